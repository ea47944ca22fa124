#pragma once

#include <QString>

#include "client/app/appearance.h"
#include "shared/base/instant.h"

#include <filesystem>
#include <optional>

namespace cairn {

/// What the command line asks for.
struct StartOptions {
    std::filesystem::path vault;
    QString passphrase; ///< from CAIRN_PASSPHRASE or the variable named; empty: ask for it
    std::optional<Appearance::Scheme> scheme;
    QString screenshots;        ///< folder; empty: none are wanted
    QString visit;              ///< id of the visit to open first
    std::optional<Instant> now; ///< the clock begins here (demonstrations)
    bool timing = false;
    bool practice = false; ///< a practice school, in a vault of its own
};

/// Reads the arguments of the running program. Prints help, version or what is wrong, and ends.
[[nodiscard]] StartOptions readStartOptions();

} // namespace cairn
