#pragma once

#include <string_view>

namespace cairn {

/// Whether a breach of the rule may not enter the shared history: the county refuses it, and its
/// author has a case. Breaches of the other rules are kept from people on their own device only: a
/// device that knew less, or an older one, loses no work by it.
[[nodiscard]] bool isBinding(std::string_view rule);

/// Whether a move of a record of this type can break a binding rule.
[[nodiscard]] bool hasBindingMoves(std::string_view type);

} // namespace cairn
