#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// A piece of a text as it was or as it came to be.
struct WordChange {
    enum class Kind { Kept, Removed, Added };
    Kind kind = Kind::Kept;
    std::string text;

    friend bool operator==(const WordChange &, const WordChange &) = default;
};

/// What a reader needs to see of a change, word by word: what went stands before what came in its
/// place. Kept and removed pieces together are `before`; kept and added ones are `after`.
[[nodiscard]] std::vector<WordChange> wordChanges(std::string_view before, std::string_view after);

} // namespace cairn
