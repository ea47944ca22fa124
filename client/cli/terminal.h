#pragma once

#include "shared/base/result.h"

#include <string>

namespace cairn {

/// A secret from the environment variable, or asked for at the terminal without showing what is
/// typed. Unauthorised: there is neither.
[[nodiscard]] Result<std::string> secret(const char *variable, const std::string &question);

} // namespace cairn
