#pragma once

#include "shared/domain/record_facts.h"
#include "shared/domain/shown_number.h"

namespace cairn {

/// Question Q1: how well do we know every school? One school is known by a visit with a final note
/// within the interval of its support category (Universal 365 days, Focused 120, Priority 45;
/// one without a category counts as Universal), by its own view shared within 365 days, or both.
struct KnownCount {
    int both = 0;
    int visitOnly = 0;
    int ownViewOnly = 0;
    std::vector<RecordId> neither = {}; ///< for those entitled to names

    [[nodiscard]] int schools() const
    {
        return both + visitOnly + ownViewOnly + static_cast<int>(neither.size());
    }
    [[nodiscard]] int known() const { return both + visitOnly + ownViewOnly; }
};

/// What the measure reads: open schools of the level, visits, visit notes, self-evaluations. Other
/// records are passed over; drafts never count. `today` is a day.
[[nodiscard]] KnownCount countKnown(const std::vector<RecordFacts> &records,
                                    std::string_view today);

/// The same count for a reader. Who is entitled to named schools sees every number; for others a
/// cell of one or two is suppressed, with a second one so that no sum gives it away.
struct KnownPicture {
    ShownNumber both;
    ShownNumber visitOnly;
    ShownNumber ownViewOnly;
    ShownNumber neither;
    ShownNumber percent; ///< suppressed where fewer than five schools, and "none yet" for none
};
[[nodiscard]] KnownPicture pictureOf(const KnownCount &count, bool named);

} // namespace cairn
