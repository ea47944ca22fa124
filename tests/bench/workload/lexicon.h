#pragma once

#include <span>
#include <string_view>

namespace cairn::bench {

/// The words that the made prose is made of: how people write of schools. Early ones are common.
using Words = std::span<const std::string_view>;

[[nodiscard]] Words nouns();
[[nodiscard]] Words adjectives();
[[nodiscard]] Words adverbs();
[[nodiscard]] Words verbs();     ///< "describe", with an object
[[nodiscard]] Words pastVerbs(); ///< "described", with an object
[[nodiscard]] Words doings();    ///< "waited", without
[[nodiscard]] Words openers();   ///< "By the end"
[[nodiscard]] Words prepositions();
[[nodiscard]] Words determiners();
[[nodiscard]] Words firstNames();
[[nodiscard]] Words lastNames();
[[nodiscard]] Words places();
[[nodiscard]] Words subjects();
[[nodiscard]] Words areas();
[[nodiscard]] Words syllables();

} // namespace cairn::bench
