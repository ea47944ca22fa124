#include "server/http/health_routes.h"

#include "shared/book/device_sync.h"

namespace cairn {

namespace {

constexpr const char *kPlainText = "text/plain; charset=utf-8";

} // namespace

asio::awaitable<Response> answerHealth(const Served &, Request)
{
    co_return Response{.contentType = kPlainText, .body = "ok\n"};
}

asio::awaitable<Response> answerReadiness(const Served &served, Request)
{
    bool ready = served.isReady();
    if (ready) {
        const auto epoch =
            co_await served.reader.run([](Book &book) { return deviceFact(book, "epoch"); });
        ready = epoch && epoch->value_or("") == served.seal.epoch;
    }
    co_return Response{.status = ready ? 200 : 503,
                       .contentType = kPlainText,
                       .body = ready ? "ready\n" : "not ready\n"};
}

} // namespace cairn
