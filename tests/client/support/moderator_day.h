#pragma once

#include "tests/client/support/visit_day.h"

namespace cairn::test {

/// The same day, and a case about one of its judgements, drawn by lot, on the laptop of its
/// moderator, Anne Dockwray, who was not there.
struct ModeratorDay {
    ModeratorDay();

    VisitDay day;
    SmallVault vault;
    PersonId anne;
    RecordId judgement; ///< Ruth's, of the curriculum
    RecordId moderation;
};

} // namespace cairn::test
