#pragma once

#include "tests/bench/workload/chance.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cairn::bench {

/// Sentences that nobody need read, but of the length, the variety and the slips of real notes.
[[nodiscard]] std::string sentence(Chance &chance);
/// A few words with something to do in front: a title.
[[nodiscard]] std::string errand(Chance &chance);
[[nodiscard]] std::string personName(Chance &chance);

/// How long a kind of prose is, in code points.
struct ProseLength {
    int median = 300;
    double spread = 2.9; ///< 2.9: a tenth is three times as long as the median
};
constexpr std::int64_t kProseMax = 4'000;
[[nodiscard]] std::string prose(Chance &chance, const ProseLength &length);

/// Where its sentences begin and end, in bytes; what separates them belongs to none.
using Span = std::pair<std::size_t, std::size_t>;
[[nodiscard]] std::vector<Span> sentencesOf(std::string_view text);

/// In bytes of the text before.
struct Cut {
    std::size_t at = 0;
    std::size_t removed = 0;
    std::string inserted;
};
[[nodiscard]] std::string cutInto(std::string_view text, const Cut &cut);
/// One change as people make them: a sentence more, another sentence, another word, a word more.
[[nodiscard]] Cut revisionOf(Chance &chance, std::string_view text);

} // namespace cairn::bench
