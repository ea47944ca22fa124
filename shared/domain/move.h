#pragma once

#include "shared/domain/days.h"
#include "shared/domain/finding.h"
#include "shared/domain/record_facts.h"
#include "shared/schema/schema.h"

namespace cairn {

/// Where a person works; who moderates must be far enough away (rule R41).
struct Home {
    PersonId person;
    std::string school = {}; ///< record id
    std::string trust = {};
    std::string cluster = {};
    std::string lasl = {};
};

/// Days and people around a move. All of it is handed in: rules have no clock and no store.
struct MoveContext {
    std::string today; ///< the day at the school
    PersonId actor = {};
    Linked linked = {};
    std::vector<Home> homes = {};
    Calendar school = {};  ///< closed: school holidays
    Calendar working = {}; ///< closed: bank holidays
};

/// A move that somebody wants to make.
struct Move {
    const RecordFacts &record;
    std::string_view target;
    const MoveContext &context;

    [[nodiscard]] bool to(std::initializer_list<std::string_view> targets) const
    {
        return std::ranges::find(targets, target) != targets.end();
    }
};

/// The one door of the rules: what keeps `record` from moving to `target`, and what is worth
/// knowing first. It may move where nothing refuses (`refuses`); asking and advising never block.
/// All of `mayMove` is in it. What must be gathered in `linked`:
///
/// * judgement → agreed: `evidence`, `observation`, `intelligence`, `visit` (R01 to R05, R07),
///   `self_evaluation` (R20), `interest` of the actor (R43), `moderation` (R40);
///   → final: `moderation` (R40), `note_reply` (R12)
/// * moderation → assigned, asked, decided: `judgement`, `visit`, `school`, `interest` of the
///   moderator, `homes` (R41)
/// * visit → prepared: nothing (R43); → no_reply, school_agreed, agreed_with_differences,
///   finalised: `visit_note`, `note_reply` (R12)
/// * visit_note → shared: `school` (R16), `visit` (R11); → final: `note_reply` (R12, R13), `visit`
/// * objective → agreed: nothing (R51); action_plan → agreed, endorsed: `objective` (R51, R54)
///
/// A rule whose records were not gathered says nothing. The server gathers all of them; a device
/// what it holds.
[[nodiscard]] Findings judgeMove(const RecordType &type, const RecordFacts &record,
                                 std::string_view target, const MoveContext &context);

} // namespace cairn
