#pragma once

#include "shared/base/bytes.h"

#include <optional>
#include <string>

namespace cairn {

/// SHA-256 of a certificate's SubjectPublicKeyInfo in lower-case hex: what a device pins. It stays
/// when the server renews its certificate for the same key. Nothing where `certificateDer` is no
/// certificate.
[[nodiscard]] std::optional<std::string> pinOf(ByteView certificateDer);

} // namespace cairn
