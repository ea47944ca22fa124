#pragma once

#include "shared/base/result.h"
#include "shared/base/value.h"

#include <filesystem>
#include <string>

namespace cairn::bench {

/// The county's side of a run: a directory as `cairn-server init` makes it, serving the bench's
/// record types. A program of its own, as client and server never meet in one.

/// Returns the pin.
[[nodiscard]] Result<std::string> initCounty(const std::filesystem::path &dir);

struct Newcomer {
    std::string person; ///< account name; made where there is none, with the whole county in reach
    std::string device;
    std::string key; ///< base64url
};
/// Takes a device in without its having to ask: {"person", "epoch"}.
[[nodiscard]] Result<Value> takeIn(const std::filesystem::path &dir, const Newcomer &newcomer);

/// scope → digest, while it serves or not.
[[nodiscard]] Result<Value> digestsOf(const std::filesystem::path &dir);
/// What `check` finds, as a list; it must not be serving.
[[nodiscard]] Result<Value> findingsIn(const std::filesystem::path &dir);

/// Until SIGTERM; says `LISTENING …`.
[[nodiscard]] Result<void> serveCounty(const std::filesystem::path &dir);

} // namespace cairn::bench
