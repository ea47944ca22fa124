#pragma once

#include "shared/domain/finding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

constexpr std::int64_t kTooFewPupils = 5;
constexpr std::int64_t kSmallCohort = 10;

/// Rule R06: a number of five pupils or fewer is refused; of six to ten it is kept, with a word of
/// caution.
[[nodiscard]] Findings judgeCohort(std::int64_t pupils, const std::string &where);

/// The smallest number of pupils of which a text says how many: five in "2 of 5 Year 2 pupils".
[[nodiscard]] std::optional<std::int64_t> smallestCohortIn(std::string_view text);

} // namespace cairn
