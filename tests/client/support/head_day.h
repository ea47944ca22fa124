#pragma once

#include "tests/client/support/visit_day.h"

namespace cairn::test {

/// The same day on the laptop of the head, Joanna Fearnside: a visit was proposed to her school, a
/// note waits for its answer and is late, an earlier one was answered.
struct HeadDay {
    explicit HeadDay(const char *reach = "school:990137");

    VisitDay day;
    SmallVault vault;
    RecordId proposed; ///< with two foci
    RecordId unsaid;   ///< proposed too; nobody has said what for
    RecordId noted;    ///< its note waits, since Friday

private:
    void propose();
    void shareNote();
};

/// Writes as the county does: a version of a visit's note that the school reads.
void publishNote(County &county, const RecordId &visit, const char *version, const char *sharedOn,
                 const char *replyDue);

} // namespace cairn::test
