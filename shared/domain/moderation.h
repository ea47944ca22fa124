#pragma once

#include "shared/domain/move.h"

namespace cairn {

/// What decides whether a judgement goes to moderation.
struct ModerationCauses {
    std::string position = {};
    bool categoryRests = false; ///< a change of category or an escalation rests on it
    std::vector<std::string> visitorPositions = {};
    std::optional<int> steps = {}; ///< from the school's own view
    bool schoolDisagrees = false;
    int finishedVisits = 0; ///< of the least experienced visitor, before this one
    bool newForm = false;
    bool drawn = false;
    bool schoolAsks = false;
};

/// Rule R40: the codes of `moderation-reasons` that hold. A case opens where there is one.
[[nodiscard]] std::vector<std::string> moderationReasons(const ModerationCauses &causes);

/// Rule R40e: one judgement in ten, for each visitor and term. Who knows the seed of the term can
/// check every draw; who does not cannot guess it.
[[nodiscard]] bool drawnByLot(std::string_view seedOfTerm, const PersonId &visitor,
                              const RecordId &judgement);

/// Rule R40: a judgement with a case waits for its outcome, and one of Priority for a case. The
/// other reasons need more than records show here: who opens cases asks `moderationReasons`.
void addModeration(const Move &move, Findings &findings);

/// Rule R41 over a case that moves.
[[nodiscard]] Findings judgeModeration(const Move &move);

} // namespace cairn
