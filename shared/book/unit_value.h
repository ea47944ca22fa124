#pragma once

#include "shared/base/result.h"
#include "shared/merge/view.h"

namespace cairn {

/// How the view of a unit is kept and printed:
/// `{view,value,heads:[{revision,author,at,value}]}`, and where there are any
/// `passages:[{at,length,sides:[{revision,author,text}]}]` and
/// `merged:[{revision,author,at,length,removed}]` and
/// `losses:[{revision,author,value,to,winner}]`.
[[nodiscard]] Value toValue(const UnitView &unit);
[[nodiscard]] Result<UnitView> unitViewFrom(const Value &value);

} // namespace cairn
