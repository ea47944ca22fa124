#include "shared/book/device_sync.h"

#include "shared/book/record_view.h"
#include "shared/store/device_tables.h"
#include "shared/wire/limits.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace cairn {

namespace {

/// Server time is kept at most this much behind, so that idle contact writes nothing.
constexpr std::int64_t kServerTimeKeptMillis = 60 * 60 * 1'000;

std::int64_t numberFrom(const std::optional<std::string> &text)
{
    std::int64_t number = 0;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

Result<std::string> factOr(DeviceTables &tables, const std::string &name, std::string otherwise)
{
    auto fact = tables.fact(name);
    if (!fact)
        return std::unexpected(fact.error());
    return fact->value_or(std::move(otherwise));
}

Result<void> keepServerTime(DeviceTables &tables, std::int64_t millis)
{
    const auto kept = tables.fact("server_millis");
    if (!kept)
        return std::unexpected(kept.error());
    if (millis - numberFrom(*kept) < kServerTimeKeptMillis)
        return {};
    return tables.keepFact("server_millis", std::to_string(millis));
}

Result<void> refreshAll(Book &book, const std::set<RecordId> &records)
{
    for (const RecordId &record : records)
        if (auto done = refresh(book, record); !done)
            return done;
    return {};
}

/// Takes a scope off the device. What was never sent stays and goes on showing.
Result<void> wipe(Book &book, const std::string &scope)
{
    const auto records = Views(book.database).ofScope(scope);
    if (!records)
        return std::unexpected(records.error());
    if (auto gone = RevisionLog(book.database).dropScope(scope); !gone)
        return gone;
    if (auto shown = refreshAll(book, {records->begin(), records->end()}); !shown)
        return shown;
    return DeviceTables(book.database).dropScope(scope);
}

Outcome outcomeOf(PushLine::Outcome outcome)
{
    switch (outcome) {
    case PushLine::Outcome::Accepted:
    case PushLine::Outcome::Duplicate: return Outcome::Accepted;
    case PushLine::Outcome::Refused: return Outcome::Refused;
    case PushLine::Outcome::Held: return Outcome::Held;
    }
    return Outcome::Held;
}

/// Writes one pulled revision; false where it was here already with the same stamp.
Result<bool> takeOver(RevisionLog &log, const StampedRevision &stamped)
{
    const Hash hash = hashOf(stamped.revision);
    if (!isIntact(stamped.revision))
        return fault(FaultCode::Malformed,
                     "The county sent words that are not those committed to. "
                     "Nothing was taken over.");
    const auto held = log.find(stamped.revision.id);
    if (!held)
        return std::unexpected(held.error());
    if (!*held) {
        auto appended = log.append({stamped.revision, hash, Outcome::Accepted, stamped.stamp, {}});
        return appended ? Result<bool>(true) : std::unexpected(appended.error());
    }
    if ((*held)->hash != hash)
        return fault(FaultCode::Malformed,
                     "The county sent another revision under a known name. "
                     "Nothing was taken over.");
    if ((*held)->stamp == stamped.stamp)
        return false;
    auto settled = log.settle(stamped.revision.id, Outcome::Accepted, stamped.stamp, {});
    return settled ? Result<bool>(true) : std::unexpected(settled.error());
}

} // namespace

Result<std::optional<std::string>> deviceFact(Book &book, const std::string &name)
{
    return DeviceTables(book.database).fact(name);
}

Result<void> keepDeviceFact(Book &book, const std::string &name, const std::string &value)
{
    return DeviceTables(book.database).keepFact(name, value);
}

Result<HelloRequest> makeHello(Book &book, const Writer &writer, const std::string &program)
{
    DeviceTables tables(book.database);
    const auto tail = RevisionLog(book.database).tail(writer.device, writer.incarnation);
    const auto epoch = factOr(tables, "epoch", "");
    const auto seen = tables.fact("server_millis");
    if (!tail || !epoch || !seen)
        return std::unexpected(!tail ? tail.error() : !epoch ? epoch.error() : seen.error());
    return HelloRequest{
        writer.device,
        writer.incarnation,
        *epoch,
        tail->sequence,
        tail->hash,
        {toMillis(book.surroundings.now()), book.surroundings.monotonicMillis(), numberFrom(*seen)},
        program};
}

Result<ScopeChange> applyHello(Book &book, const HelloAnswer &answer)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    DeviceTables tables(book.database);
    const auto held = tables.scopes();
    if (!held)
        return std::unexpected(held.error());
    ScopeChange change;
    Result<void> done = tables.keepFact("epoch", answer.epoch);
    for (const ScopeGrant &grant : answer.scopes) {
        const auto known = std::ranges::find(*held, grant.id, &DeviceTables::Scope::id);
        if (done && known == held->end()) {
            done = tables.keepScope({grant.id, grant.generation, 0});
            ++change.added;
        }
    }
    for (const DeviceTables::Scope &scope : *held)
        if (done
            && std::ranges::find(answer.scopes, scope.id, &ScopeGrant::id) == answer.scopes.end()) {
            done = wipe(book, scope.id);
            ++change.dropped;
        }
    if (done)
        done = keepServerTime(tables, answer.serverMillis);
    if (done)
        done = transaction->commit();
    return done ? Result<ScopeChange>(change) : std::unexpected(done.error());
}

