#pragma once

#include "server/admin/order.h"
#include "server/admin/socket_place.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/local/stream_protocol.hpp>

#include <functional>
#include <memory>

namespace cairn {

/// Brings an order to the thread of the writing book (which calls performOrder) and hands the
/// answer to `done`, from any thread, exactly once.
using BringOrder = std::function<void(Order order, std::function<void(OrderAnswer)> done)>;

constexpr int kAdminConnectionsMax = 8;

/// The door for the other commands while a server serves: a local stream socket of mode 0600 in
/// the directory, one order a connection. The socket is there as long as this is.
class AdminDoor {
public:
    using Acceptor = boost::asio::local::stream_protocol::acceptor;

    /// From here on commands may knock; they wait until somebody serves. Whoever calls holds the
    /// directory's lock. The executor is one strand.
    [[nodiscard]] static Result<AdminDoor> open(const boost::asio::any_io_executor &strand,
                                                const ServerPaths &paths);
    ~AdminDoor();
    AdminDoor(AdminDoor &&) noexcept = default;
    AdminDoor &operator=(AdminDoor &&) = delete;

    [[nodiscard]] Acceptor &acceptor() { return m_acceptor; }

private:
    AdminDoor(Acceptor acceptor, std::unique_ptr<SocketPlace> place)
        : m_acceptor(std::move(acceptor)), m_place(std::move(place))
    {
    }
    Acceptor m_acceptor;
    std::unique_ptr<SocketPlace> m_place;
};

/// Serves until it is cancelled or its context ends. Spawn it on the door's strand.
[[nodiscard]] boost::asio::awaitable<void> serveOrders(AdminDoor door, BringOrder bring);

/// Sends an order through the socket and waits for its answer. NotFound: nobody listens there, and
/// nothing was done. Unreachable: the answer did not come to its end.
[[nodiscard]] Result<OrderAnswer> sendOrder(const ServerPaths &paths, const Order &order);

} // namespace cairn
