#include "server/http/route_table.h"

#include <optional>

namespace cairn {

namespace {

/// The parameter that a path gives to a pattern; empty where the pattern has none; nothing: the
/// path is another one.
std::optional<std::string_view> fit(std::string_view pattern, std::string_view path)
{
    const auto brace = pattern.find('{');
    if (brace == pattern.npos)
        return pattern == path ? std::optional(std::string_view{}) : std::nullopt;
    if (!path.starts_with(pattern.substr(0, brace)))
        return std::nullopt;
    const auto parameter = path.substr(brace);
    if (parameter.empty() || parameter.size() > kParameterBytesMax
        || parameter.find('/') != parameter.npos)
        return std::nullopt;
    return parameter;
}

} // namespace

RouteTable::Found RouteTable::find(std::string_view method, std::string_view path) const
{
    Found found;
    for (const Route &route : m_routes) {
        const auto parameter = fit(route.path, path);
        if (!parameter)
            continue;
        if (route.method == method)
            return {&route, std::string(*parameter), {}};
        found.otherMethods += (found.otherMethods.empty() ? "" : ", ") + route.method;
    }
    return found;
}

} // namespace cairn
