#include "client/rows/told_value.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include "client/rows/words_of_record.h"
#include "shared/base/instant.h"

namespace cairn {

namespace {

const QLocale &english()
{
    static const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);
    return kEnglish;
}

QString toldDay(const Value &value)
{
    const QDate day = QDate::fromString(toQString(value.textOr()), Qt::ISODate);
    return day.isValid() ? english().toString(day, QStringLiteral("dddd d MMMM yyyy"))
                         : toQString(value.textOr());
}

QString toldMoment(const Value &value)
{
    const auto instant = parseInstant(value.textOr());
    return instant ? english().toString(localTime(toMillis(*instant)),
                                        QStringLiteral("ddd d MMMM yyyy, HH:mm"))
                   : toQString(value.textOr());
}

ToldValue toldFields(const Schema &schema, const Unit &unit, const Value &value,
                     const TitleOf &titleOf)
{
    ToldValue told;
    QStringList chosen;
    QStringList written;
    for (const Field &field : unit.fields) {
        const QString text = toldText(schema, field.type, value.at(field.name), titleOf);
        if (text.isEmpty())
            continue;
        if (field.type.kind == FieldKind::Text)
            written << text;
        else if (chosen.isEmpty())
            chosen << text;
        else if (field.type.kind == FieldKind::Choice)
            chosen << text.toLower() + u' ' + toQString(field.label).toLower();
        else
            chosen << toQString(field.label).toLower() + u' ' + text;
    }
    told.headline = chosen.join(QStringLiteral(", "));
    told.words = written.join(u'\n');
    return told;
}

} // namespace

QString toldNumber(std::int64_t number)
{
    return english().toString(static_cast<qlonglong>(number));
}

QString ToldValue::line() const
{
    if (headline.isEmpty() || words.isEmpty())
        return headline + words;
    return headline + QStringLiteral(": ") + words;
}

QString toldText(const Schema &schema, const FieldType &type, const Value &value,
                 const TitleOf &titleOf)
{
    if (value.isNull())
        return {};
    switch (type.kind) {
    case FieldKind::Choice:
    case FieldKind::Node: return labelOf(schema, type.of, value.textOr());
    case FieldKind::Day: return toldDay(value);
    case FieldKind::Moment: return toldMoment(value);
    case FieldKind::Truth:
        return value.truth() != nullptr && *value.truth() ? QStringLiteral("Yes")
                                                          : QStringLiteral("No");
    case FieldKind::Ref: {
        const QString title = titleOf ? titleOf(value.textOr()) : QString();
        return title.isEmpty() ? toQString(value.textOr()) : title;
    }
    case FieldKind::File:
    case FieldKind::Number:
    case FieldKind::Text:
    case FieldKind::Time: break;
    }
    return value.number() != nullptr ? toldNumber(*value.number()) : toQString(value.textOr());
}

ToldValue tellElement(const Schema &schema, const Unit &unit, const Value &element,
                      const TitleOf &titleOf)
{
    if (!unit.isSingle())
        return toldFields(schema, unit, element, titleOf);
    return {.headline = toldText(schema, unit.single, element, titleOf), .words = {}};
}

ToldValue tell(const Schema &schema, const Unit &unit, const Value &value, const TitleOf &titleOf)
{
    if (const List *members = value.list()) {
        QStringList told;
        for (const Value &member : *members)
            told << tellElement(schema, unit, member, titleOf).line();
        const QString between = unit.isSingle() ? QStringLiteral(", ") : QStringLiteral("; ");
        return {.headline = told.join(between), .words = {}};
    }
    if (!unit.isSingle())
        return toldFields(schema, unit, value, titleOf);
    if (unit.policy == Policy::Prose)
        return {.headline = {}, .words = toQString(value.textOr())};
    return {.headline = toldText(schema, unit.single, value, titleOf), .words = {}};
}

} // namespace cairn
