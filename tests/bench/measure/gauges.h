#pragma once

#include <cstdint>
#include <filesystem>

namespace cairn::bench {

/// What the system says of a running process.
struct Usage {
    std::uint64_t peakBytes = 0; ///< resident, since `forgetPeak`
    double cpuSeconds = 0;
};
[[nodiscard]] Usage usageOf(std::int64_t process);
void forgetPeak(std::int64_t process);

struct Disk {
    std::uint64_t bytes = 0; ///< sums of the files' sizes
    std::uint64_t alloc = 0; ///< what they take
    std::uint64_t files = 0;
    std::int64_t newestChange = 0; ///< of any of them; tells whether something was written

    friend bool operator==(const Disk &, const Disk &) = default;
};
[[nodiscard]] Disk diskOf(const std::filesystem::path &dir);

/// The machine's processor time since it started, and how much of it the host took away.
struct Stolen {
    double all = 0;
    double steal = 0;
};
[[nodiscard]] Stolen stolenNow();

/// Monotonic, the same for every process of the machine.
[[nodiscard]] double secondsNow();

} // namespace cairn::bench
