#pragma once

#include "server/http/connections.h"
#include "server/http/session.h"
#include "server/http/tls.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/strand.hpp>

#include <atomic>
#include <memory>

namespace cairn {

struct ListenOptions {
    std::string address = "127.0.0.1"; ///< numeric; other machines reach only what they are shown
    std::uint16_t port = 0;            ///< 0 takes a free one
    TlsFiles tls = {};
    std::size_t connectionsMax = 0;           ///< 0: kConnectionsMax
    std::size_t connectionsPerAddressMax = 0; ///< 0: kConnectionsPerAddressMax
};

/// Listens, serves a site on every connection, and stops in order. Knows no book.
class HttpServer {
public:
    HttpServer();
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Loads the key and takes the port; connections wait in the backlog until `run`.
    /// Faults: those of loadTls; Busy: the port is taken; Malformed: not an address.
    [[nodiscard]] Result<void> listen(const ListenOptions &options);
    /// The port that was taken.
    [[nodiscard]] std::uint16_t port() const;

    /// Serves until `stop` or SIGTERM or SIGINT. Then nobody new is let in, answers under way have
    /// kDrainMax, a second signal ends at once.
    void run(Site site);

    /// From any thread.
    void stop();
    /// True from the first moment of stopping; what /readyz says.
    [[nodiscard]] bool isStopping() const { return m_stopping; }

    /// For what runs beside the connections. Two threads run it: use a strand.
    [[nodiscard]] asio::io_context &context() { return m_context; }

private:
    asio::awaitable<void> acceptAll(std::shared_ptr<const Site> site);
    asio::awaitable<void> watchSignals();
    asio::awaitable<void> drain();
    void admit(asio::ip::tcp::socket socket, const std::shared_ptr<const Site> &site);

    asio::io_context m_context;
    asio::executor_work_guard<asio::io_context::executor_type> m_work;
    asio::ssl::context m_tls;
    asio::strand<asio::io_context::executor_type> m_door; ///< accepting, signals, stopping
    asio::ip::tcp::acceptor m_acceptor;
    asio::signal_set m_signals;
    std::shared_ptr<Connections> m_connections;
    std::function<void()> m_whenStopping;
    std::atomic<bool> m_stopping = false;
};

} // namespace cairn
