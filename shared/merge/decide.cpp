#include "shared/merge/policies.h"

#include <algorithm>

namespace cairn {

namespace {

/// Equal where people must agree; without named fields, equal altogether.
bool agree(const Unit &unit, const Value &left, const Value &right)
{
    if (unit.deciding.empty())
        return left == right;
    return std::ranges::all_of(
        unit.deciding, [&](const std::string &field) { return left.at(field) == right.at(field); });
}

} // namespace

/// All heads are kept. Heads that agree fold; if they gave different reasons, somebody must read
/// both. Otherwise the unit is contested, and nothing stands until people have decided.
UnitView viewDecide(const Unit &unit, const Story &story)
{
    UnitView shown = viewNewest(story);
    bool agreed = true;
    bool equal = true;
    for (const Head &head : shown.heads) {
        agreed = agreed && agree(unit, head.value, shown.heads.front().value);
        equal = equal && head.value == shown.heads.front().value;
    }
    if (!agreed) {
        shown.standing = Standing::Contested;
        shown.value = Value();
    } else if (!equal) {
        shown.standing = Standing::Unread;
    }
    return shown;
}

} // namespace cairn
