#pragma once

#include "shared/book/book.h"
#include "shared/book/rights.h"

namespace cairn {

/// Files that hang on records. A record holds what is said of a file; its bytes travel and are kept
/// in a lane of their own, named by their hash (FORMAT.md §8).
struct Attachment {
    std::string hash; ///< see isFileHash
    std::string name; ///< what people call it; never a path
    std::int64_t bytes = 0;
    std::string media; ///< "image/jpeg"; empty: unknown

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// The set in which records of this type keep their files; null: they have none.
[[nodiscard]] const Unit *filesUnit(const RecordType &type);

[[nodiscard]] Value toValue(const Attachment &file);

/// The files of one record as it shows, in the order of its set.
[[nodiscard]] std::vector<Attachment> attachmentsOf(const Schema &schema, const RecordView &view);

/// Files that records here speak of, each hash once. What does not fit the limits is left out.
[[nodiscard]] Result<std::map<std::string, Attachment>> attachmentsHere(Book &book);

/// Whether a record that this person may see speaks of the file. What nobody speaks of is seen by
/// nobody, so that a guessed hash tells nothing.
[[nodiscard]] Result<bool> maySeeFile(Book &book, const Rights &rights, std::string_view hash);

/// Under which references a record with this file is found: one for the file, and one that all
/// records with files share.
[[nodiscard]] RecordId fileReference(std::string_view hash);
[[nodiscard]] RecordId anyFileReference();

} // namespace cairn
