#pragma once

#include "shared/base/result.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

constexpr std::size_t kGiasBytesMax = std::size_t{64} * 1024 * 1024;
constexpr std::size_t kGiasRowsMax = 100'000;
constexpr std::size_t kGiasFieldBytesMax = std::size_t{64} * 1024;

/// One setting as the register says it. Row 1 is the header, as a spreadsheet counts.
struct GiasSetting {
    std::size_t row = 0;
    std::map<std::string, std::string, std::less<>> fields; ///< of `register`; blank: unknown
};

struct GiasRefusal {
    std::size_t row = 0;
    std::string why;
};

/// An extract that was judged as a whole.
struct GiasFile {
    std::size_t rowsRead = 0;
    std::size_t leftOut = 0; ///< rows of other authorities
    std::vector<GiasSetting> settings;
    std::vector<GiasRefusal> refused;
    std::vector<std::string> missingColumns; ///< known here and absent there
};

/// Reads an `edubasealldata` extract: the settings of the authorities given, by LA code.
/// Malformed, with the row: no CSV, no URN column, cut off. TooLarge: over a limit above.
[[nodiscard]] Result<GiasFile> readGiasFile(std::string_view bytes,
                                            const std::set<std::string> &authorities);

/// The extract of an invented county that this build carries.
[[nodiscard]] std::string_view demonstrationRegister();

} // namespace cairn
