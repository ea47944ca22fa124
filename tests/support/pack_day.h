#pragma once

#include "shared/book/pack_reading.h"
#include "shared/book/pack_writing.h"
#include "tests/support/county.h"

#include <string>
#include <vector>

namespace cairn::test {

using PackLines = std::vector<std::string>;

/// Two leaders at one school without network. What Ruth and Dan pack for each other are lines here:
/// how a file seals them is tested beside the client's.
struct PackDay {
    PackDay();

    County county;
    Device ruth{county, "Ruth", 31, "2026-11-10T09:00:00Z"};
    Device dan{county, "Dan", 32, "2026-11-10T09:00:00Z"};
    RecordId visit;     ///< known to the county and to both
    std::string papers; ///< its scope

    /// Eleven observations and two judgements on one area.
    void observe();
    [[nodiscard]] std::string atServerFor(const Device &device);
};

[[nodiscard]] Result<PackLines> packed(Device &from, const PackOrder &order = {});
[[nodiscard]] Result<PackRead> read(Device &by, const PackLines &lines);
/// Fails the program where it cannot be.
PackRead give(Device &from, Device &to, const PackOrder &order = {});

} // namespace cairn::test
