#pragma once

#include "server/http/route_table.h"
#include "server/http/served.h"

namespace cairn {

/// Everything that a Cairn server serves, and nothing else.
[[nodiscard]] RouteTable allRoutes(const Served &served);

} // namespace cairn
