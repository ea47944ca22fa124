#pragma once

#include <string>
#include <string_view>

namespace cairn {

/// Quotes each word for FTS5, so that nothing a person types is taken for its grammar.
/// The last one may be unfinished. Empty: there is no word in it.
[[nodiscard]] std::string ftsQuery(std::string_view words);

/// Whether the last word has hardly begun: half of all that is written may begin so.
[[nodiscard]] bool endsInAFewLetters(std::string_view words);

} // namespace cairn
