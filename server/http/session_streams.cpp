#include "server/http/limits.h"
#include "server/http/session.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>

namespace cairn {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

} // namespace

/// One request whose body its route takes piece by piece.
asio::awaitable<bool> Session::serveStreamed(const Route &route, RequestHead head,
                                             std::string parameter)
{
    const bool keepAlive = head.keepAlive;
    m_bodyLeft = head.contentLength;
    m_endOfStream = Clock::now() + kStreamMax;
    Response response = co_await answer(route, std::move(head), std::move(parameter), {});
    const bool isRead = m_bodyLeft == 0;
    const bool stays = co_await write(std::move(response), keepAlive && isRead);
    if (!isRead)
        co_await readToNowhere();
    co_return stays;
}

asio::awaitable<BodyPiece> Session::nextPiece()
{
    const std::size_t wanted = std::min(m_bodyLeft, kReadSliceBytes);
    BodyPiece piece{.bytes = m_incoming.substr(0, wanted)};
    const std::size_t have = piece.bytes.size();
    m_incoming.erase(0, have);
    if (have < wanted) {
        piece.bytes.resize(wanted);
        allow(pieceTime());
        const auto [error, bytes] = co_await asio::async_read(
            m_stream, asio::buffer(piece.bytes.data() + have, wanted - have), kAwait);
        piece.bytes.resize(have + bytes);
        if (error)
            piece.then = BodyPiece::Then::Cut;
    }
    m_bodyLeft -= piece.bytes.size();
    m_logged.bytesIn += piece.bytes.size();
    if (m_bodyLeft == 0)
        piece.then = BodyPiece::Then::End;
    co_return piece;
}

/// False: the answer broke off, and only the end of the connection can tell.
asio::awaitable<bool> Session::writePieces(NextAnswerPiece next, std::size_t bytes)
{
    m_endOfStream = Clock::now() + kStreamMax;
    for (std::size_t left = bytes; left > 0;) {
        const std::string piece = co_await next();
        if (piece.empty() || piece.size() > left)
            co_return false;
        allow(pieceTime());
        const auto [error, sent] =
            co_await asio::async_write(m_stream, asio::buffer(piece), kAwait);
        m_logged.bytesOut += sent;
        if (error)
            co_return false;
        left -= sent;
    }
    co_return true;
}

Clock::duration Session::pieceTime() const
{
    const auto left = std::max<Clock::duration>(m_endOfStream - Clock::now(), Clock::duration(1));
    return std::min<Clock::duration>(kPieceMax, left);
}

} // namespace cairn
