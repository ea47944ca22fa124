#include "client/rows/written_field.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>

#include "client/rows/words_of_record.h"
#include "client/vault/entered_text.h"
#include "shared/base/instant.h"

namespace cairn {

namespace {

/// As people in England write days; the last is how machines do.
QDate dayFrom(const QString &written)
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    for (const char *form : {"d/M/yyyy", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "yyyy-MM-dd"}) {
        const QDate day = english.toDate(written.simplified(), QLatin1String(form));
        if (day.isValid())
            return day;
    }
    return {};
}

QString shortDay(const QDate &day)
{
    return day.toString(QStringLiteral("dd/MM/yyyy"));
}

QString asTaken(const QDateTime &moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
}

} // namespace

FormPlace placeOf(const RecordType &type, std::string_view path)
{
    const auto dot = path.find('.');
    const Unit *unit = type.unit(path.substr(0, dot));
    if (unit == nullptr || dot == std::string_view::npos)
        return {unit, nullptr};
    const Field *field = unit->field(path.substr(dot + 1));
    return field != nullptr ? FormPlace{unit, field} : FormPlace{};
}

QString writtenText(const FieldType &type, const Value &value)
{
    if (value.number() != nullptr)
        return QString::number(*value.number());
    if (value.truth() != nullptr)
        return *value.truth() ? QStringLiteral("yes") : QStringLiteral("no");
    const QString text = toQString(value.textOr());
    if (type.kind == FieldKind::Day) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? shortDay(day) : text;
    }
    if (type.kind == FieldKind::Moment) {
        const auto instant = parseInstant(value.textOr());
        if (!instant)
            return text;
        const QDateTime local = localTime(toMillis(*instant));
        return shortDay(local.date()) + local.toString(QStringLiteral(" HH:mm"));
    }
    return text;
}

std::string takenText(const FieldType &type, const QString &written)
{
    const QString text = written.trimmed();
    if (type.kind == FieldKind::Day) {
        const QDate day = dayFrom(text);
        return (day.isValid() ? day.toString(Qt::ISODate) : text).toStdString();
    }
    if (type.kind == FieldKind::Moment) {
        const QDate day = dayFrom(text.section(u' ', 0, -2));
        const QTime time = QTime::fromString(text.section(u' ', -1), QStringLiteral("H:mm"));
        return (day.isValid() && time.isValid() ? asTaken(QDateTime(day, time)) : text)
            .toStdString();
    }
    return entered(text);
}

} // namespace cairn
