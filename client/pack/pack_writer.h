#pragma once

#include "client/pack/pack_key.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace cairn {

constexpr std::size_t kPackPieceBytes = std::size_t{64} * 1024;

/// A pack's file while it is written: lines go in, are compressed and sealed piece by piece, so
/// that a large pack needs little memory. There is no file before `finish` returned.
class PackWriter {
public:
    /// Refused: a file of this name is there. Otherwise the faults of the disk.
    [[nodiscard]] static Result<PackWriter> begin(const std::filesystem::path &file,
                                                  const PackKey &key, List locks);
    ~PackWriter();
    PackWriter(PackWriter &&) noexcept;
    PackWriter &operator=(PackWriter &&) = delete;

    /// Without its newline.
    [[nodiscard]] Result<void> line(std::string_view text);
    [[nodiscard]] Result<void> finish();

private:
    struct Work;
    explicit PackWriter(std::unique_ptr<Work> work);

    std::unique_ptr<Work> m_work;
};

} // namespace cairn
