#pragma once

#include "client/pack/pack_key.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace cairn {

constexpr std::size_t kPackHeadBytesMax = std::size_t{64} * 1024;       ///< the line that opens it
constexpr std::size_t kPackLineBytesMax = std::size_t{2} * 1024 * 1024; ///< of any line within

/// A pack's file while it is read: opened piece by piece, inflated as a stream and cut at the size
/// that a pack may have.
class PackReader {
public:
    /// NotFound; Malformed: this is no pack; Refused and WrongPassphrase as openSlots says.
    [[nodiscard]] static Result<PackReader> open(const std::filesystem::path &file,
                                                 const PackOpening &opening);
    ~PackReader();
    PackReader(PackReader &&) noexcept;
    PackReader &operator=(PackReader &&) = delete;

    /// Nothing: the file ended as its writer ended it. Malformed: it was cut or altered; TooLarge.
    [[nodiscard]] Result<std::optional<std::string>> line();

private:
    struct Work;
    explicit PackReader(std::unique_ptr<Work> work);

    std::unique_ptr<Work> m_work;
};

} // namespace cairn
