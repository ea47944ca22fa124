#pragma once

#include <QString>

#include "shared/book/reading.h"

#include <vector>

namespace cairn {

/// Everything that the plans of one school hold.
struct SchoolPlans {
    std::vector<RecordView> plans = {};
    std::vector<RecordView> objectives = {};
    std::vector<RecordView> measures = {};
    std::vector<RecordView> actions = {};
};

/// Of the school that a plan is of.
[[nodiscard]] Result<SchoolPlans> plansAround(Book &book, const RecordId &plan);

/// What an objective, a measure or an action says, as it holds now.
[[nodiscard]] QString heldWords(const RecordView &record);

} // namespace cairn
