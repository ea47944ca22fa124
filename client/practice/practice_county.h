#pragma once

#include "shared/book/record_act.h"

namespace cairn {

constexpr const char *kPractising = "Alex Practice"; ///< a leader: who sits at the laptop

/// Who practises, and at what.
struct PracticeCounty {
    PersonId me;
    RecordId school;
    RecordId visit; ///< today's, agreed; its notes are still to be written
};

/// Writes a county to practise in into an empty book: one invented school with its own view, the
/// visit before with what was agreed on it, and a visit today. All of it as if it had come about
/// in the weeks before the clock of `book`.
[[nodiscard]] Result<PracticeCounty> layOutPractice(Book &book, const Writer &server);

} // namespace cairn
