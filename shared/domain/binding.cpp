#include "shared/domain/binding.h"

#include "shared/domain/rules.h"

#include <algorithm>
#include <array>

namespace cairn {

bool isBinding(std::string_view rule)
{
    const auto known = std::ranges::find(rules(), rule, &Rule::id);
    return known != rules().end() && known->weight == kBinding;
}

bool hasBindingMoves(std::string_view type)
{
    static constexpr std::array<std::string_view, 4> kTypes{"judgement", "moderation", "visit",
                                                            "visit_note"};
    return std::ranges::find(kTypes, type) != kTypes.end();
}

} // namespace cairn
