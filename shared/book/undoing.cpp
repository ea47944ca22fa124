#include "shared/book/undoing.h"

#include "shared/book/reading.h"
#include "shared/book/rebased.h"
#include "shared/store/revision_log.h"

#include <algorithm>

namespace cairn {

namespace {

std::unexpected<Fault> stays(std::string sentence)
{
    return fault(FaultCode::Refused, std::move(sentence));
}

/// Every field as it was; one that was not said then is taken away again.
Put putBack(const Unit &unit, const Value &before)
{
    if (unit.isSingle())
        return {.single = before};
    Put put;
    for (const Field &field : unit.fields)
        put.fields.emplace(field.name, before.at(field.name));
    return put;
}

List membersOf(const UnitChange &change, const char *which)
{
    const List *members = change.content.at(which).list();
    return members != nullptr ? *members : List{};
}

Result<UnitEdit> unitUndone(Book &book, const Unit &unit, const UnitChange &change)
{
    const bool isDecision = !change.content.at("decision").isNull()
        || !change.content.at("contest").isNull() || !change.content.at("read").isNull();
    if (isDecision)
        return stays("What was decided stays. Your work is safe; say something else over it.");
    if (unit.policy == Policy::Append)
        return stays("An entry stays. Your work is safe; add another that puts it right.");
    if (unit.policy == Policy::Set)
        return UnitEdit{
            unit.name,
            Amend{.add = membersOf(change, "remove"), .remove = membersOf(change, "add")}};
    if (unit.policy == Policy::Prose) {
        auto text = textAt(book, unit, change.parents);
        if (!text)
            return std::unexpected(text.error());
        return UnitEdit{unit.name, Write{std::move(*text)}};
    }
    auto before = valueAt(book, unit, change.parents);
    if (!before)
        return std::unexpected(before.error());
    const std::string_view now = change.content.at("is").textOr();
    if (unit.policy == Policy::State && !unit.moves.direct(now, before->textOr()))
        return stays("From here there is no way back. Your work is safe; the record's page says "
                     "where it may go.");
    return UnitEdit{unit.name, putBack(unit, *before)};
}

/// Why it was taken back, where the type asks for that.
void addBecause(const RecordType &type, const RecordView &shown, const std::string &target,
                Edit &edit)
{
    for (const Requirement &required : type.stateUnit()->moves.requirements) {
        const Unit *unit = type.unit(required.path);
        const bool isAsked =
            std::ranges::find(required.movingTo, target) != required.movingTo.end();
        if (isAsked && unit != nullptr && unit->policy == Policy::Fact && unit->isSingle()
            && shown.at(required.path).isNull())
            edit.units.push_back(
                {unit->name, Put{.single = "Taken back at once by whoever wrote it."}});
    }
}

/// The state by which a new record is taken back.
Result<Edit> withdrawal(const RecordType &type, const RecordView &shown)
{
    const Unit *state = type.stateUnit();
    if (state != nullptr)
        for (const std::string &target : state->moves.withdrawing)
            if (state->moves.direct(shown.at(state->name).textOr(), target)) {
                Edit edit{.record = shown.id, .units = {{state->name, Put{.single = target}}}};
                addBecause(type, shown, target, edit);
                return edit;
            }
    return stays(
        "A record that was begun stays. Your work is safe; it can be written differently.");
}

bool isAlone(const RecordView &shown, const std::string &unit, const RevisionId &revision)
{
    const auto found = shown.units.find(unit);
    return found != shown.units.end() && found->second.heads.size() == 1
        && found->second.heads.front().revision == revision;
}

} // namespace

Result<Edit> undoing(Book &book, const RevisionId &revision)
{
    const auto logged = RevisionLog(book.database).find(revision);
    if (!logged)
        return std::unexpected(logged.error());
    const RecordType *type = *logged ? book.schema.type((*logged)->revision.type) : nullptr;
    if (type == nullptr)
        return fault(FaultCode::NotFound, "There is nothing to take back.", toText(revision));
    const Revision &done = (*logged)->revision;
    const auto shown = show(book, done.record);
    if (!shown)
        return std::unexpected(shown.error());
    const bool isNew = std::ranges::any_of(done.units, [&](const auto &change) {
        const Unit *unit = type->unit(change.first);
        return unit != nullptr && unit->policy == Policy::Fixed;
    });
    if (isNew)
        return withdrawal(*type, *shown);
    Edit edit{.record = done.record};
    for (const auto &[name, change] : done.units) {
        const Unit *unit = type->unit(name);
        if (unit == nullptr)
            continue;
        const bool meets = unit->policy == Policy::Set || unit->policy == Policy::Append;
        if (!meets && !isAlone(*shown, name, revision))
            return stays("Something else has been written there since. Your work is safe; its "
                         "history shows what stood there.");
        auto undone = unitUndone(book, *unit, change);
        if (!undone)
            return std::unexpected(undone.error());
        edit.units.push_back(std::move(*undone));
    }
    return edit;
}

} // namespace cairn
