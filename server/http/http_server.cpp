#include "server/http/http_server.h"

#include "server/http/limits.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <csignal>
#include <thread>

namespace cairn {

namespace {

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds kDrainLook{20};

std::string addressOf(const asio::ip::tcp::socket &socket)
{
    boost::system::error_code error;
    const auto peer = socket.remote_endpoint(error);
    return error ? std::string() : peer.address().to_string();
}

/// The end of a coroutine that nobody awaits. What it throws is a bug or no memory; it costs one
/// connection, never the server.
void bury(const Surroundings &surroundings, const std::exception_ptr &thrown)
{
    if (!thrown)
        return;
    try {
        std::rethrow_exception(thrown);
    } catch (const std::exception &caught) {
        logEvent(surroundings.now(), "exception", {{"cause", caught.what()}});
    }
}

} // namespace

HttpServer::HttpServer()
    : m_work(m_context.get_executor()), m_tls(asio::ssl::context::tls_server),
      m_door(asio::make_strand(m_context)), m_acceptor(m_door), m_signals(m_door)
{
}

HttpServer::~HttpServer() = default;

Result<void> HttpServer::listen(const ListenOptions &options)
{
    if (auto loaded = loadTls(m_tls, options.tls); !loaded)
        return loaded;
    m_connections = std::make_shared<Connections>(
        options.connectionsMax > 0 ? options.connectionsMax : kConnectionsMax,
        options.connectionsPerAddressMax > 0 ? options.connectionsPerAddressMax
                                             : kConnectionsPerAddressMax);
    boost::system::error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error)
        return fault(FaultCode::Malformed, "The address to listen on is not a numeric one.",
                     options.address);
    const asio::ip::tcp::endpoint endpoint(address, options.port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(kBacklogMax, error);
    if (error)
        return fault(FaultCode::Busy,
                     "The server cannot listen there. Perhaps something else does: choose another "
                     "port.",
                     options.address + " port " + std::to_string(options.port) + ": "
                         + error.message());
    return {};
}

std::uint16_t HttpServer::port() const
{
    boost::system::error_code error;
    return m_acceptor.local_endpoint(error).port();
}

void HttpServer::run(Site site)
{
    const auto shared = std::make_shared<const Site>(std::move(site));
    m_whenStopping = shared->whenStopping;
    const auto buried = [shared](const std::exception_ptr &thrown) {
        bury(shared->surroundings, thrown);
    };
    boost::system::error_code ignored;
    m_signals.add(SIGTERM, ignored);
    m_signals.add(SIGINT, ignored);
    asio::co_spawn(m_door, acceptAll(shared), buried);
    asio::co_spawn(m_door, watchSignals(), buried);

    const auto runThread = [this, shared] {
        while (!m_context.stopped()) {
            try {
                m_context.run();
            } catch (...) {
                bury(shared->surroundings, std::current_exception());
            }
        }
    };
    std::thread second(runThread);
    runThread();
    second.join();
}

void HttpServer::stop()
{
    if (m_stopping.exchange(true))
        return;
    asio::co_spawn(m_door, drain(), asio::detached);
}

/// Lets no one in, asks everyone to end, and waits for answers under way.
asio::awaitable<void> HttpServer::drain()
{
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_connections->askAllToEnd();
    if (m_whenStopping)
        m_whenStopping();
    asio::steady_timer look(m_door);
    const auto last = std::chrono::steady_clock::now() + kDrainMax;
    while (m_connections->count() > 0 && std::chrono::steady_clock::now() < last) {
        look.expires_after(kDrainLook);
        co_await look.async_wait(kAwait);
    }
    m_context.stop();
}

asio::awaitable<void> HttpServer::watchSignals()
{
    const auto [error, number] = co_await m_signals.async_wait(kAwait);
    if (error)
        co_return;
    stop();
    const auto [secondError, second] = co_await m_signals.async_wait(kAwait);
    if (!secondError)
        m_context.stop();
}

asio::awaitable<void> HttpServer::acceptAll(std::shared_ptr<const Site> site)
{
    asio::steady_timer pause(m_door);
    while (m_acceptor.is_open()) {
        auto [error, socket] =
            co_await m_acceptor.async_accept(asio::make_strand(m_context), kAwait);
        if (error == asio::error::operation_aborted)
            co_return;
        if (error) {
            // Most likely out of file handles: trying again at once would only burn the processor.
            pause.expires_after(kAcceptPause);
            co_await pause.async_wait(kAwait);
            continue;
        }
        admit(asio::ip::tcp::socket(std::move(socket)), site);
    }
}

void HttpServer::admit(asio::ip::tcp::socket socket, const std::shared_ptr<const Site> &site)
{
    auto place = m_connections->admit(addressOf(socket));
    if (!place)
        return; // The socket closes as it goes: cheaper than any answer.
    boost::system::error_code ignored;
    socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    const auto strand = socket.get_executor();
    auto session = std::make_shared<Session>(std::move(socket), m_tls, std::move(*place), site);
    asio::co_spawn(strand, session->run(), [session, site](const std::exception_ptr &thrown) {
        bury(site->surroundings, thrown);
    });
}

} // namespace cairn
