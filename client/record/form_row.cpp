#include "client/record/form_row.h"

namespace cairn {

namespace {

constexpr std::int64_t kLineMax = 120; ///< code points; a longer text has several lines

} // namespace

FormControl controlOf(const Unit &unit, const FieldType &type)
{
    if (unit.policy == Policy::Prose)
        return FormControl::Prose;
    switch (type.kind) {
    case FieldKind::Text: return type.limit > kLineMax ? FormControl::Prose : FormControl::Line;
    case FieldKind::Number: return FormControl::Number;
    case FieldKind::Truth: return FormControl::Truth;
    case FieldKind::Day: return FormControl::Day;
    case FieldKind::Time: return FormControl::Time;
    case FieldKind::Moment: return FormControl::Moment;
    case FieldKind::Choice:
    case FieldKind::Node: return FormControl::Choice;
    case FieldKind::Ref: return FormControl::Ref;
    case FieldKind::File: return FormControl::Told;
    }
    return FormControl::Told;
}

} // namespace cairn
