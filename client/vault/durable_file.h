#pragma once

#include "shared/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace cairn {

/// Small files beside the database: whole and on disk when this returns, or as they were before.
/// Readable by their owner alone. Faults: StorageFull, StorageReadOnly, StorageBroken.
[[nodiscard]] Result<void> writeDurably(const std::filesystem::path &file, std::string_view bytes);

/// Faults: NotFound, TooLarge, StorageBroken.
[[nodiscard]] Result<std::string> readWhole(const std::filesystem::path &file,
                                            std::size_t bytesMax);

} // namespace cairn
