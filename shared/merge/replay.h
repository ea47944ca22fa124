#pragma once

#include "shared/merge/gap_text.h"
#include "shared/merge/policies.h"
#include "shared/merge/prose_edit.h"

namespace cairn {

/// The replay rule, frozen for ever: every build shows the same text for the same revisions.
///
/// 1. A text is a sequence of letters (code points). A removed letter keeps its place unseen.
/// 2. A splice `[at, removed, inserted]` is meant in the text at the parents of its revision: what
///    all revisions that its author had seen show together. It is cut to that text. The `removed`
///    letters from `at` on are unseen in every version that knows the revision.
/// 3. `inserted` stands in one piece after its left neighbour: the letter before `at`, or where
///    the text begins. If nothing that the author had seen hangs on the right of that letter, the
///    piece hangs there; else it hangs on the left of the next letter that the author had seen,
///    be it removed. A piece's letters hang on each other's right.
/// 4. What hangs on the left of a letter stands before it, what hangs on the right after it.
///    Pieces that hang on one side of one letter stand in the order of their revision ids, each
///    with all that hangs on it. Runs of two people therefore never interleave.
/// 5. `whole` removes all that shows at its parents and inserts its text where the text begins.
/// 6. What is erased kept its place and length; `█` stands for each letter.
///
/// Rules 3 and 4 are Fugue (Weidner and Kleppmann 2023, arXiv 2305.00583). The walk that finds
/// the order is Eg-walker (Gentle and Kleppmann 2024, arXiv 2409.14252): between versions that all
/// later revisions know, splices are applied to the plain text; only where revisions did not
/// know of each other is a sequence with removed letters built, and dropped again afterwards.

/// A prose unit's versions, read for replay. Indexes are those of the story.
struct ProseHistory {
    const Graph *graph = nullptr;
    std::vector<ProseEdit> edits;
};
/// The story outlives it.
[[nodiscard]] ProseHistory proseHistory(const Story &story);

class ProseWalk;

/// Looks on while a history is replayed.
class ReplayWatch {
public:
    virtual ~ReplayWatch() = default;
    /// Before a version that knows all before it is written into the plain text.
    virtual void straight(std::size_t version, const std::vector<Cut> &cuts) = 0;
    /// A walk begins, over a base that all of it knows.
    virtual void crossingBegins(ProseWalk &walk, const GapText &base) = 0;
    /// Before an event is applied for the first time. The walk may be moved.
    virtual void meeting(ProseWalk &walk, std::uint32_t event) = 0;
    /// All events of the walk are applied. `heads`: those that none of them builds on.
    virtual void crossingEnds(ProseWalk &walk, const std::vector<std::uint32_t> &heads) = 0;
};

/// The text that these versions show. `order` names versions with all their ancestors, each after
/// its parents; which of these orders it is does not count for the text, only for the speed.
[[nodiscard]] GapText replay(const ProseHistory &history, std::span<const std::size_t> order,
                             ReplayWatch *watch = nullptr);

[[nodiscard]] std::string textOf(const GapText &text);

} // namespace cairn
