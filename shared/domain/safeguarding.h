#pragma once

#include "shared/domain/finding.h"
#include "shared/domain/record_facts.h"

namespace cairn {

/// Whom to tell, in this order. It is shown before anything else, with or without a network.
struct CardLine {
    std::string role; ///< a code of `routing-roles`, or "emergency"
    std::string name;
    std::string phone;
};

/// Telephone numbers of the county, handed in.
struct CountyNumbers {
    std::string lado = {};
    std::string socialCare = {};
};

/// Said on every card (rule R71).
constexpr std::string_view kDoNotWrite = "Do not write what the child said here.";

/// Rule R71: the designated lead, the deputy, the local authority's officer, children's social
/// care, 999. Rule R72: about the head, the chair of governors and that officer; never the head.
[[nodiscard]] std::vector<CardLine> cardFor(const RecordFacts &school, bool aboutTheHead,
                                            const CountyNumbers &county);

/// Rule R72 over the `about` of a routing stub that is made.
[[nodiscard]] Findings judgeRouting(const Value &about);

/// Rules R71 and R72: who may know that a stub is there. `role`: a code of `roles`.
[[nodiscard]] bool maySeeStub(std::string_view role, bool isAuthor);

} // namespace cairn
