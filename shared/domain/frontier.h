#pragma once

#include "shared/domain/record_facts.h"

namespace cairn {

/// The evidence frontier: a judgement says of every piece that it is linked with which revisions of
/// it stood before its author's eyes (`frontier`: one element a person and piece). What somebody
/// knew at a moment is the frontier as it stood then.

/// The revisions that show in a piece of evidence and in the observation that it was taken from,
/// as the frontier keeps them: sorted, with spaces between.
[[nodiscard]] std::string headsOf(const RecordFacts &evidence, const Linked &linked);

/// What `by` judges on now: elements of `frontier` for every linked piece that is here. Needs
/// `evidence` and `observation`.
[[nodiscard]] List frontierOf(const RecordFacts &judgement, const PersonId &by,
                              const Linked &linked);

/// The linked pieces that have moved, or come, since the position that stands was written: what one
/// of its authors has not had before their eyes. Sorted. Nothing where no frontier was kept.
[[nodiscard]] std::vector<RecordId> changedSinceJudged(const RecordFacts &judgement,
                                                       const Linked &linked);

} // namespace cairn
