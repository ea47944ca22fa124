#include "server/blobs/kept_files.h"

#include "shared/base/content_hash.h"

namespace cairn {

Result<std::optional<std::size_t>> KeptFiles::sizeOf(std::string_view hash) const
{
    if (!isFileHash(hash))
        return std::nullopt;
    std::error_code trouble;
    const auto size = std::filesystem::file_size(m_folder / hash, trouble);
    if (!trouble)
        return static_cast<std::size_t>(size);
    if (trouble == std::errc::no_such_file_or_directory)
        return std::nullopt;
    return fault(FaultCode::StorageBroken, "The server cannot read its files.", trouble.message());
}

Result<std::string> KeptFiles::read(std::string_view hash, std::size_t at, std::size_t most) const
{
    const auto open = openToRead(m_folder / hash);
    return open ? readAt(*open, at, most) : std::unexpected(open.error());
}

Result<std::string> KeptFiles::hashOf(const std::filesystem::path &file)
{
    const auto open = openToRead(file);
    if (!open)
        return std::unexpected(open.error());
    ContentHash hash;
    for (std::size_t at = 0;;) {
        const auto slice = readAt(*open, at, kFileSliceBytes);
        if (!slice)
            return std::unexpected(slice.error());
        if (slice->empty())
            return toHex(hash.done());
        hash.add(bytesOf(*slice));
        at += slice->size();
    }
}

Result<void> KeptFiles::keep(const std::filesystem::path &file, std::string_view hash)
{
    const auto there = sizeOf(hash);
    if (!there)
        return std::unexpected(there.error());
    if (*there)
        return {};
    if (auto moved = moveFile(file, m_folder / hash); !moved)
        return moved;
    return syncFolder(m_folder);
}

} // namespace cairn
