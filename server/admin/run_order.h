#pragma once

#include "server/admin/order.h"

namespace cairn {

/// Has an order done where the directory's book is open: through the admin socket of the server
/// that serves there, or else here, under the directory's lock.
[[nodiscard]] OrderAnswer runOrder(const ServerPaths &paths, const Surroundings &surroundings,
                                   const Order &order);

} // namespace cairn
