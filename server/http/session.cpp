#include "server/http/session.h"

#include "server/http/content_coding.h"
#include "server/http/limits.h"
#include "server/http/problem.h"
#include "server/http/security_headers.h"
#include "shared/base/bytes.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>

namespace cairn {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using Clock = std::chrono::steady_clock;

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kRequestIdBytes = 9; // twelve characters

Clock::duration transferTime(std::size_t bytes)
{
    const auto slowest = std::chrono::seconds(bytes / kTransferBytesPerSecondMin);
    return std::min<Clock::duration>(kTransferBase + slowest, kTransferMax);
}

/// `method` is the request's: an answer to HEAD says how long its body would be and has none.
http::response<http::string_body> messageOf(Response response, std::string_view method,
                                            bool keepAlive)
{
    const bool isHead = method == "HEAD";
    const std::size_t bytes = response.nextPiece ? response.pieceBytes : response.body.size();
    if (isHead)
        response.body.clear();
    http::response<http::string_body> message;
    message.version(11);
    message.result(unsigned(response.status));
    message.reason(std::string(reasonOf(response.status)));
    for (const SecurityHeader &header : kSecurityHeaders)
        message.set(beast::string_view(header.name.data(), header.name.size()),
                    beast::string_view(header.value.data(), header.value.size()));
    for (const auto &[name, value] : response.headers) {
        if (name == "Set-Cookie")
            message.insert(name, value);
        else
            message.set(name, value);
    }
    if (!response.contentType.empty())
        message.set(http::field::content_type, response.contentType);
    message.keep_alive(keepAlive);
    message.body() = std::move(response.body);
    message.prepare_payload();
    if (bytes > 0 && (isHead || response.nextPiece))
        message.content_length(bytes);
    return message;
}

} // namespace

Session::Session(asio::ip::tcp::socket socket, asio::ssl::context &tls, Connections::Place place,
                 std::shared_ptr<const Site> site)
    : m_stream(beast::tcp_stream(std::move(socket)), tls), m_place(std::move(place)),
      m_site(std::move(site)), m_endOfLife(Clock::now() + kConnectionLifeMax)
{
}

asio::awaitable<void> Session::run()
{
    const auto self = shared_from_this(); // the frame keeps the session, not its caller
    offerEnd();
    if (!co_await shakeHands())
        co_return;
    while (!hadItsShare()) {
        if (!co_await serveOne())
            break;
    }
    if (!m_tlsEnded)
        co_await endTls();
}

void Session::offerEnd()
{
    m_place.whenAskedToEnd([weak = weak_from_this(), strand = m_stream.get_executor()] {
        asio::dispatch(strand, [weak] {
            if (const auto session = weak.lock())
                session->askToEnd();
        });
    });
}

void Session::askToEnd()
{
    m_askedToEnd = true;
    if (m_waiting)
        beast::get_lowest_layer(m_stream).cancel();
}

bool Session::hadItsShare() const
{
    return m_askedToEnd || m_requests >= kRequestsPerConnectionMax || Clock::now() > m_endOfLife;
}

void Session::allow(Clock::duration longest)
{
    beast::get_lowest_layer(m_stream).expires_after(longest);
}

asio::awaitable<bool> Session::shakeHands()
{
    allow(kHandshakeMax);
    const auto [error] = co_await m_stream.async_handshake(asio::ssl::stream_base::server, kAwait);
    co_return !error;
}

asio::awaitable<bool> Session::serveOne()
{
    const auto header = co_await readHeader();
    if (!header) {
        if (header.error())
            co_await refuse(*header.error());
        co_return false;
    }
    ++m_requests;
    auto head = judgeHeader(*header);
    if (!head) {
        co_await refuse(head.error());
        co_return false;
    }
    m_logged.method = head->method;
    const bool keepAlive = head->keepAlive;
    const auto found = m_site->routes.find(head->method, head->path);
    if (found.route)
        m_logged.route = found.route->path;
    if (const auto refused = judgeBody(*head, found.route)) {
        co_await refuse(*refused);
        co_return false;
    }
    if (!found.route)
        co_return co_await write(answerUnserved(found.otherMethods), keepAlive);
    if (found.route->take)
        co_return co_await serveStreamed(*found.route, std::move(*head), found.parameter);
    auto body = co_await readBody(head->contentLength);
    if (!body)
        co_return false; // A peer that hangs up or dawdles is not exceptional.
    const bool takesPacked = acceptsPacked(*head);
    auto message = inflatedBody(*head, *found.route, std::move(*body));
    if (!message)
        co_return co_await write(answerOf(message.error()), keepAlive);
    Response response =
        co_await answer(*found.route, std::move(*head), found.parameter, std::move(*message));
    if (takesPacked)
        pack(response);
    co_return co_await write(std::move(response), keepAlive);
}

