#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace cairn {

/// Where a case stands: what its author and the county have made of a refusal.
enum class CaseState {
    Open,
    Contested, ///< its author insists, and the county has not looked at it yet
    Upheld,    ///< the county has looked at it, and the refusal stays
    Accepted,  ///< it entered all the same: on review, or because what it waited for came
    Withdrawn, ///< its author has taken it back: it stays in the log and shows no more
    Amended,   ///< it goes on as another revision, which says so (`was`)
};

constexpr std::array<std::pair<CaseState, std::string_view>, 6> kCaseStates{{
    {CaseState::Open, "open"},
    {CaseState::Contested, "contested"},
    {CaseState::Upheld, "upheld"},
    {CaseState::Accepted, "accepted"},
    {CaseState::Withdrawn, "withdrawn"},
    {CaseState::Amended, "amended"},
}};

[[nodiscard]] constexpr std::string_view toText(CaseState state)
{
    for (const auto &[known, name] : kCaseStates)
        if (known == state)
            return name;
    return {};
}

[[nodiscard]] constexpr std::optional<CaseState> caseStateFrom(std::string_view text)
{
    for (const auto &[state, name] : kCaseStates)
        if (name == text)
            return state;
    return std::nullopt;
}

} // namespace cairn
