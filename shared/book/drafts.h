#pragma once

#include "shared/book/book.h"
#include "shared/store/device_tables.h"

namespace cairn {

/// Unfinished text, kept until it becomes a revision. Key: "<screen>/<record>/<unit>"; the caret
/// counts code points before it.
using Draft = DeviceTables::Draft;

[[nodiscard]] inline Result<void> keepDraft(Book &book, const Draft &draft)
{
    return DeviceTables(book.database).keepDraft(draft);
}

[[nodiscard]] inline Result<std::optional<Draft>> draftOf(Book &book, const std::string &key)
{
    return DeviceTables(book.database).draft(key);
}

/// Of one screen or record: those whose keys begin so.
[[nodiscard]] inline Result<std::vector<Draft>> draftsUnder(Book &book,
                                                            const std::string &beginning)
{
    return DeviceTables(book.database).draftsUnder(beginning);
}

[[nodiscard]] inline Result<void> dropDraft(Book &book, const std::string &key)
{
    return DeviceTables(book.database).dropDraft(key);
}

} // namespace cairn
