#include "client/prepare/device_state.h"

#include <cstdint>
#include <fstream>
#include <system_error>

namespace cairn {

namespace {

constexpr std::uintmax_t kGigabyte = 1'000'000'000;

int batteryIn(const std::filesystem::path &supplies)
{
    std::error_code missing;
    for (const auto &supply : std::filesystem::directory_iterator(supplies, missing)) {
        std::ifstream file(supply.path() / "capacity");
        int percent = -1;
        if (file >> percent && percent >= 0 && percent <= 100)
            return percent;
    }
    return -1;
}

} // namespace

DeviceState deviceState(const std::filesystem::path &vault, const std::filesystem::path &supplies)
{
    DeviceState state{.batteryPercent = batteryIn(supplies)};
    std::error_code trouble;
    const auto space = std::filesystem::space(vault, trouble);
    if (trouble)
        return state;
    state.freeGigabytes = static_cast<int>(space.available / kGigabyte);
    state.diskLow = space.available < kGigabyte;
    return state;
}

} // namespace cairn
