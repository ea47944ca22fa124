#pragma once

#include "client/report/visit_papers.h"
#include "shared/book/record_act.h"

#include <set>

namespace cairn {

/// What is said when a note is shared: who receives it, and that the head saw that list first
/// (rule R16).
struct Sharing {
    std::set<std::string> receivers; ///< codes of `distribution`
    std::string shownOn;             ///< when the head saw them
    std::string on;
    std::string replyDue;
};

/// Today, with the receivers that this school's notes must have and those chosen before.
[[nodiscard]] Sharing sharingToday(const VisitPapers &papers);

/// What still refuses that the note is shared so, over the check list's findings.
[[nodiscard]] Findings judgeSharing(const Schema &schema, const VisitPapers &papers,
                                    const Sharing &sharing);

/// The deeds of a note, one act each. It is addressed first: whether it may be shared is judged by
/// what stands there already. Judgements that were agreed are shared with it.
[[nodiscard]] std::vector<Edit> noteSigned(const VisitPapers &papers);
[[nodiscard]] std::vector<Edit> noteAddressed(const VisitPapers &papers, const Sharing &sharing);
[[nodiscard]] std::vector<Edit> noteShared(const VisitPapers &papers);
[[nodiscard]] std::vector<Edit> noteFinal(const VisitPapers &papers);

/// The answer to a point of fact: accepted, or not accepted because. Nothing without a reply.
[[nodiscard]] std::vector<Edit> pointAnswered(const VisitPapers &papers, int number, bool accepted,
                                              const std::string &because);

/// The shared judgements of a note that is final, one act each: of one that still waits for a
/// moderator the note need not wait.
[[nodiscard]] std::vector<Edit> judgementsFinal(const VisitPapers &papers);

/// The moves of the visit that go with a note that was shared or is final, one act each.
[[nodiscard]] std::vector<Edit> visitFollows(const VisitPapers &papers, std::string_view state);

} // namespace cairn
