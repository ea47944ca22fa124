#pragma once

#include <span>
#include <string>
#include <string_view>

namespace cairn {

/// What a rule does whose breach the county refuses as well (binding.h).
constexpr std::string_view kBinding = "refuses, the county too";

/// One rule of the field: what it says, where it is kept, and which test breaks when it is broken.
struct Rule {
    std::string_view id;
    std::string_view statement;
    std::string_view door;   ///< the function, or the document, that keeps it
    std::string_view weight; ///< what it does: "refuses", kBinding, "asks", "advises", "shows"
    std::string_view test;   ///< `file: function`
};

[[nodiscard]] std::span<const Rule> rules();

/// The printed table of rules, in Markdown: `RULES.md`.
[[nodiscard]] std::string rulesPage();

} // namespace cairn
