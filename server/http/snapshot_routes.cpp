#include "server/http/snapshot_routes.h"

#include "server/http/callers.h"
#include "server/http/limits.h"
#include "server/http/problem.h"
#include "server/http/ranged_answer.h"
#include "server/http/snapshot_desk.h"
#include "shared/book/rights.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr Allowance kSnapshotByDevice{.name = "snapshot", .perMinute = 120, .burst = 240};

/// The same for one that is gone and for one of a scope out of sight.
Response noSuchSnapshot()
{
    return answerOf(
        Problem{404, "not_found", "There is no such snapshot here, or none that you may see."});
}

struct Sending {
    SnapshotShelf &shelf;
    std::string hash;
    std::size_t at = 0;
    std::size_t left = 0;
};

asio::awaitable<std::string> nextOf(std::shared_ptr<Sending> sending)
{
    auto piece =
        sending->shelf.read(sending->hash, sending->at, std::min(sending->left, kReadSliceBytes));
    if (!piece)
        co_return std::string();
    sending->at += piece->size();
    sending->left -= piece->size();
    co_return std::move(*piece);
}

} // namespace

asio::awaitable<Response> answerSnapshot(const Served &served, Request request)
{
    const auto caller = co_await callerBy(served, request);
    if (!caller)
        co_return caller.error();
    if (auto refused = tooOften(served, kSnapshotByDevice, toText(caller->device)))
        co_return std::move(*refused);
    const auto offer =
        served.snapshots ? served.snapshots->shelf->named(request.parameter) : std::nullopt;
    if (!offer)
        co_return noSuchSnapshot();
    auto look = [rights = rightsOf(caller->account), scope = offer->scope.id](Book &book) {
        return maySee(book, rights, scope);
    };
    const auto may = co_await served.reader.run(std::move(look));
    if (!may)
        co_return answerOf(may.error());
    if (!*may)
        co_return noSuchSnapshot();

    const AskedRange range = rangeIn(request.header("range"), offer->bytes);
    Response answer = headOfPart('"' + request.parameter + '"', range, offer->bytes);
    answer.account = toText(caller->account.person);
    if (range.kind == AskedRange::Kind::Outside)
        co_return answer;
    auto sending = std::make_shared<Sending>(*served.snapshots->shelf, request.parameter,
                                             range.first, offer->bytes);
    if (range.kind == AskedRange::Kind::Part)
        sending->left = range.bytes;
    answer.pieceBytes = sending->left;
    answer.nextPiece = [sending] { return nextOf(sending); };
    co_return answer;
}

asio::awaitable<bool> makeOffers(const Served &served, PullAnswer &page)
{
    if (!served.snapshots)
        co_return false;
    SnapshotShelf &shelf = *served.snapshots->shelf;
    for (SnapshotOffer &offer : page.snapshots) {
        auto make = [&shelf, scope = offer.scope,
                     upTo = page.upTo](Book &book) -> Result<SnapshotOffer> {
            if (auto kept = shelf.of(scope, upTo))
                return std::move(*kept); // somebody else has asked for it meanwhile
            auto made = makeSnapshot(book, scope);
            if (!made)
                return std::unexpected(made.error());
            if (auto put = shelf.put(*made); !put)
                return std::unexpected(put.error());
            return std::move(made->offer);
        };
        auto kept = shelf.of(offer.scope, page.upTo);
        if (!kept) {
            auto made = co_await served.snapshots->book.run(std::move(make));
            if (!made)
                co_return false;
            kept = std::move(*made);
        }
        offer = std::move(*kept);
    }
    co_return true;
}

} // namespace cairn
