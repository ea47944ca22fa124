#pragma once

#include "shared/book/book.h"

namespace cairn {

/// Unfinished text, kept until it becomes a revision. Key: "<screen>/<record>/<unit>".
struct Draft {
    std::string key;
    std::string text;
    std::int64_t caret = 0; ///< code points before it
    std::int64_t atMillis = 0;
};

[[nodiscard]] Result<void> keepDraft(Book &book, const Draft &draft);
[[nodiscard]] Result<std::optional<Draft>> draftOf(Book &book, const std::string &key);
[[nodiscard]] Result<void> dropDraft(Book &book, const std::string &key);

} // namespace cairn
