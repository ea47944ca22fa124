#include "shared/book/certificates.h"
#include "shared/book/device_facts.h"
#include "shared/book/push_room.h"
#include "shared/book/refresh.h"
#include "shared/store/case_files.h"
#include "shared/store/own_log.h"
#include "shared/store/views.h"

#include <algorithm>
#include <set>

namespace cairn {

namespace {

/// Server time is kept at most this much behind, so that idle contact writes nothing.
constexpr std::int64_t kServerTimeKeptMillis = 60 * 60 * 1'000;

Result<void> keepServerTime(DeviceTables &tables, std::int64_t millis)
{
    const auto kept = tables.fact("server_millis");
    if (!kept)
        return std::unexpected(kept.error());
    if (millis - numberFrom(*kept) < kServerTimeKeptMillis)
        return {};
    return tables.keepFact("server_millis", std::to_string(millis));
}

/// Takes a scope off the device. What was never sent stays and goes on showing.
Result<void> drop(Book &book, const Writer &writer, const std::string &scope)
{
    const auto records = Views(book.database).ofScope(scope);
    if (!records)
        return std::unexpected(records.error());
    if (auto gone = OwnLog(book.database, writer.device).dropScope(scope); !gone)
        return gone;
    if (auto shown = refreshAll(book, {records->begin(), records->end()}); !shown)
        return shown;
    return DeviceTables(book.database).dropScope(scope);
}

Result<void> add(Book &book, const Writer &writer, const ScopeGrant &grant)
{
    const auto records = OwnLog(book.database, writer.device).regainScope(grant.id);
    if (!records)
        return std::unexpected(records.error());
    if (auto shown = refreshAll(book, {records->begin(), records->end()}); !shown)
        return shown;
    return DeviceTables(book.database).keepScope({grant.id, grant.generation, 0});
}

Result<void> takeScopes(Book &book, const Writer &writer, const std::vector<ScopeGrant> &granted,
                        Greeted &greeted)
{
    const auto held = DeviceTables(book.database).scopes();
    if (!held)
        return std::unexpected(held.error());
    for (const ScopeGrant &grant : granted) {
        const auto known = std::ranges::find(*held, grant.id, &DeviceTables::Scope::id);
        if (known != held->end() && known->generation == grant.generation)
            continue; // another generation is fetched from its beginning
        if (auto added = add(book, writer, grant); !added)
            return added;
        ++greeted.added;
    }
    for (const DeviceTables::Scope &scope : *held) {
        if (std::ranges::find(granted, scope.id, &ScopeGrant::id) != granted.end())
            continue;
        if (auto dropped = drop(book, writer, scope.id); !dropped)
            return dropped;
        ++greeted.dropped;
    }
    return {};
}

/// In another epoch commit numbers mean nothing: everything is asked for again. What is here stays.
Result<void> takeEpoch(Book &book, const std::string &epoch)
{
    DeviceTables tables(book.database);
    const auto known = tables.fact("epoch");
    if (!known)
        return std::unexpected(known.error());
    if (*known && **known != epoch) {
        const auto scopes = tables.scopes();
        if (!scopes)
            return std::unexpected(scopes.error());
        for (const DeviceTables::Scope &scope : *scopes)
            if (auto kept = tables.keepScope({scope.id, scope.generation, 0}); !kept)
                return kept;
        if (auto kept = tables.keepFact(kVerdictsAfter, "0"); !kept)
            return kept;
        if (auto told = CaseFiles(book.database).tellAgain(); !told)
            return told;
    }
    return tables.keepFact("epoch", epoch);
}

/// All keys that the server ever signed receipts with, oldest first.
Result<void> takeReceiptKey(DeviceTables &tables, const SignaturePublicKey &key)
{
    const auto known = factOr(tables, "receipt_keys", "");
    if (!known)
        return std::unexpected(known.error());
    const std::string text = toBase64(key);
    if (known->find(text) != std::string::npos)
        return {};
    return tables.keepFact("receipt_keys", known->empty() ? text : *known + " " + text);
}

/// Whether what the server holds of a life is the beginning of what is here.
Result<bool> continues(RevisionLog &log, const DeviceId &device, const Life &held)
{
    if (held.tail.sequence == 0)
        return true;
    const auto ours = log.find({device, held.incarnation, held.tail.sequence});
    if (!ours)
        return std::unexpected(ours.error());
    return *ours && (*ours)->hash == held.tail.hash;
}

/// What the server lacks is sent again; what it has and we have not tells of a copied or restored
/// disk.
Result<void> compareLives(Book &book, const Writer &writer, const HelloAnswer &answer,
                          Greeted &greeted)
{
    RevisionLog log(book.database);
    OwnLog own(book.database, writer.device);
    std::vector<Life> lives = answer.earlier;
    lives.push_back({writer.incarnation, answer.acknowledged});
    for (const Life &life : lives) {
        const auto same = continues(log, writer.device, life);
        if (!same)
            return std::unexpected(same.error());
        const bool isCurrent = life.incarnation == writer.incarnation;
        if (!*same) {
            greeted.forked = greeted.forked || isCurrent;
            continue;
        }
        const auto lost = own.unsend(life.incarnation, life.tail.sequence);
        if (!lost)
            return std::unexpected(lost.error());
        greeted.sendsAgain = greeted.sendsAgain || !lost->empty();
        if (auto shown = refreshAll(book, *lost); !shown)
            return shown;
    }
    return {};
}

} // namespace

Result<HelloRequest> makeHello(Book &book, const Writer &writer,
                               const std::vector<Incarnation> &earlier, const std::string &program)
{
    DeviceTables tables(book.database);
    const auto tail = RevisionLog(book.database).tail(writer.device, writer.incarnation);
    const auto epoch = factOr(tables, "epoch", "");
    const auto seen = tables.fact("server_millis");
    const auto scopes = tables.scopes();
    const auto wants = wantsCertificate(book, writer);
    if (!tail || !epoch || !seen || !scopes || !wants)
        return std::unexpected(!tail         ? tail.error()
                                   : !epoch  ? epoch.error()
                                   : !seen   ? seen.error()
                                   : !scopes ? scopes.error()
                                             : wants.error());
    return HelloRequest{
        writer.device,
        writer.incarnation,
        *epoch,
        *tail,
        earlier,
        {toMillis(book.surroundings.now()), book.surroundings.monotonicMillis(), numberFrom(*seen)},
        program,
        *wants,
        digestOf(grantsOf(*scopes))};
}

Result<Greeted> applyHello(Book &book, const Writer &writer, const HelloAnswer &answer)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    DeviceTables tables(book.database);
    Greeted greeted;
    greeted.serverWire = answer.wire;
    greeted.forked = answer.verdict == "rebase" || answer.verdict == "fork";
    Result<void> done = takeEpoch(book, answer.epoch);
    if (done)
        done = keepPushRoom(tables, answer.limits);
    if (done && answer.receiptKey)
        done = takeReceiptKey(tables, *answer.receiptKey);
    if (done && answer.certificate)
        done = keepCertificate(book, writer, *answer.certificate);
    if (done)
        done = compareLives(book, writer, answer, greeted);
    if (done && answer.scopes)
        done = takeScopes(book, writer, *answer.scopes, greeted);
    if (done)
        done = keepServerTime(tables, answer.serverMillis);
    if (done)
        done = transaction->commit();
    return done ? Result<Greeted>(greeted) : std::unexpected(done.error());
}

} // namespace cairn
