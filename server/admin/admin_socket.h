#pragma once

#include "server/admin/order.h"

#include <boost/asio/awaitable.hpp>

#include <functional>

namespace cairn {

/// Brings an order to the thread of the writing book (which calls performOrder) and hands the
/// answer to `done`, from any thread, exactly once.
using BringOrder = std::function<void(Order order, std::function<void(OrderAnswer)> done)>;

constexpr int kAdminConnectionsMax = 8;

/// The door for the other commands while a server serves: a local stream socket of mode 0600 in
/// the directory, one order a connection. Listens until it is cancelled, then removes the socket.
/// Spawn it on one strand (or a context that one thread runs). A fault: it cannot listen.
[[nodiscard]] boost::asio::awaitable<Result<void>> listenForOrders(ServerPaths paths,
                                                                   BringOrder bring);

/// Sends an order through the socket and waits for its answer. Unreachable: nobody listens there.
[[nodiscard]] Result<OrderAnswer> sendOrder(const ServerPaths &paths, const Order &order);

} // namespace cairn
