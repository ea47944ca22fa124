#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace cairn {

/// What a finding means for what somebody wants to do.
enum class Weight {
    Refuses, ///< it cannot be done so
    Asks,    ///< it can, once the person has looked and said so
    Advises, ///< it can; this is worth knowing
};

/// What a rule found: its code for the audit, the unit or `unit.field` it speaks of, and a sentence
/// for the person who wrote it. Rules never throw and never block writing, only moving forward.
struct Finding {
    std::string code;
    std::string where;
    std::string sentence;
    Weight weight = Weight::Refuses;

    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = std::vector<Finding>;

[[nodiscard]] inline bool refuses(const Findings &findings)
{
    return std::ranges::find(findings, Weight::Refuses, &Finding::weight) != findings.end();
}

} // namespace cairn
