#pragma once

#include "shared/book/book.h"
#include "shared/wire/snapshot_lines.h"

#include <set>

namespace cairn {

/// A scope whole, as the server hands it to a device that is new to it.
struct SnapshotContent {
    SnapshotOffer offer;
    std::string bytes; ///< zstd
};

/// Reads only. TooLarge: over kSnapshotTextMax; such a scope is pulled line by line.
[[nodiscard]] Result<SnapshotContent> makeSnapshot(Book &book, const ScopeGrant &scope);

/// Whether the scope has records enough for a snapshot to pay.
[[nodiscard]] Result<bool> isLarge(Book &book, const std::string &scope);

/// How much of it is on this device already.
[[nodiscard]] Result<std::uint64_t> snapshotBytesHere(Book &book, const SnapshotOffer &offer);
/// A piece behind what is here. Pieces of what is not in `offers` any more go.
[[nodiscard]] Result<void> keepSnapshotPiece(Book &book, const std::vector<SnapshotOffer> &offers,
                                             const SnapshotOffer &offer, std::string_view bytes);

/// Takes a snapshot in that is wholly here, some revisions at a time, each time in a transaction;
/// the scope's cursor comes with the last. Broken off, it begins anew, and what is in stays as it
/// is.
class SnapshotTaking {
public:
    /// Malformed: it is not what its name says. Its pieces are gone then.
    [[nodiscard]] static Result<SnapshotTaking> begin(Book &book, const Writer &writer,
                                                      const SnapshotOffer &offer);
    struct Slice {
        std::size_t fresh = 0;
        std::set<std::string> types;
        bool isLast = false;
    };
    [[nodiscard]] Result<Slice> takeSlice();

private:
    SnapshotTaking(Book &book, const Writer &writer, SnapshotOffer offer, SnapshotReader reader);

    Book *m_book;
    Writer m_writer;
    SnapshotOffer m_offer;
    SnapshotReader m_reader;
};

} // namespace cairn
