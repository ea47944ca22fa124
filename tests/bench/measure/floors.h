#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cairn::bench {

/// What the machine allows, measured beside the run it is held against: no sync, no merging, no
/// encryption; only what nobody who keeps lines safe can leave out.
struct Floors {
    double insertSeconds = 0;    ///< all lines as plain rows, one transaction, synchronous=FULL
    double commitSeconds = 0;    ///< median of one row made durable
    double tripSeconds = 0;      ///< median of 200 bytes there and back over loopback
    double packSeconds = 0;      ///< zstd-3 over all lines, in and out again
    std::uint64_t rawBytes = 0;  ///< the lines
    std::uint64_t zstdBytes = 0; ///< the lines in zstd-3
    std::uint64_t rowBytes = 0;  ///< the file of the plain rows

    [[nodiscard]] double composite() const
    {
        return insertSeconds + commitSeconds + tripSeconds + packSeconds;
    }
};

/// `dir` must lie on the disk that the run uses.
[[nodiscard]] Result<Floors> measureFloors(const std::vector<std::string> &lines,
                                           const std::filesystem::path &dir);

} // namespace cairn::bench
