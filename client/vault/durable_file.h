#pragma once

#include "shared/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace cairn {

/// A file that is whole and on disk when `commit` returned, and was never there otherwise.
/// Readable by its owner alone. Faults: StorageFull, StorageReadOnly, StorageBroken, NotFound (the
/// folder).
class DurableFile {
public:
    [[nodiscard]] static Result<DurableFile> begin(const std::filesystem::path &file);
    ~DurableFile();
    DurableFile(DurableFile &&other) noexcept;
    DurableFile &operator=(DurableFile &&) = delete;

    [[nodiscard]] Result<void> write(std::string_view bytes);
    /// Takes the place of a file of this name.
    [[nodiscard]] Result<void> commit();

private:
    DurableFile(std::filesystem::path file, int number) : m_file(std::move(file)), m_number(number)
    {
    }

    std::filesystem::path m_file;
    int m_number; ///< of the file while it is partial; -1: no more
};

/// Small files beside the database: whole and on disk when this returns, or as they were before.
/// Readable by their owner alone. Faults: StorageFull, StorageReadOnly, StorageBroken.
[[nodiscard]] Result<void> writeDurably(const std::filesystem::path &file, std::string_view bytes);

/// Faults: NotFound, TooLarge, StorageBroken.
[[nodiscard]] Result<std::string> readWhole(const std::filesystem::path &file,
                                            std::size_t bytesMax);

} // namespace cairn
