#pragma once

#include "shared/history/chain.h"
#include "shared/history/device_certificate.h"

#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cairn {

/// The lines of a pack (FORMAT.md §9): a head, revisions of one device, an end. Each is one line
/// of canonical JSON, given and taken without its newline.

constexpr std::size_t kPackRevisionsMax = 20'000;
constexpr std::size_t kPackBytesMax = std::size_t{64} * 1024 * 1024; ///< of all lines
constexpr std::int64_t kPackVersion = 1;

/// Who wrote it, and of which places it holds all that this device ever wrote there.
struct PackHead {
    DeviceCertificate writer;
    std::set<std::string> scopes;
    std::int64_t writtenMillis = 0; ///< by the writer's clock
};

/// Sequence numbers without a gap, in one life of the writer's log.
struct PackRun {
    Incarnation incarnation;
    std::uint64_t first = 0;
    std::uint64_t count = 0;

    friend bool operator==(const PackRun &, const PackRun &) = default;
};

/// What was in it, signed by the writer's device.
struct PackEnd {
    std::vector<PackRun> runs;
    Signature signature{};
};

/// Grows with every line before the end; what the end signs.
class PackDigest {
public:
    void add(std::string_view line);
    [[nodiscard]] std::string signedText(const std::vector<PackRun> &runs) const;

private:
    Hash m_hash{};
};

using PackLine = std::variant<PackHead, Revision, PackEnd>;

[[nodiscard]] std::string encode(const PackHead &head);
[[nodiscard]] std::string encode(const PackEnd &end);
/// Malformed: none of the three, or of a version that this build does not know.
[[nodiscard]] Result<PackLine> parsePackLine(std::string_view line);

} // namespace cairn
