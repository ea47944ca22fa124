#include "shared/book/amending.h"
#include "shared/book/case_closure.h"
#include "shared/book/cases.h"
#include "shared/book/planning.h"
#include "shared/book/reading.h"
#include "shared/book/record_view.h"
#include "shared/book/refresh.h"
#include "shared/wire/limits.h"

#include <algorithm>

namespace cairn {

namespace {

struct Anew {
    Book &book;
    const Writer &writer;
    RevisionLog log;
    OwnLog own;
    Tail tail;
    Clocks now;
    std::map<RevisionId, RevisionId> names; ///< old to new
    std::map<RecordId, std::string> scopes; ///< of records that are made in another place now
    std::vector<Amended> done;
};

/// It shows no more, and nothing may build on it.
Result<bool> hasFallen(Anew &anew, const Logged &logged)
{
    if (logged.revision.id.device != anew.writer.device || logged.outcome == Outcome::Accepted)
        return false;
    const auto file = CaseFiles(anew.book.database).find(logged.revision.id);
    if (!file)
        return std::unexpected(file.error());
    return logged.outcome == Outcome::Refused || logged.outcome == Outcome::Held
        || (*file
            && ((*file)->state == CaseState::Withdrawn || (*file)->state == CaseState::Amended));
}

/// What stands in for parents that have fallen: what they go on as, or else what they built on.
Result<std::vector<RevisionId>> standing(Anew &anew, const std::string &unit,
                                         std::vector<RevisionId> parents)
{
    std::set<RevisionId> seen;
    std::set<RevisionId> live;
    while (!parents.empty()) {
        const RevisionId id = parents.back();
        parents.pop_back();
        if (!seen.insert(id).second)
            continue;
        if (const auto renamed = anew.names.find(id); renamed != anew.names.end()) {
            live.insert(renamed->second);
            continue;
        }
        const auto logged = anew.log.find(id);
        const auto fallen = logged && *logged ? hasFallen(anew, **logged) : Result<bool>(false);
        const auto next = anew.own.renamed(id);
        if (!logged || !fallen || !next)
            return std::unexpected(!logged       ? logged.error()
                                       : !fallen ? fallen.error()
                                                 : next.error());
        if (!*fallen)
            live.insert(id);
        else if (*next)
            parents.push_back(**next);
        else if (const auto said = (*logged)->revision.units.find(unit);
                 said != (*logged)->revision.units.end())
            parents.insert(parents.end(), said->second.parents.begin(), said->second.parents.end());
    }
    return std::vector<RevisionId>(live.begin(), live.end());
}

/// The same said over other parents.
Result<void> carryOver(Anew &anew, const RecordType *type, const std::string &name,
                       UnitChange &change)
{
    auto parents = standing(anew, name, change.parents);
    if (!parents)
        return std::unexpected(parents.error());
    const Unit *unit = type ? type->unit(name) : nullptr;
    if (unit && unit->policy == Policy::Prose && change.content.at("splices").list()
        && *parents != change.parents) {
        const auto before = textAt(anew.book, *unit, change.parents);
        const auto after = textAt(anew.book, *unit, *parents);
        if (!before || !after)
            return std::unexpected(!before ? before.error() : after.error());
        if (*before != *after)
            change.content.map()->insert_or_assign(
                "splices",
                toValue(rebased(splicesFrom(change.content.at("splices")), *before, *after)));
    }
    change.parents = std::move(*parents);
    return {};
}

/// A unit of its record that the refused revision did not touch.
Result<void> addUnit(Anew &anew, const RecordType &type, const Unit &unit, const UnitEdit &edit,
                     Revision &revision)
{
    auto shown = show(anew.book, revision.record);
    const bool isNew = !shown && shown.error().code == FaultCode::NotFound;
    if (!shown && !isNew)
        return std::unexpected(shown.error());
    if (isNew) {
        shown = RecordView{revision.record, revision.type, revision.scope, {}};
        for (const Unit &each : type.units)
            shown->units.emplace(each.name, view(each, {}));
    }
    auto planned = planUnit(anew.writer, unit, *shown, isNew, edit);
    if (!planned)
        return std::unexpected(planned.error());
    if (planned->change)
        revision.units.insert_or_assign(unit.name, std::move(*planned->change));
    return {};
}

/// Where a record that is made lives follows from what it is about.
Result<void> placeAnew(Anew &anew, const RecordType &type, Revision &revision)
{
    Map contents;
    bool makes = false;
    for (const auto &[name, change] : revision.units) {
        const Unit *unit = type.unit(name);
        makes = makes || (unit && unit->policy == Policy::Fixed && change.parents.empty());
        contents.emplace(name, change.content.at("is"));
    }
    if (!makes)
        return {};
    if (const auto key = keyOf(type, contents); key && keyedId(type.name, *key) != revision.record)
        return fault(FaultCode::Refused,
                     "That would be another " + type.label
                         + ". Nothing was changed; withdraw this one and make the other.");
    auto scope = scopeFor(anew.book, type, contents);
    if (!scope)
        return std::unexpected(scope.error());
    anew.scopes.insert_or_assign(revision.record, *scope);
    revision.scope = std::move(*scope);
    return {};
}

Result<void> editRoot(Anew &anew, const std::vector<UnitEdit> &edits, Revision &revision)
{
    const RecordType *type = anew.book.schema.type(revision.type);
    if (!type)
        return fault(FaultCode::Refused,
                     "This Cairn is older than the record: it can be read here, but not changed.");
    for (const UnitEdit &edit : edits) {
        const Unit *unit = type->unit(edit.unit);
        if (!unit)
            return fault(FaultCode::NotFound, "A " + type->label + " has no '" + edit.unit + "'.");
        const auto said = revision.units.find(edit.unit);
        if (said == revision.units.end()) {
            if (auto added = addUnit(anew, *type, *unit, edit, revision); !added)
                return added;
            continue;
        }
        auto content = amendedContent(anew.book, *unit, said->second, edit);
        if (!content)
            return std::unexpected(content.error());
        said->second.content = std::move(*content);
    }
    revision.clocks = anew.now;
    return placeAnew(anew, *type, revision);
}

/// One old revision as the next of the writer's life; the old one is laid aside.
Result<void> writeAnew(Anew &anew, const Logged &old, Revision revision)
{
    revision.was = EarlierName{old.revision.id, old.hash};
    revision.id.device = anew.writer.device;
    revision.id.incarnation = anew.writer.incarnation;
    if (const auto scope = anew.scopes.find(revision.record); scope != anew.scopes.end())
        revision.scope = scope->second;
    Salt salt{};
    anew.book.surroundings.chance(salt);
    seal(revision, anew.tail, salt);
    if (textOf(revision).size() > kRevisionBytesMax)
        return fault(FaultCode::TooLarge, "This is too much for one piece. Nothing was changed.");
    anew.names.emplace(old.revision.id, revision.id);
    anew.done.push_back({old.revision.id, {revision.record, revision.id}});
    if (auto aside = layAside(anew.book, anew.writer, old.revision.id, {CaseState::Amended, {}});
        !aside)
        return aside;
    return anew.log.append({revision, anew.tail.hash, Outcome::Unsent, std::nullopt, {}});
}

Result<void> writeAct(Anew &anew, std::span<const Logged> act, const RevisionId &root,
                      const std::vector<UnitEdit> &edits)
{
    const std::uint64_t first = anew.tail.sequence + 1;
    for (const Logged &old : act) {
        Revision revision = old.revision;
        revision.actFirst = first;
        revision.actSize = static_cast<std::uint32_t>(act.size());
        const RecordType *type = anew.book.schema.type(revision.type);
        for (auto &[name, change] : revision.units)
            if (auto carried = carryOver(anew, type, name, change); !carried)
                return carried;
        if (old.revision.id == root && !edits.empty())
            if (auto edited = editRoot(anew, edits, revision); !edited)
                return edited;
        if (auto written = writeAnew(anew, old, std::move(revision)); !written)
            return written;
    }
    return {};
}

/// All that falls with the root, act by act, in the order in which it was written.
Result<void> writeAll(Anew &anew, const RevisionId &root, const std::vector<UnitEdit> &edits)
{
    const auto unsettled = anew.own.unsettled(kUnsettledMax);
    if (!unsettled)
        return std::unexpected(unsettled.error());
    const auto at = std::ranges::find(*unsettled, root,
                                      [](const Logged &logged) { return logged.revision.id; });
    std::vector<Logged> falling; // the root is there: it is a case
    for (const std::size_t place :
         fallingWith(*unsettled, static_cast<std::size_t>(at - unsettled->begin())))
        falling.push_back((*unsettled)[place]);
    std::span<const Logged> rest(falling);
    while (!rest.empty()) {
        const Revision &first = rest.front().revision;
        const auto end = std::ranges::find_if(rest, [&](const Logged &logged) {
            return logged.revision.actFirst != first.actFirst
                || logged.revision.id.incarnation != first.id.incarnation;
        });
        const auto size = static_cast<std::size_t>(end - rest.begin());
        if (auto written = writeAct(anew, rest.first(size), root, edits); !written)
            return written;
        rest = rest.subspan(size);
    }
    return {};
}

} // namespace

Result<std::vector<Amended>> amendCase(Book &book, const Writer &writer, const RevisionId &revision,
                                       const std::vector<UnitEdit> &edits)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto found = caseOf(book, writer, revision);
    if (!found)
        return std::unexpected(found.error());
    if (!found->mayAmend)
        return fault(FaultCode::Refused,
                     "The county keeps it until what it builds on has come. Write on as if it had "
                     "entered, or withdraw it.");
    RevisionLog log(book.database);
    const auto tail = log.tail(writer.device, writer.incarnation);
    const auto now = clocksNow(book);
    if (!tail || !now)
        return std::unexpected(!tail ? tail.error() : now.error());
    Anew anew{book, writer, log, OwnLog(book.database, writer.device), *tail, *now, {}, {}, {}};
    if (auto written = writeAll(anew, revision, edits); !written)
        return std::unexpected(written.error());
    std::set<RecordId> touched;
    for (const Amended &one : anew.done)
        touched.insert(one.now.record);
    if (auto shown = refreshAll(book, touched); !shown)
        return std::unexpected(shown.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return std::move(anew.done);
}

} // namespace cairn
