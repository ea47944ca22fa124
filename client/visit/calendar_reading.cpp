#include "client/rows/words_of_record.h"
#include "client/visit/calendar_entry.h"

namespace cairn {

namespace {

QTime timeAt(const RecordView &visit, const char *field)
{
    const auto read = [&](const char *unit) {
        return QTime::fromString(textAt(visit, std::string(unit) + '.' + field),
                                 QStringLiteral("HH:mm"));
    };
    const QTime planned = read("planned");
    return planned.isValid() ? planned : read("times");
}

QString placeOf(const RecordView &school)
{
    QStringList parts{schoolName(school)};
    for (const char *path :
         {"register.street", "register.locality", "register.town", "register.postcode"})
        parts << textAt(school, path);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString aboutOf(const RecordView &visit, const RecordView &school)
{
    QStringList lines;
    if (const List *foci = visit.at("foci").list())
        for (const Value &focus : *foci)
            lines << toQString(focus.at("sentence").textOr());
    lines << textAt(school, "local.site_notes");
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

Result<CalendarEntry> readCalendarEntry(Book &book, const RecordId &id)
{
    const auto visit = show(book, id);
    const auto history = historyOf(book, id);
    if (!visit || !history)
        return std::unexpected(visit ? history.error() : visit.error());
    CalendarEntry entry{.id = toQString(toText(id))};
    entry.title = labelOf(book.schema, "visit-types", visit->at("about.type").textOr());
    entry.day = QDate::fromString(textAt(*visit, "date"), Qt::ISODate);
    entry.start = timeAt(*visit, "start");
    entry.end = timeAt(*visit, "end");
    const std::string_view state = visit->at("state").textOr();
    entry.cancelled = state == "cancelled" || state == "postponed";
    entry.changes = static_cast<int>(history->size()) - 1;
    entry.writtenAt = QDateTime::fromMSecsSinceEpoch(toMillis(book.surroundings.now()));
    if (const auto schoolId = parseId<RecordId>(visit->at("about.school").textOr())) {
        if (const auto school = show(book, *schoolId)) {
            entry.title = QStringLiteral("%1: %2").arg(entry.title, schoolName(*school));
            entry.place = placeOf(*school);
            entry.description = aboutOf(*visit, *school);
        }
    }
    return entry;
}

} // namespace cairn