asio::awaitable<Session::Read<std::string>> Session::readHeader()
{
    m_waiting = true;
    if (m_incoming.empty()) {
        allow(m_requests == 0 ? Clock::duration(kHeaderMax) : Clock::duration(kIdleMax));
        m_incoming.resize(kHeaderBytesMax);
        const auto [error, bytes] =
            co_await m_stream.async_read_some(asio::buffer(m_incoming), kAwait);
        m_incoming.resize(bytes);
        if (error)
            co_return Ended(std::nullopt);
    }
    m_waiting = false;
    beginLogging();
    allow(kHeaderMax);
    const auto [error, end] = co_await asio::async_read_until(
        m_stream, asio::dynamic_buffer(m_incoming, kHeaderBytesMax), "\r\n\r\n", kAwait);
    if (error == asio::error::not_found)
        co_return Ended(tooLongHeader());
    if (error)
        co_return Ended(std::nullopt);
    std::string header = m_incoming.substr(0, end);
    m_incoming.erase(0, end);
    m_logged.bytesIn = end;
    co_return header;
}

asio::awaitable<std::optional<std::string>> Session::readBody(std::size_t length)
{
    std::string body = m_incoming.substr(0, length);
    m_incoming.erase(0, body.size());
    allow(transferTime(length));
    while (body.size() < length) {
        // Slice by slice, so that memory is taken for what has come, not for what is promised.
        const std::size_t have = body.size();
        const std::size_t slice = std::min(length - have, kReadSliceBytes);
        body.resize(have + slice);
        const auto [error, bytes] =
            co_await asio::async_read(m_stream, asio::buffer(body.data() + have, slice), kAwait);
        if (error)
            co_return std::nullopt;
    }
    m_logged.bytesIn += length;
    co_return body;
}

asio::awaitable<Response> Session::answer(const Route &route, RequestHead head,
                                          std::string parameter, std::string body)
{
    Request request{.id = m_logged.id,
                    .method = std::move(head.method),
                    .path = std::move(head.path),
                    .parameter = std::move(parameter),
                    .headers = std::move(head.headers),
                    .body = std::move(body),
                    .bodyBytes = head.contentLength,
                    .peer = m_place.address()};
    try {
        if (route.take)
            co_return co_await route.take(std::move(request), [this] { return nextPiece(); });
        co_return co_await route.answer(std::move(request));
    } catch (const std::exception &thrown) {
        // A bug or no memory: this request fails, the server lives on.
        m_logged.cause = thrown.what();
    }
    m_askedToEnd = true;
    co_return answerOf(Problem{500, "broken",
                               "Something went wrong in the server. Your work is "
                               "safe on your device; it will be sent later."});
}

asio::awaitable<void> Session::refuse(Refusal refusal)
{
    m_logged.cause = refusal.code;
    co_await write(answerOf(Problem{refusal.status, refusal.code, refusal.detail}), false);
    co_await readToNowhere();
}

asio::awaitable<bool> Session::write(Response response, bool keepAlive)
{
    keepAlive = keepAlive && !hadItsShare();
    m_logged.status = response.status;
    m_logged.account = response.account;
    response.headers.emplace_back("X-Request-Id", m_logged.id);
    const auto pieces = m_logged.method == "HEAD" ? NextAnswerPiece{} : response.nextPiece;
    const std::size_t pieceBytes = response.pieceBytes;
    auto message = messageOf(std::move(response), m_logged.method, keepAlive);
    allow(transferTime(message.body().size()));
    const auto [error, bytes] = co_await http::async_write(m_stream, message, kAwait);
    m_logged.bytesOut = bytes;
    if (pieces && !error && !co_await writePieces(pieces, pieceBytes))
        keepAlive = false;
    m_logged.millis = m_site->surroundings.monotonicMillis() - m_beganMillis;
    m_site->log(m_logged);
    co_return !error && keepAlive;
}

asio::awaitable<void> Session::endTls()
{
    m_tlsEnded = true;
    allow(kLingerMax);
    co_await m_stream.async_shutdown(kAwait);
}

/// Reads what is still coming after a refusal: closing over unread bytes would reset the
/// connection, and the peer would lose the answer.
asio::awaitable<void> Session::readToNowhere()
{
    co_await endTls();
    auto &socket = beast::get_lowest_layer(m_stream);
    beast::error_code ignored;
    socket.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    allow(kLingerMax);
    std::string nowhere(kReadSliceBytes, '\0');
    for (std::size_t read = 0; read < kLingerBytesMax;) {
        const auto [error, bytes] = co_await socket.async_read_some(asio::buffer(nowhere), kAwait);
        if (error)
            co_return;
        read += bytes;
    }
}

void Session::beginLogging()
{
    std::array<std::uint8_t, kRequestIdBytes> random{};
    m_site->surroundings.chance(random);
    m_logged = {
        .at = m_site->surroundings.now(), .id = toBase64(random), .peer = m_place.address()};
    m_beganMillis = m_site->surroundings.monotonicMillis();
}

} // namespace cairn
