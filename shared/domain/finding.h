#pragma once

#include <string>
#include <vector>

namespace cairn {

/// What a rule found: its code for the audit, the unit or `unit.field` it speaks of, and a sentence
/// for the person who wrote it. Rules never throw and never block writing, only moving forward.
struct Finding {
    std::string code;
    std::string where;
    std::string sentence;

    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = std::vector<Finding>;

} // namespace cairn
