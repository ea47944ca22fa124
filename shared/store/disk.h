#pragma once

#include "shared/base/bytes.h"
#include "shared/base/result.h"

#include <filesystem>
#include <string>
#include <utility>

namespace cairn {

/// An open file that closes with its scope.
class OpenFile {
public:
    explicit OpenFile(int handle = -1) : m_handle(handle) {}
    ~OpenFile();
    OpenFile(OpenFile &&other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}
    OpenFile &operator=(OpenFile &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    [[nodiscard]] int handle() const { return m_handle; }

private:
    int m_handle;
};

/// Faults of all: StorageFull, StorageReadOnly, NotFound; StorageBroken after a failed write or
/// fsync, when only a new start helps.
[[nodiscard]] Result<OpenFile> openToRead(const std::filesystem::path &file);
[[nodiscard]] Result<OpenFile> openToWrite(const std::filesystem::path &file); ///< made if need be
[[nodiscard]] Result<void> writeAt(const OpenFile &file, std::size_t at, ByteView bytes);
/// Fewer bytes than asked for where the file ends.
[[nodiscard]] Result<std::string> readAt(const OpenFile &file, std::size_t at, std::size_t most);
[[nodiscard]] Result<std::size_t> sizeOf(const OpenFile &file);
[[nodiscard]] Result<void> cutTo(const OpenFile &file, std::size_t bytes);

/// On disk when it returns: what the file holds, and for a folder which names stand in it.
[[nodiscard]] Result<void> syncFile(const OpenFile &file);
[[nodiscard]] Result<void> syncFolder(const std::filesystem::path &folder);

[[nodiscard]] Result<void> makeFolder(const std::filesystem::path &folder);
/// A small file, whole and on disk when this returns, or as it was before.
[[nodiscard]] Result<void> replaceFile(const std::filesystem::path &file, std::string_view text);
/// Within one file system; on disk only after syncFolder of both folders.
[[nodiscard]] Result<void> moveFile(const std::filesystem::path &from,
                                    const std::filesystem::path &to);

/// Bytes that may still be written to the disk of this folder; none where it cannot be told.
[[nodiscard]] std::size_t roomIn(const std::filesystem::path &folder);

} // namespace cairn
