#pragma once

#include "shared/wire/sync_messages.h"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// FORMAT.md §6.2: all of one scope up to a commit number, in the lines of a pull. The same scope
/// at the same number has the same bytes.

constexpr std::size_t kSnapshotRecordsMin = 1'000; ///< a smaller scope is pulled line by line
constexpr std::size_t kSnapshotTextMax = std::size_t{32} * 1024 * 1024; ///< so is a larger one
constexpr std::size_t kSnapshotPieceBytes = std::size_t{512} * 1024;    ///< that a device asks for

class SnapshotWriter {
public:
    SnapshotWriter(const ScopeGrant &scope, std::uint64_t upTo);
    void add(const std::vector<StampedRevision> &revisions);
    [[nodiscard]] std::size_t bytes() const { return m_text.size(); }
    /// Nothing may be added afterwards.
    [[nodiscard]] std::string done();

private:
    std::uint64_t m_upTo;
    std::uint64_t m_count = 0;
    std::string m_text;
};

/// Reads it again, some revisions at a time. Malformed: it is not whole, or of another scope or
/// number than was offered.
class SnapshotReader {
public:
    [[nodiscard]] static Result<SnapshotReader> begin(std::string text, const SnapshotOffer &offer);
    /// The next ones; none: it ended as it should.
    [[nodiscard]] Result<std::vector<StampedRevision>> next(std::size_t countMax);

private:
    SnapshotReader(std::string text, SnapshotOffer offer);
    [[nodiscard]] Result<Value> line();

    std::string m_text;
    SnapshotOffer m_offer;
    std::size_t m_at = 0;
    std::uint64_t m_count = 0;
    RevisionReader m_reader;
    bool m_ended = false;
};

} // namespace cairn
