#pragma once

#include <filesystem>

namespace cairn {

/// Whether the laptop itself lasts the day.
struct DeviceState {
    int batteryPercent = -1; ///< -1: it has none, or does not say
    int freeGigabytes = -1;  ///< where the vault lies; -1: not known
    bool diskLow = false;    ///< under a gigabyte: a day of photographs would not fit
};

/// `supplies`: where the system tells of its power supplies.
[[nodiscard]] DeviceState
deviceState(const std::filesystem::path &vault,
            const std::filesystem::path &supplies = "/sys/class/power_supply");

} // namespace cairn
