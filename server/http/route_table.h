#pragma once

#include "server/http/exchange.h"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// The exact table of what is served. Nothing here ever touches a file, so no path can lead out.
class RouteTable {
public:
    explicit RouteTable(std::vector<Route> routes) : m_routes(std::move(routes)) {}

    struct Found {
        const Route *route = nullptr; ///< null: nothing is served by that path and method
        std::string parameter;        ///< the last segment, where the route has one
        std::string otherMethods;     ///< methods that the path has instead, for `Allow`
    };
    [[nodiscard]] Found find(std::string_view method, std::string_view path) const;

    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

constexpr std::size_t kParameterBytesMax = 64;

} // namespace cairn
