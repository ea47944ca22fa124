#include "shared/book/device_facts.h"
#include "shared/book/own_outcomes.h"
#include "shared/book/refresh.h"
#include "shared/book/take_in.h"
#include "shared/store/given_log.h"

#include <map>
#include <set>
#include <tuple>

namespace cairn {

namespace {

std::unexpected<Fault> anotherUnderItsName()
{
    return fault(FaultCode::Malformed,
                 "The county sent another revision under a known name. "
                 "Nothing was taken over.");
}

/// A page on its way into the log.
struct Taking {
    RevisionLog log;
    GivenLog given;
    OwnOutcomes outcomes;
    DeviceId own;
    Touched touched;
    std::size_t fresh = 0;
    std::map<std::pair<DeviceId, Incarnation>, std::uint64_t> last = {}; ///< of each life, here
};

/// Behind the last of its life nothing has to be looked for.
Result<std::optional<Logged>> heldUnder(Taking &taking, const RevisionId &id)
{
    auto last = taking.last.find({id.device, id.incarnation});
    if (last == taking.last.end()) {
        const auto tail = taking.log.tail(id.device, id.incarnation);
        if (!tail)
            return std::unexpected(tail.error());
        last = taking.last.emplace(std::pair(id.device, id.incarnation), tail->sequence).first;
    }
    if (id.sequence <= last->second)
        return taking.log.find(id);
    last->second = id.sequence; // it comes in now, or nothing does
    return std::nullopt;
}

/// What came in a pack gives way to what the county says of the same name, or of its new one.
Result<bool> gaveWay(Taking &taking, const RevisionId &id)
{
    const auto record = taking.given.giveWay(id);
    if (!record)
        return std::unexpected(record.error());
    if (*record)
        taking.touched.changed(**record);
    return record->has_value();
}

/// Writes one pulled revision; nothing to do where it was here already with the same stamp.
Result<void> takeOver(Taking &taking, const StampedRevision &stamped)
{
    const Revision &revision = stamped.revision;
    const Hash hash = hashOf(revision);
    if (!isIntact(revision))
        return fault(FaultCode::Malformed,
                     "The county sent words that are not those committed to. "
                     "Nothing was taken over.");
    if (revision.was && revision.was->id.device != taking.own)
        if (auto gone = gaveWay(taking, revision.was->id); !gone)
            return std::unexpected(gone.error());
    auto held = heldUnder(taking, revision.id);
    if (!held)
        return std::unexpected(held.error());
    if (*held && (*held)->hash != hash) {
        const auto gone = gaveWay(taking, revision.id);
        if (!gone)
            return std::unexpected(gone.error());
        if (!*gone)
            return anotherUnderItsName();
        held->reset();
    }
    if (*held && (*held)->stamp == stamped.stamp)
        return {};
    ++taking.fresh;
    if (*held) {
        taking.touched.changed(revision.record);
        if (revision.id.device == taking.own) {
            // Of an earlier life: its author may have laid it aside before it entered.
            const auto entered = taking.outcomes.take(
                {revision.id, PushLine::Outcome::Accepted, stamped.stamp, {}, {}, {}}, **held);
            return entered ? Result<void>() : std::unexpected(entered.error());
        }
        return taking.log.settle(revision.id, Outcome::Accepted, stamped.stamp, {});
    }
    Logged logged{revision, hash, Outcome::Accepted, stamped.stamp, {}};
    if (auto appended = taking.log.append(logged); !appended)
        return appended;
    return taking.touched.came(std::move(logged));
}

/// Of what came in packs, that which the county has left behind.
Result<void> passOver(Taking &taking, const std::vector<StampedRevision> &page)
{
    std::map<std::tuple<DeviceId, Incarnation, std::string>, RevisionId> last;
    for (const StampedRevision &stamped : page) {
        const RevisionId &id = stamped.revision.id;
        if (id.device == taking.own)
            continue;
        RevisionId &known = last[{id.device, id.incarnation, stamped.revision.scope}];
        if (known.sequence < id.sequence)
            known = id;
    }
    for (const auto &[place, id] : last) {
        const auto passed = taking.given.passOver(id, std::get<std::string>(place));
        if (!passed)
            return std::unexpected(passed.error());
        for (const RecordId &record : *passed)
            taking.touched.changed(record);
    }
    return {};
}

Result<void> takeAll(Taking &taking, const std::vector<StampedRevision> &page)
{
    const auto nothingGiven = taking.given.isEmpty();
    if (!nothingGiven)
        return std::unexpected(nothingGiven.error());
    for (const StampedRevision &stamped : page)
        if (auto taken = takeOver(taking, stamped); !taken)
            return taken;
    return *nothingGiven ? Result<void>() : passOver(taking, page);
}

/// A page that was asked for ahead begins where the one before it ends; where that one could not
/// be taken in, this one would leave a hole.
Result<void> beginsHere(DeviceTables &tables, const PullRequest &asked)
{
    const auto scopes = tables.scopes();
    if (!scopes)
        return std::unexpected(scopes.error());
    std::map<std::string_view, std::uint64_t> cursors;
    for (const DeviceTables::Scope &scope : *scopes)
        cursors.emplace(scope.id, scope.cursor);
    for (const CursorGroup &group : asked.groups)
        for (const ScopeGrant &scope : group.scopes)
            if (const auto here = cursors.find(scope.id);
                here != cursors.end() && here->second < group.cursor)
                return anotherAnswer();
    return {};
}

/// All but those that come as snapshots.
Result<void> moveCursors(DeviceTables &tables, const PullRequest &asked, const PullAnswer &answer)
{
    std::set<std::string_view> offered;
    for (const SnapshotOffer &offer : answer.snapshots)
        offered.insert(offer.scope.id);
    for (const CursorGroup &group : asked.groups)
        for (const ScopeGrant &scope : group.scopes) {
            if (group.cursor >= answer.upTo || offered.contains(scope.id))
                continue;
            if (auto moved = tables.keepScope({scope.id, scope.generation, answer.upTo}); !moved)
                return moved;
        }
    return {};
}

/// What the county says of own revisions, and of those that came in packs.
Result<void> takeVerdicts(Taking &taking, const std::vector<VerdictLine> &verdicts)
{
    for (const VerdictLine &verdict : verdicts) {
        const RevisionId &id = verdict.line.revision;
        if (id.device != taking.own) {
            const auto passed = taking.given.passOver(id, verdict.hash);
            if (!passed)
                return std::unexpected(passed.error());
            if (!*passed)
                continue;
            taking.touched.changed(**passed);
            ++taking.fresh;
            continue;
        }
        const auto changed = taking.outcomes.take(verdict);
        if (!changed)
            return std::unexpected(changed.error());
        taking.fresh += *changed ? 1 : 0;
    }
    return {};
}

/// Everything that one answer brings, and how it shows.
Result<std::size_t> takeWhole(Book &book, const DeviceId &own,
                              const std::vector<StampedRevision> &page,
                              const std::vector<VerdictLine> &verdicts)
{
    Taking taking{RevisionLog(book.database), GivenLog(book.database, own), OwnOutcomes(book, own),
                  own, Touched(book)};
    if (auto taken = takeAll(taking, page); !taken)
        return std::unexpected(taken.error());
    if (auto taken = takeVerdicts(taking, verdicts); !taken)
        return std::unexpected(taken.error());
    for (const RecordId &record : taking.outcomes.touched())
        taking.touched.changed(record);
    if (auto shown = taking.touched.refresh(); !shown)
        return std::unexpected(shown.error());
    return taking.fresh;
}

/// How far the county's later words have come moves only with words, so that idle contact writes
/// nothing.
Result<void> moveVerdicts(DeviceTables &tables, const PullAnswer &answer)
{
    if (answer.verdicts.empty())
        return {};
    return tables.keepFact(kVerdictsAfter, std::to_string(answer.upTo));
}

} // namespace

Result<std::size_t> takeIn(Book &book, const DeviceId &own,
                           const std::vector<StampedRevision> &page)
{
    return takeWhole(book, own, page, {});
}

Result<std::size_t> applyPage(Book &book, const PullRequest &asked, const PullAnswer &answer)
{
    if (answer.nonce != asked.nonce)
        return anotherAnswer();
    if (answer.greetFirst)
        return 0;
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    DeviceTables tables(book.database);
    if (auto adjoins = beginsHere(tables, asked); !adjoins)
        return std::unexpected(adjoins.error());
    const auto fresh = takeWhole(book, asked.device, answer.revisions, answer.verdicts);
    if (!fresh)
        return fresh;
    if (auto moved = moveCursors(tables, asked, answer); !moved)
        return std::unexpected(moved.error());
    if (auto moved = moveVerdicts(tables, answer); !moved)
        return std::unexpected(moved.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return fresh;
}

} // namespace cairn
