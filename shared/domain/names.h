#pragma once

#include "shared/schema/schema.h"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace cairn {

/// Words that are no names of pupils. Made once and kept: it holds every word of the schema's
/// vocabularies, `plain-words` and `places` among them.
struct KnownWords {
    std::set<std::string, std::less<>> words = {};  ///< in small letters
    std::set<std::string, std::less<>> people = {}; ///< whole names of the register, small letters
};

/// `places`: names of schools and places here; `people`: names that may stand in a text.
[[nodiscard]] KnownWords knownWords(const Schema &schema, std::span<const std::string> places,
                                    std::span<const std::string> people);

/// A piece of text that looks like the name of somebody.
struct LikelyName {
    std::string text;
    bool staff = false; ///< it has a title: a member of staff, who appears by role (rule R74)
};

/// Rule R70: two words with capitals that no list knows, "little X", initials or a name beside a
/// year group. Rule R74: a title and a name.
[[nodiscard]] std::vector<LikelyName> likelyNames(std::string_view text, const KnownWords &known);

/// Rule R53: the phrases of `expectation-phrases` that stand in the text.
[[nodiscard]] std::vector<std::string> expectationsIn(std::string_view text, const Schema &schema);

} // namespace cairn
