#pragma once

#include "tests/support/county.h"

namespace cairn::test {

/// The school's plan for the year: an objective that was agreed and amended since, and a measure
/// with two readings.
struct PlanOfDay {
    RecordId plan;
    RecordId objective;
    RecordId measure;
};
PlanOfDay planForTheYear(Device &device, const RecordId &need);

} // namespace cairn::test
