#pragma once

#include "shared/domain/move.h"

namespace cairn {

/// Rules R12 and R43 over a visit that moves.
[[nodiscard]] Findings judgeVisit(const Move &move);

/// Rules R11, R12, R13, R16 over a visit note that moves.
[[nodiscard]] Findings judgeVisitNote(const Move &move);

/// Whether the school has answered; null: it has not begun to.
[[nodiscard]] bool hasReplied(const RecordFacts *reply);

/// Rule R11, counted in school days from the day of the visit and of sharing.
struct NoteDeadlines {
    std::string shareBy;
    std::string replyBy; ///< empty: not shared yet
    std::string finalBy;
};
[[nodiscard]] NoteDeadlines deadlinesOf(std::string_view visitDay, std::string_view sharedDay,
                                        const Calendar &school);

/// Rule R16: who receives the final note of this school, codes of `distribution`.
[[nodiscard]] std::set<std::string> distributionFor(const RecordFacts &school);

/// Rule R17: the badge of everything that lives in a scope, a code of `sharing-badges`. What has
/// not been sent yet is seen by its author alone.
[[nodiscard]] std::string_view badgeOf(std::string_view scope, bool sent);

/// Rule R18: the school is asked how the visit was only after the note is final …
[[nodiscard]] bool mayAskForFeedback(std::string_view noteState);
/// … and a visitor's scores show to the visitor and the chair from five answers on.
[[nodiscard]] bool mayShowScores(int answers);

} // namespace cairn
