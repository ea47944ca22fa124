#pragma once

#include "shared/store/disk.h"

#include <filesystem>
#include <optional>

namespace cairn {

constexpr std::size_t kFileSliceBytes = std::size_t{64} * 1024; ///< of a file, held at once

/// Whole files by the hash of their content; the same content is there once. Used by one thread at
/// a time.
class KeptFiles {
public:
    /// The folder is there.
    explicit KeptFiles(const std::filesystem::path &folder) : m_folder(folder) {}

    /// Nothing: no such file is kept.
    [[nodiscard]] Result<std::optional<std::size_t>> sizeOf(std::string_view hash) const;
    [[nodiscard]] Result<std::string> read(std::string_view hash, std::size_t at,
                                           std::size_t most) const;

    /// The name that the bytes of a file make, read from where they lie.
    [[nodiscard]] static Result<std::string> hashOf(const std::filesystem::path &file);
    /// Moves a file here whose bytes are on disk, under the name that hashOf gave. On disk when it
    /// returns. Where the same content is kept already, `file` stays where it is.
    [[nodiscard]] Result<void> keep(const std::filesystem::path &file, std::string_view hash);

private:
    std::filesystem::path m_folder;
};

} // namespace cairn
