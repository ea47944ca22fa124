#pragma once

#include "shared/base/bytes.h"
#include "shared/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <sys/types.h>

namespace cairn {

/// A whole file. NotFound: there is none. TooLarge: over `most` bytes.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path &file, std::size_t most);

/// As readFile, for a key of `size` bytes. Refused: others than its owner may read it.
[[nodiscard]] Result<Bytes> readKeyFile(const std::filesystem::path &file, std::size_t size);

/// Writes a file that is not there yet; on disk when this returns. Refused: it is there.
[[nodiscard]] Result<void> makeFile(const std::filesystem::path &file, ByteView bytes,
                                    ::mode_t mode);

} // namespace cairn
