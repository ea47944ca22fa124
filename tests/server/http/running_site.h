#pragma once

#include <QTemporaryDir>

#include "server/http/http_server.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace cairn::test {

/// A server with a few routes of its own on a free port, running until it goes out of scope:
/// GET /, POST /echo (1 MiB), POST /small (4 KiB), GET /parts/{name}, GET /broken (throws),
/// POST /json (parses its body), GET /slow (half a second).
class RunningSite {
public:
    explicit RunningSite(ListenOptions options = {});
    ~RunningSite();

    [[nodiscard]] std::uint16_t port() const { return m_server->port(); }
    [[nodiscard]] HttpServer &server() { return *m_server; }
    [[nodiscard]] std::vector<LoggedRequest> logged();
    [[nodiscard]] const TlsFiles &tls() const { return m_tls; }
    /// Whether GET /slow is being answered, or was.
    [[nodiscard]] bool slowBegan() const { return m_slowBegan; }
    /// Waits until the server has ended by itself.
    void join();

private:
    QTemporaryDir m_folder;
    TlsFiles m_tls;
    std::unique_ptr<HttpServer> m_server;
    std::mutex m_guard;
    std::vector<LoggedRequest> m_logged;
    std::atomic<bool> m_slowBegan = false;
    std::thread m_thread;
};

[[nodiscard]] Surroundings realSurroundings();

} // namespace cairn::test
