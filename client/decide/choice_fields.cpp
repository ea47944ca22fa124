#include "client/decide/choice_fields.h"

#include "client/rows/words_of_record.h"

namespace cairn {

namespace {

constexpr std::int64_t kLineMax = 400; ///< a longer text is prose

ChoiceField choiceField(const Schema &schema, const QString &name, const QString &label,
                        const FieldType &type)
{
    ChoiceField field{.id = name, .label = label};
    field.isLong = type.kind == FieldKind::Text && (type.limit == 0 || type.limit > kLineMax);
    if (type.kind == FieldKind::Choice || type.kind == FieldKind::Node)
        field.choices = termLines(schema, type.of);
    return field;
}

} // namespace

std::vector<ChoiceField> choiceFields(const Schema &schema, const Unit &unit)
{
    if (unit.isSingle()) {
        ChoiceField field = choiceField(schema, {}, toQString(unit.label), unit.single);
        field.isLong = unit.policy == Policy::Prose;
        return {field};
    }
    std::vector<ChoiceField> fields;
    for (const Field &field : unit.fields)
        fields.push_back(
            choiceField(schema, toQString(field.name), toQString(field.label), field.type));
    return fields;
}

} // namespace cairn