Result<std::vector<Revision>> nextPush(Book &book, const Writer &writer)
{
    auto unsent =
        RevisionLog(book.database).unsent(writer.device, writer.incarnation, kPushRevisionsMax);
    if (!unsent)
        return std::unexpected(unsent.error());
    std::vector<Revision> push;
    std::size_t whole = 0; // revisions up to the end of the last whole act
    std::size_t bytes = 0;
    for (Logged &logged : *unsent) {
        bytes += canonical(toValue(logged.revision)).size() + 1;
        if (bytes > kPushBytesMax)
            break;
        push.push_back(std::move(logged.revision));
        const Revision &last = push.back();
        if (last.id.sequence + 1 == last.actFirst + last.actSize)
            whole = push.size();
    }
    push.resize(whole);
    return push;
}

Result<PushSummary> applyPushAnswer(Book &book, const std::vector<PushLine> &lines)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    RevisionLog log(book.database);
    PushSummary summary;
    std::set<RecordId> touched;
    for (const PushLine &line : lines) {
        const auto held = log.find(line.revision);
        if (!held)
            return std::unexpected(held.error());
        if (!*held)
            continue; // an answer to what was never asked changes nothing
        if (line.outcome == PushLine::Outcome::Held && notTaken(line.rule)) {
            summary.held.push_back(line); // stays unsent: the server has kept nothing of it
            continue;
        }
        const Outcome outcome = outcomeOf(line.outcome);
        const auto stamp = outcome == Outcome::Accepted ? std::optional(line.stamp) : std::nullopt;
        if (auto settled =
                log.settle(line.revision, outcome, stamp, {line.rule, line.where, line.sentence});
            !settled)
            return std::unexpected(settled.error());
        touched.insert((*held)->revision.record);
        if (outcome == Outcome::Accepted)
            summary.sent.emplace_back(line.revision, line.stamp);
        else
            (outcome == Outcome::Refused ? summary.refused : summary.held).push_back(line);
    }
    if (auto shown = refreshAll(book, touched); !shown)
        return std::unexpected(shown.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return summary;
}

Result<PullRequest> makePull(Book &book, const Writer &writer)
{
    DeviceTables tables(book.database);
    const auto scopes = tables.scopes();
    const auto epoch = factOr(tables, "epoch", "");
    if (!scopes || !epoch)
        return std::unexpected(!scopes ? scopes.error() : epoch.error());
    std::map<std::uint64_t, std::vector<ScopeGrant>> groups;
    for (const DeviceTables::Scope &scope : *scopes)
        groups[scope.cursor].push_back({scope.id, scope.generation});
    PullRequest request{writer.device, writer.incarnation, *epoch, {}};
    for (auto &[cursor, grants] : groups)
        request.groups.push_back({cursor, std::move(grants)});
    return request;
}

Result<std::size_t> applyPage(Book &book, const PullRequest &asked, const PullAnswer &answer)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    RevisionLog log(book.database);
    std::set<RecordId> touched;
    std::size_t fresh = 0;
    for (const StampedRevision &stamped : answer.revisions) {
        const auto isNew = takeOver(log, stamped);
        if (!isNew)
            return std::unexpected(isNew.error());
        if (*isNew) {
            touched.insert(stamped.revision.record);
            ++fresh;
        }
    }
    if (auto shown = refreshAll(book, touched); !shown)
        return std::unexpected(shown.error());
    DeviceTables tables(book.database);
    for (const CursorGroup &group : asked.groups)
        for (const ScopeGrant &scope : group.scopes)
            if (group.cursor < answer.upTo)
                if (auto kept = tables.keepScope({scope.id, scope.generation, answer.upTo}); !kept)
                    return std::unexpected(kept.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return fresh;
}

Result<DeviceStatus> deviceStatus(Book &book, const Writer &writer)
{
    const auto log = RevisionLog(book.database).counts(writer.device, writer.incarnation);
    const auto views = Views(book.database).counts();
    const auto contact = DeviceTables(book.database).fact("contact_millis");
    if (!log || !views || !contact)
        return std::unexpected(!log ? log.error() : !views ? views.error() : contact.error());
    return DeviceStatus{log->unsent,   log->refusedOrHeld,       views->contested,
                        views->unread, log->newestClaimedMillis, numberFrom(*contact),
                        views->records};
}

} // namespace cairn
