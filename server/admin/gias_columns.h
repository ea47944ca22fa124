#pragma once

#include <span>
#include <string_view>

namespace cairn {

/// A column of the register's extract and the field of `school.register` that it fills.
struct GiasColumn {
    std::string_view column;
    std::string_view field;
    bool isDay = false; ///< dd-mm-yyyy there, yyyy-mm-dd here
};

/// Found by name, since the register's header changes from year to year.
[[nodiscard]] std::span<const GiasColumn> giasColumns();

constexpr std::string_view kUrnColumn = "URN";
constexpr std::string_view kAuthorityColumn = "LA (code)";

} // namespace cairn
