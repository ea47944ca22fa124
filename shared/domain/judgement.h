#pragma once

#include "shared/domain/evidence.h"
#include "shared/domain/move.h"

namespace cairn {

/// Rules R01 to R05, R07, R20, R40, R43 over a judgement that moves (shared/domain/RULES.md).
[[nodiscard]] Findings judgeJudgement(const Move &move);

/// How far a judgement is from the school's own view, in steps of one scale: above nought where
/// the visitors think better of it. Nothing where the scales differ: nothing is ever converted
/// (rule R09), or where one of them says nothing.
[[nodiscard]] std::optional<int> stepsBetween(const Schema &schema, std::string_view scale,
                                              std::string_view visitors,
                                              std::string_view schoolScale,
                                              std::string_view school);

/// A position in one scale or framework, on its way into a picture.
struct ScaledPosition {
    std::string scale;
    std::string position;
};

/// Rule R09: positions of different scales never stand in one series, one average or one chart.
[[nodiscard]] Findings judgeSeries(const std::vector<ScaledPosition> &positions);

/// Rule R08: a judgement counts as current for twelve months, for six if it is Priority; after
/// that it is the last that is known.
[[nodiscard]] bool isCurrent(std::string_view position, std::string_view judgedOn,
                             std::string_view today);

} // namespace cairn
