#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace cairn::bench {

struct WorkloadSize {
    std::string scale = "S";
    int records = 1'000; ///< schools and leaders among them
    std::uint64_t seed = 20260901;
};

/// S, M or L.
[[nodiscard]] Result<WorkloadSize> sizeOf(std::string_view scale, std::uint64_t seed);

/// Writes a workload; the same size gives the same bytes.
[[nodiscard]] Result<void> generate(const WorkloadSize &size, const std::filesystem::path &file);

} // namespace cairn::bench
