#pragma once

#include "shared/base/result.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

struct CsvLimits {
    std::size_t rowsMax;
    std::size_t fieldBytesMax;
};

/// Called for each row, the header being row 1. A fault ends the reading.
using OnRow = std::function<Result<void>(std::size_t row, const std::vector<std::string> &fields)>;

/// Reads comma-separated text strictly. Every row must have as many fields as the first and end
/// with its line, so that a file cut anywhere is noticed. Malformed and TooLarge name the row.
[[nodiscard]] Result<void> readCsvRows(std::string_view text, const CsvLimits &limits,
                                       const OnRow &onRow);

} // namespace cairn
