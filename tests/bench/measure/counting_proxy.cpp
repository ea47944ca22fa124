#include "tests/bench/measure/counting_proxy.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <string>
#include <thread>

namespace cairn::bench {

namespace asio = boost::asio;
using asio::ip::tcp;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kChunkBytes = std::size_t{64} * 1024;

/// One direction of a device's line; all its connections share the rate.
struct Lane {
    std::chrono::nanoseconds delay{0};
    std::int64_t bitsPerSecond = 0;
    Clock::time_point free{};

    /// When what was read now has come through.
    Clock::time_point arrival(std::size_t bytes)
    {
        const auto now = Clock::now();
        if (bitsPerSecond > 0)
            free = std::max(now, free)
                + std::chrono::nanoseconds(static_cast<std::int64_t>(bytes) * 8 * 1'000'000'000
                                           / bitsPerSecond);
        return std::max(now, free) + delay;
    }
};

} // namespace

struct CountingProxy::Room {
    asio::io_context context{1};
    tcp::acceptor acceptor{context, {asio::ip::address_v4::loopback(), 0}};
    tcp::endpoint server;
    std::chrono::milliseconds toConnect{0};
    Lane upLane;
    Lane downLane;
    std::atomic<std::uint64_t> up = 0;
    std::atomic<std::uint64_t> down = 0;
    std::atomic<std::uint64_t> conns = 0;
    std::atomic<std::uint64_t> turns = 0;
    std::thread thread;

    struct Pair {
        explicit Pair(tcp::socket accepted, asio::io_context &home)
            : device(std::move(accepted)), server(home)
        {
        }
        tcp::socket device;
        tcp::socket server;
        bool asking = false;
    };

    /// What is on its way through a slow lane.
    struct Queue {
        struct Piece {
            Clock::time_point at;
            std::string bytes; ///< empty: the end
        };
        explicit Queue(asio::io_context &home) : wake(home, Clock::time_point::max()) {}
        std::deque<Piece> pieces;
        asio::steady_timer wake;
    };

    void count(Pair &pair, bool upwards, std::size_t bytes)
    {
        (upwards ? up : down) += bytes;
        if (upwards && !pair.asking)
            ++turns;
        pair.asking = upwards;
    }

    asio::awaitable<void> deliver(std::shared_ptr<Pair> pair, std::shared_ptr<Queue> queue,
                                  bool upwards)
    {
        tcp::socket &to = upwards ? pair->server : pair->device;
        for (;;) {
            while (queue->pieces.empty())
                co_await queue->wake.async_wait(kAwait); // ended by who puts something in
            Queue::Piece piece = std::move(queue->pieces.front());
            queue->pieces.pop_front();
            asio::steady_timer transit(context, piece.at);
            co_await transit.async_wait(kAwait);
            boost::system::error_code ignored;
            if (piece.bytes.empty()) {
                to.shutdown(tcp::socket::shutdown_send, ignored);
                co_return;
            }
            const auto [error, written] =
                co_await asio::async_write(to, asio::buffer(piece.bytes), kAwait);
            if (error)
                co_return;
        }
    }

    asio::awaitable<void> carrySlowly(std::shared_ptr<Pair> pair, bool upwards)
    {
        Lane &lane = upwards ? upLane : downLane;
        tcp::socket &from = upwards ? pair->device : pair->server;
        const auto queue = std::make_shared<Queue>(context);
        asio::co_spawn(context, deliver(pair, queue, upwards), asio::detached);
        std::array<char, kChunkBytes> chunk{};
        for (bool open = true; open;) {
            const auto [error, bytes] = co_await from.async_read_some(asio::buffer(chunk), kAwait);
            open = !error;
            if (open)
                count(*pair, upwards, bytes);
            queue->pieces.push_back(
                {lane.arrival(bytes), open ? std::string(chunk.data(), bytes) : std::string()});
            queue->wake.cancel();
        }
    }

    asio::awaitable<void> carry(std::shared_ptr<Pair> pair, bool upwards)
    {
        tcp::socket &from = upwards ? pair->device : pair->server;
        tcp::socket &to = upwards ? pair->server : pair->device;
        std::array<char, kChunkBytes> chunk{};
        for (;;) {
            const auto [error, bytes] = co_await from.async_read_some(asio::buffer(chunk), kAwait);
            if (error)
                break;
            count(*pair, upwards, bytes);
            const auto [failed, written] =
                co_await asio::async_write(to, asio::buffer(chunk.data(), bytes), kAwait);
            if (failed)
                break;
        }
        boost::system::error_code ignored;
        to.shutdown(tcp::socket::shutdown_send, ignored);
    }

    asio::awaitable<void> join(std::shared_ptr<Pair> pair)
    {
        const bool slow = toConnect.count() > 0 || upLane.bitsPerSecond > 0;
        boost::system::error_code ignored;
        const auto [error] = co_await pair->server.async_connect(server, kAwait);
        if (error)
            co_return;
        for (tcp::socket *socket : {&pair->device, &pair->server})
            socket->set_option(tcp::no_delay(true), ignored);
        asio::steady_timer hello(context, toConnect);
        co_await hello.async_wait(kAwait);
        for (const bool upwards : {true, false})
            asio::co_spawn(context, slow ? carrySlowly(pair, upwards) : carry(pair, upwards),
                           asio::detached);
    }

    asio::awaitable<void> accept()
    {
        for (;;) {
            auto [error, socket] = co_await acceptor.async_accept(kAwait);
            if (error)
                co_return;
            ++conns;
            asio::co_spawn(context, join(std::make_shared<Pair>(std::move(socket), context)),
                           asio::detached);
        }
    }
};

CountingProxy::CountingProxy(std::uint16_t serverPort, const Slowness &slowness)
    : m_room(std::make_unique<Room>())
{
    m_room->server = {asio::ip::address_v4::loopback(), serverPort};
    m_room->toConnect = std::chrono::milliseconds(slowness.roundTripMillis);
    for (Lane *lane : {&m_room->upLane, &m_room->downLane}) {
        lane->delay = std::chrono::microseconds(500 * slowness.roundTripMillis);
        lane->bitsPerSecond = std::int64_t{1'000} * slowness.kilobitsPerSecond;
    }
    asio::co_spawn(m_room->context, m_room->accept(), asio::detached);
    m_room->thread = std::thread([this] { m_room->context.run(); });
}

CountingProxy::~CountingProxy()
{
    m_room->context.stop();
    m_room->thread.join();
}

std::uint16_t CountingProxy::port() const
{
    return m_room->acceptor.local_endpoint().port();
}

Traffic CountingProxy::traffic() const
{
    return {m_room->up, m_room->down, m_room->conns, m_room->turns};
}

} // namespace cairn::bench
