#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace cairn {

/// A number that is not shown, and why: never a null, never a nought.
struct Suppressed {
    std::string reason;

    friend bool operator==(const Suppressed &, const Suppressed &) = default;
};

using ShownNumber = std::variant<std::int64_t, Suppressed>;

} // namespace cairn
