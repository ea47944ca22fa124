#pragma once

#include "server/blobs/uploads.h"

namespace cairn {

/// All files of a server: those that are whole, and those on their way in. Used by one thread at a
/// time.
struct BlobStore {
    KeptFiles files;
    std::unique_ptr<Uploads> uploads;
};

/// Makes `files` and `uploads` in the server's directory where they are missing.
[[nodiscard]] Result<std::unique_ptr<BlobStore>>
openBlobStore(const std::filesystem::path &root, const Surroundings &surroundings,
              std::size_t roomLeftMin = kRoomLeftMin);

} // namespace cairn
