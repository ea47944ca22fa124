#include "shared/book/planning.h"

#include "shared/book/change.h"
#include "shared/book/reading.h"
#include "shared/book/record_view.h"
#include "shared/domain/moving.h"
#include "shared/domain/shape.h"

#include <algorithm>

namespace cairn {

namespace {

/// unit → what a new record is said to be, before its id is known.
Map contentsOf(const Edit &edit)
{
    Map contents;
    for (const UnitEdit &unit : edit.units)
        if (const auto *put = std::get_if<Put>(&unit.change))
            contents.insert_or_assign(unit.unit,
                                      put->fields.empty() ? put->single : Value(put->fields));
    return contents;
}

const Value &valueAt(const Map &contents, std::string_view path)
{
    static const Value kNull;
    const auto dot = path.find('.');
    const auto unit = contents.find(path.substr(0, dot));
    if (unit == contents.end())
        return kNull;
    return dot == std::string_view::npos ? unit->second : unit->second.at(path.substr(dot + 1));
}

RecordView emptyView(const RecordType &type, const RecordId &record, std::string scope)
{
    RecordView shown{record, type.name, std::move(scope), {}};
    for (const Unit &unit : type.units)
        shown.units.emplace(unit.name, view(unit, {}));
    return shown;
}

/// The record as it stands, or an empty one for a new record.
struct Ground {
    RecordView shown;
    bool isNew = false;
};

Result<Ground> newGround(Book &book, const Edit &edit)
{
    const RecordType *type = book.schema.type(edit.type);
    if (!type)
        return fault(FaultCode::NotFound, "There is no kind of record '" + edit.type + "'.");
    const Map contents = contentsOf(edit);
    const auto key = keyOf(*type, contents);
    if (!type->key.empty() && !key)
        return fault(FaultCode::Malformed,
                     "A new " + type->label + " needs its " + type->key.front() + ".");
    const RecordId record = key ? keyedId(type->name, *key) : mint<RecordId>(book.surroundings);
    if (key) {
        const auto row = Views(book.database).find(record);
        if (!row)
            return std::unexpected(row.error());
        if (*row) {
            auto shown = viewOf(book.schema, **row);
            if (!shown)
                return std::unexpected(shown.error());
            return Ground{std::move(*shown), false};
        }
    }
    std::string scope = edit.scope;
    if (scope.empty()) {
        auto found = scopeFor(book, *type, contents);
        if (!found)
            return std::unexpected(found.error());
        scope = std::move(*found);
    }
    return Ground{emptyView(*type, record, std::move(scope)), true};
}

Result<Ground> groundOf(Book &book, const Edit &edit)
{
    if (!edit.record)
        return newGround(book, edit);
    auto shown = show(book, *edit.record);
    if (!shown)
        return std::unexpected(shown.error());
    return Ground{std::move(*shown), false};
}

Result<void> checkAuthor(const Writer &writer, const Unit &unit, const Ground &ground)
{
    if (!unit.authorOnly || ground.isNew)
        return {};
    for (const auto &[name, shown] : ground.shown.units)
        for (const Head &head : shown.heads)
            if (name == "about" && head.author != writer.person)
                return fault(FaultCode::Refused,
                             "Only who saw it may change it. Write an observation of your own.");
    return {};
}

Result<void> checkComplete(const RecordType &type, const Revision &revision)
{
    for (const Unit &unit : type.units) {
        const bool wanted = std::ranges::any_of(unit.fields, &Field::required);
        if (unit.policy == Policy::Fixed && wanted && !revision.units.contains(unit.name))
            return fault(FaultCode::Malformed, "'" + unit.name + "' is missing.");
    }
    return {};
}

/// Who writes in a withdrawn record knows that it is.
void addKnowing(const RecordType &type, const RecordView &shown, Value &content)
{
    for (const Unit &unit : type.units) {
        if (unit.policy != Policy::State)
            continue;
        const UnitView &state = shown.units.at(unit.name);
        if (!state.heads.empty() && unit.moves.withdraws(state.heads.back().value.textOr()))
            content.map()->emplace("knowing", toText(state.heads.back().revision));
    }
}

/// What a move needs may come with it: it is looked at over all that the deed brings.
Result<void> checkMove(Book &book, const RecordType &type, const Ground &ground,
                       const Revision &revision)
{
    const Unit *state = type.stateUnit();
    if (!state || ground.isNew || !revision.units.contains(state->name))
        return {};
    const auto change = changeBy(book, revision);
    if (!change)
        return std::unexpected(change.error());
    const auto target = targetOf(type, revision, *change);
    if (!target)
        return {};
    const Findings findings = mayMove(*state, beforeMoving(type, *change).units, *target);
    return findings.empty()
        ? Result<void>()
        : fault(FaultCode::Refused, findings.front().sentence, findings.front().code);
}

/// One unit of the edit, into the revision.
Result<void> planInto(Book &book, const Writer &writer, const RecordType &type,
                      const Ground &ground, const UnitEdit &edit, Planned &planned)
{
    const Unit *unit = type.unit(edit.unit);
    if (!unit)
        return fault(FaultCode::NotFound, "A " + type.label + " has no '" + edit.unit + "'.");
    if (auto may = checkAuthor(writer, *unit, ground); !may)
        return may;
    auto change = planUnit(writer, *unit, ground.shown, ground.isNew, edit);
    if (!change)
        return std::unexpected(change.error());
    if (!change->change) {
        const auto &heads = ground.shown.units.at(unit->name).heads;
        if (!heads.empty())
            planned.unchanged = heads.back().revision;
        return {};
    }
    const Findings findings = checkContent(book.schema, *unit, change->change->content);
    if (!findings.empty())
        return fault(FaultCode::Malformed, findings.front().sentence,
                     findings.front().code + " at " + findings.front().where);
    if (unit->policy != Policy::State)
        addKnowing(type, ground.shown, change->change->content);
    planned.revision.units.insert_or_assign(unit->name, std::move(*change->change));
    return {};
}

} // namespace

std::optional<std::string> keyOf(const RecordType &type, const Map &contents)
{
    std::string key;
    for (const std::string &path : type.key) {
        const std::string_view part = valueAt(contents, path).textOr();
        if (part.empty())
            return std::nullopt;
        key += (key.empty() ? "" : "\n") + std::string(part);
    }
    return type.key.empty() ? std::nullopt : std::optional(key);
}

Result<std::string> scopeFor(Book &book, const RecordType &type, const Map &contents)
{
    const std::string_view named = valueAt(contents, type.scope.path).textOr();
    if (type.scope.kind == ScopeRule::Kind::County)
        return "county";
    if (named.empty())
        return fault(FaultCode::Malformed,
                     "A new " + type.label + " needs its " + type.scope.path + ".");
    if (type.scope.kind == ScopeRule::Kind::Key)
        return type.name + ':' + std::string(named);
    const auto target = parseId<RecordId>(named);
    if (!target)
        return std::unexpected(target.error());
    const auto row = Views(book.database).find(*target);
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return fault(FaultCode::NotFound, "What " + type.scope.path + " names is not here.");
    if (type.scope.kind == ScopeRule::Kind::SameAs)
        return (*row)->scope;
    return (*row)->type + ':' + toText(*target);
}

Result<Planned> plan(Book &book, const Writer &writer, const Edit &edit)
{
    const auto ground = groundOf(book, edit);
    if (!ground)
        return std::unexpected(ground.error());
    const RecordType *type = book.schema.type(ground->shown.type);
    if (!type)
        return fault(FaultCode::Refused,
                     "This Cairn is older than the record: it can be read "
                     "here, but not changed.");
    Planned planned;
    planned.revision.record = ground->shown.id;
    planned.revision.type = ground->shown.type;
    planned.revision.scope = ground->shown.scope;
    planned.revision.author = writer.person;
    for (const UnitEdit &unit : edit.units)
        if (auto done = planInto(book, writer, *type, *ground, unit, planned); !done)
            return std::unexpected(done.error());
    if (ground->isNew)
        if (auto complete = checkComplete(*type, planned.revision); !complete)
            return std::unexpected(complete.error());
    if (auto may = checkMove(book, *type, *ground, planned.revision); !may)
        return std::unexpected(may.error());
    return planned;
}

} // namespace cairn
