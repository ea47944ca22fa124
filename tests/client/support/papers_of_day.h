#pragma once

#include "tests/support/county.h"

namespace cairn::test {

/// The head shares the school's own view of one of the two areas that will be judged, and what was
/// agreed before and is overdue stands. Returns who the head is.
PersonId speakForTheSchool(County &county);

/// Words of a note, on which somebody has judged, are put right.
void putRight(Device &ruth, const RecordId &note);

/// The record of a visit that goes on: begun, with parts missing, and an action agreed.
void writeDraft(Device &ruth, const RecordId &visit);

/// The record of an earlier visit: shared, and answered by the school in part, with a point of
/// fact that waits for an answer.
void writeAnswered(Device &ruth, const RecordId &visit);

} // namespace cairn::test
