#include "server/blobs/blob_store.h"

namespace cairn {

Result<std::unique_ptr<BlobStore>> openBlobStore(const std::filesystem::path &root,
                                                 const Surroundings &surroundings,
                                                 std::size_t roomLeftMin)
{
    const auto folder = root / "files";
    if (auto made = makeFolder(folder); !made)
        return std::unexpected(made.error());
    auto store = std::make_unique<BlobStore>(BlobStore{KeptFiles(folder), nullptr});
    auto uploads = Uploads::open(root / "uploads", store->files, surroundings, roomLeftMin);
    if (!uploads)
        return std::unexpected(uploads.error());
    store->uploads = std::move(*uploads);
    return store;
}

} // namespace cairn
