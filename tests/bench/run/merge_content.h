#pragma once

#include "shared/base/value.h"
#include "tests/bench/run/rows.h"
#include "tests/bench/workload/workload.h"

namespace cairn::bench {

/// What became of both edits of every clash, by the words and values themselves.
struct Judged {
    Row row; ///< counts by shape: kept, aside, lost; exact of the merges that have one right text
    int lost = 0;
};

/// `views`: the records of the clashes as they show, in the same order.
/// Kept: what it says is in view (of prose: its token stands whole in the text). Aside: not in
/// view, but among the heads that people are shown to decide or to contest.
[[nodiscard]] Judged judgeClashes(const std::vector<Clash> &clashes, const List &views);

} // namespace cairn::bench
