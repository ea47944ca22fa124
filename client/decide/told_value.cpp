#include "client/decide/told_value.h"

#include <QDate>
#include <QLocale>
#include <QStringList>

#include "client/decide/decision.h"
#include "client/rows/words_of_record.h"

namespace cairn {

namespace {

constexpr std::int64_t kLineMax = 400; ///< a longer text is prose

bool isChosen(const FieldType &type)
{
    return type.kind == FieldKind::Choice || type.kind == FieldKind::Node;
}

QString toldText(const Schema &schema, const FieldType &type, const Value &value)
{
    if (value.isNull())
        return {};
    if (isChosen(type))
        return labelOf(schema, type.of, value.textOr());
    if (type.kind == FieldKind::Day) {
        const QDate day = QDate::fromString(toQString(value.textOr()), Qt::ISODate);
        return QLocale().toString(day, QStringLiteral("dddd d MMMM yyyy"));
    }
    return value.number() != nullptr ? QString::number(*value.number()) : toQString(value.textOr());
}

ToldValue toldFields(const Schema &schema, const Unit &unit, const Value &value)
{
    ToldValue told;
    QStringList chosen;
    QStringList written;
    for (const Field &field : unit.fields) {
        const QString text = toldText(schema, field.type, value.at(field.name));
        if (text.isEmpty())
            continue;
        if (field.type.kind == FieldKind::Text)
            written << text;
        else if (chosen.isEmpty())
            chosen << text;
        else
            chosen << text.toLower() + u' ' + toQString(field.label).toLower();
    }
    told.headline = chosen.join(QStringLiteral(", "));
    told.words = written.join(u'\n');
    return told;
}

ChoiceField choiceField(const Schema &schema, const QString &name, const QString &label,
                        const FieldType &type)
{
    ChoiceField field{.id = name, .label = label};
    field.isLong = type.kind == FieldKind::Text && (type.limit == 0 || type.limit > kLineMax);
    if (isChosen(type))
        field.choices = termLines(schema, type.of);
    return field;
}

} // namespace

QString ToldValue::line() const
{
    if (headline.isEmpty() || words.isEmpty())
        return headline + words;
    return headline + QStringLiteral(": ") + words;
}

ToldValue tell(const Schema &schema, const Unit &unit, const Value &value)
{
    if (!unit.isSingle())
        return toldFields(schema, unit, value);
    if (unit.policy == Policy::Prose)
        return {.headline = {}, .words = toQString(value.textOr())};
    if (const List *members = value.list()) {
        QStringList told;
        for (const Value &member : *members)
            told << toldText(schema, unit.single, member);
        return {.headline = told.join(QStringLiteral(", ")), .words = {}};
    }
    return {.headline = toldText(schema, unit.single, value), .words = {}};
}

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
