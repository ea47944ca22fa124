#pragma once

#include "shared/domain/record_facts.h"

#include <map>

namespace cairn {

/// The evidence frontier: a judgement says of every piece that it is linked with which revisions of
/// it stood before its author's eyes (`frontier`: one element a person and piece). What somebody
/// knew at a moment is the frontier as it stood then.

/// Pieces of evidence, each with revisions of it and of the observation that it was taken from.
using Frontier = std::map<RecordId, std::set<RevisionId>>;

/// The revisions that show in a piece of evidence and in its observation.
[[nodiscard]] std::set<RevisionId> headsOf(const RecordFacts &evidence, const Linked &linked);

/// What that person had before their eyes, as they kept it; empty: judgements of older builds keep
/// nothing.
[[nodiscard]] Frontier frontierKeptBy(const RecordFacts &judgement, const PersonId &by);

/// What `by` judges on now: elements of `frontier` for every linked piece that is here. Needs
/// `evidence` and `observation`.
[[nodiscard]] List frontierOf(const RecordFacts &judgement, const PersonId &by,
                              const Linked &linked);

/// The linked pieces that have moved, or come, since the position that stands was written: what one
/// of its authors has not had before their eyes. Sorted. Nothing where no frontier was kept.
[[nodiscard]] std::vector<RecordId> changedSinceJudged(const RecordFacts &judgement,
                                                       const Linked &linked);

} // namespace cairn
