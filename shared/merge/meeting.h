#pragma once

#include "shared/merge/gap_text.h"
#include "shared/merge/prose_walk.h"

#include <string>

namespace cairn {

/// One side's wording of a sentence, and the latest event on that side that touched it.
struct ClashSide {
    std::uint32_t event = 0;
    std::string text;

    friend bool operator==(const ClashSide &, const ClashSide &) = default;
};

/// A sentence that events which did not know of each other touched: from letter to letter.
struct Clash {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::vector<std::uint32_t> events; ///< that touched it, sorted
    std::vector<ClashSide> sides;
};

/// What an event did where nobody else did anything: in the text of all sides together.
struct QuietEdit {
    std::uint32_t event = 0;
    std::size_t at = 0;
    std::size_t length = 0;  ///< of its words that show
    std::size_t removed = 0; ///< letters that it took away
};

struct Met {
    std::vector<Clash> clashes;
    std::vector<QuietEdit> quiet;
};

/// What happens where several versions of a text are put together. Sentences are those of the text
/// that holds every letter which any side shows. A sentence clashes where events touched it of
/// which no side knew both, unless all wrote the same; where one of them wrote the text whole, all
/// of it does. Edges of white space do not count as touched.
/// `base`: the text that the walk began with. Afterwards the walk stands at all sides together.
[[nodiscard]] Met meetingOf(ProseWalk &walk, const GapText &base,
                            const std::vector<std::uint32_t> &sides);

} // namespace cairn
