#pragma once

#include "shared/merge/view.h"

#include <random>
#include <string>
#include <vector>

namespace cairn::test {

/// So many random histories hold each law of this program: CAIRN_HISTORIES, or `otherwise`.
void takeHistories(int otherwise);

RevisionId revisionId(std::uint8_t device, std::uint64_t sequence);
Version version(RevisionId id, std::vector<RevisionId> parents, Value content,
                std::optional<std::int64_t> effective = 1);

/// The content of a prose revision of one splice.
Value spliced(std::int64_t at, std::int64_t removed, Value inserted);

/// A unit of each policy as the first loop has them.
Unit unitOf(Policy policy);

/// A history as up to three devices could have written it: each new version builds on what its
/// device had seen, which is everything before some random moment. Content fits the policy.
std::vector<Version> randomHistory(Policy policy, std::size_t count, std::mt19937 &chance);

} // namespace cairn::test
