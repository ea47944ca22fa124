#pragma once

#include "server/http/connections.h"
#include "server/http/exchange.h"
#include "server/http/request_filter.h"
#include "server/http/request_log.h"
#include "server/http/route_table.h"
#include "shared/base/surroundings.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <optional>

namespace cairn {

/// What all connections of one server share.
struct Site {
    RouteTable routes;
    Surroundings surroundings;
    std::function<void(const LoggedRequest &)> log;
    std::function<void()> whenStopping = {}; ///< lets answers that wait for something go
};

/// One connection, from its handshake to its end. All of it runs on the strand of its socket.
class Session : public std::enable_shared_from_this<Session> {
public:
    Session(asio::ip::tcp::socket socket, asio::ssl::context &tls, Connections::Place place,
            std::shared_ptr<const Site> site);

    /// Serves until the peer leaves, does what it should not, or has had its share.
    asio::awaitable<void> run();

private:
    /// Why there is no header or body to go on with; no refusal: the peer is gone or too slow.
    using Ended = std::unexpected<std::optional<Refusal>>;
    template <class T>
    using Read = std::expected<T, std::optional<Refusal>>;

    void offerEnd();
    void askToEnd();
    asio::awaitable<bool> shakeHands();
    asio::awaitable<bool> serveOne();
    asio::awaitable<Read<std::string>> readHeader();
    asio::awaitable<std::optional<std::string>> readBody(std::size_t length);
    asio::awaitable<Response> answer(const Route &route, RequestHead head, std::string parameter,
                                     std::string body);
    asio::awaitable<bool> serveStreamed(const Route &route, RequestHead head,
                                        std::string parameter);
    asio::awaitable<BodyPiece> nextPiece();
    asio::awaitable<bool> writePieces(NextAnswerPiece next, std::size_t bytes);
    [[nodiscard]] std::chrono::steady_clock::duration pieceTime() const;
    asio::awaitable<void> refuse(Refusal refusal);
    asio::awaitable<bool> write(Response response, bool keepAlive);
    asio::awaitable<void> endTls();
    asio::awaitable<void> readToNowhere();

    [[nodiscard]] bool hadItsShare() const;
    void beginLogging();
    void allow(std::chrono::steady_clock::duration longest);

    boost::beast::ssl_stream<boost::beast::tcp_stream> m_stream;
    Connections::Place m_place;
    std::shared_ptr<const Site> m_site;
    std::string m_incoming; ///< read and not yet used: at most a header and what came with it
    LoggedRequest m_logged; ///< of the request in hand
    std::int64_t m_beganMillis = 0;
    std::chrono::steady_clock::time_point m_endOfLife;
    std::chrono::steady_clock::time_point m_endOfStream; ///< of the body that comes or goes
    std::size_t m_bodyLeft = 0;                          ///< of a streamed one, not yet read
    int m_requests = 0;
    bool m_waiting = true; ///< between requests: nothing is lost by ending now
    bool m_askedToEnd = false;
    bool m_tlsEnded = false; ///< ending twice would wait for an answer that never comes
};

} // namespace cairn
