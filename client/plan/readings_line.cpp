#include "client/plan/readings_line.h"

#include <QLocale>

#include "client/rows/words_of_record.h"

namespace cairn {

QString toldDay(const QDate &day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(day, QStringLiteral("d MMM yyyy"));
}

QString toldReadings(const RecordView &measure)
{
    const List *readings = measure.at("readings").list();
    if (readings == nullptr || readings->empty())
        return {};
    const Value &last = readings->back();
    const std::int64_t *value = last.at("value").number();
    const QDate on = QDate::fromString(toQString(last.at("on").textOr()), Qt::ISODate);
    return QStringLiteral("%1 · %2").arg(value != nullptr ? *value : 0).arg(toldDay(on));
}

} // namespace cairn
