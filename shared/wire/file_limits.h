#pragma once

#include <cstddef>
#include <cstdint>

namespace cairn {

/// Of files that hang on records. The server announces the first in its answer to hello and as
/// `Tus-Max-Size`; both sides keep it.
constexpr std::size_t kFileBytesMax = std::size_t{25} * 1024 * 1024;

/// What a device sends or fetches in one request: a cut link costs it that much at most.
constexpr std::size_t kFilePieceBytes = std::size_t{512} * 1024;

constexpr std::size_t kFilesPerRecordMax = 200;
constexpr std::size_t kFileTitleMax = 200; ///< code points of a file's name

} // namespace cairn
