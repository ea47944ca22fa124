#include "tests/server/http/running_site.h"

#include "server/http/problem.h"
#include "shared/schema/json.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <openssl/rand.h>

#include <stdexcept>

namespace cairn::test {

namespace {

asio::awaitable<Response> greet(Request)
{
    co_return Response{.contentType = "text/plain", .body = "cairn\n"};
}

asio::awaitable<Response> echo(Request request)
{
    co_return Response{.contentType = "text/plain", .body = std::move(request.body)};
}

asio::awaitable<Response> nameParameter(Request request)
{
    co_return Response{.contentType = "text/plain", .body = request.parameter};
}

asio::awaitable<Response> breakDown(Request)
{
    throw std::length_error("planted");
    co_return Response{};
}

asio::awaitable<Response> readJson(Request request)
{
    const auto value = parseJson(request.body);
    co_return value ? Response{.body = canonical(*value)} : answerOf(value.error());
}

asio::awaitable<Response> takeTime(Request)
{
    asio::steady_timer timer(co_await asio::this_coro::executor, std::chrono::milliseconds(500));
    co_await timer.async_wait(asio::use_awaitable);
    co_return Response{.contentType = "text/plain", .body = "slow\n"};
}

RouteTable testRoutes(std::atomic<bool> &slowBegan)
{
    const auto slow = [&slowBegan](Request request) {
        slowBegan = true;
        return takeTime(std::move(request));
    };
    constexpr std::size_t kMebibyte = std::size_t{1024} * 1024;
    return RouteTable({{"GET", "/", 0, greet},
                       {"POST", "/echo", kMebibyte, echo},
                       {"POST", "/small", 4096, echo},
                       {"GET", "/parts/{name}", 0, nameParameter},
                       {"GET", "/broken", 0, breakDown},
                       {"POST", "/json", kMebibyte, readJson},
                       {"GET", "/slow", 0, slow}});
}

} // namespace

Surroundings realSurroundings()
{
    return {.now =
                [] {
                    return std::chrono::time_point_cast<std::chrono::milliseconds>(
                        std::chrono::system_clock::now());
                },
            .monotonicMillis =
                [] {
                    return std::chrono::duration_cast<std::chrono::milliseconds>(
                               std::chrono::steady_clock::now().time_since_epoch())
                        .count();
                },
            .chance =
                [](std::span<std::uint8_t> bytes) {
                    RAND_bytes(bytes.data(), static_cast<int>(bytes.size()));
                }};
}

RunningSite::RunningSite(ListenOptions options)
    : m_tls{m_folder.filePath("tls.key").toStdString(), m_folder.filePath("tls.crt").toStdString()},
      m_server(std::make_unique<HttpServer>())
{
    options.tls = m_tls;
    const auto made = makeTlsFiles(m_tls);
    const auto listening = made ? m_server->listen(options) : made;
    if (!listening)
        qFatal("%s %s", listening.error().sentence.c_str(), listening.error().cause.c_str());
    Site site{testRoutes(m_slowBegan), realSurroundings(), [this](const LoggedRequest &request) {
                  const std::lock_guard hold(m_guard);
                  m_logged.push_back(request);
              }};
    m_thread =
        std::thread([this, site = std::move(site)]() mutable { m_server->run(std::move(site)); });
}

RunningSite::~RunningSite()
{
    m_server->stop();
    join();
}

void RunningSite::join()
{
    if (m_thread.joinable())
        m_thread.join();
}

std::vector<LoggedRequest> RunningSite::logged()
{
    const std::lock_guard hold(m_guard);
    return m_logged;
}

} // namespace cairn::test
