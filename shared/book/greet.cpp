#include "shared/book/accept_push.h"
#include "shared/book/generations.h"
#include "shared/store/device_tables.h"
#include "shared/store/revision_log.h"

namespace cairn {

namespace {

/// `ours` is what the server holds of the life that speaks. Where the device goes further, it
/// compares itself: only it has the revision that the server's tail names.
const char *verdictOn(const Tail &theirs, const Tail &ours)
{
    if (ours.sequence > theirs.sequence)
        return "rebase";
    return ours.sequence == theirs.sequence && ours.hash != theirs.hash ? "fork" : "ok";
}

} // namespace

Result<HelloAnswer> greet(Book &book, const Pusher &pusher, const HelloRequest &request)
{
    RevisionLog log(book.database);
    const auto epoch = DeviceTables(book.database).fact("epoch");
    const auto held = log.tail(request.device, request.incarnation);
    const auto visible = visibleScopes(book, pusher.rights);
    if (!epoch || !held || !visible)
        return std::unexpected(!epoch ? epoch.error() : !held ? held.error() : visible.error());
    HelloAnswer answer;
    answer.epoch = epoch->value_or("");
    answer.serverMillis = toMillis(book.surroundings.now());
    answer.acknowledged = *held;
    answer.verdict = verdictOn(request.tail, *held);
    for (const Incarnation &life : request.earlier) {
        const auto tail = log.tail(request.device, life);
        if (!tail)
            return std::unexpected(tail.error());
        answer.earlier.push_back({life, *tail});
    }
    auto grants = grantsOf(book, *visible);
    if (!grants)
        return std::unexpected(grants.error());
    if (request.scopesDigest.empty() || request.scopesDigest != digestOf(*grants))
        answer.scopes = std::move(*grants);
    if (pusher.seal)
        answer.receiptKey = publicPartOf(pusher.seal->key);
    if (request.wantsCertificate && pusher.seal && pusher.key) {
        answer.certificate = {pusher.device,
                              *pusher.key,
                              pusher.rights.person,
                              pusher.rights.reach,
                              fromMillis(answer.serverMillis + kCertificateLifeMillis),
                              {}};
        sign(*answer.certificate, pusher.seal->key);
    }
    return answer;
}

} // namespace cairn
