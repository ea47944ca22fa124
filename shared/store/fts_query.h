#pragma once

#include <string>
#include <string_view>

namespace cairn {

/// What people type, as FTS5 is asked for it: each word in quotes, so that nothing is taken for its
/// grammar.
struct FtsQuery {
    std::string text;         ///< empty: nothing was asked for
    bool matchesMuch = false; ///< a word of one or two letters alone: to rank is to look at all
};

/// Every word must stand in the record. The last one may be unfinished from its third letter on: to
/// go through all words that begin with one letter takes longer than to type the next. A shorter
/// one is a whole word where it stands alone or is a number, and is waited for otherwise.
[[nodiscard]] FtsQuery ftsQuery(std::string_view typed);

} // namespace cairn
