#include "client/today/today_reading.h"

#include <QStringList>

#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

namespace {

bool isVisitor(const RecordView &visit, const PersonId &me)
{
    if (const Head *making = makingOf(visit); making != nullptr && making->author == me)
        return true;
    const List *people = visit.at("people").list();
    return people != nullptr && std::ranges::find(*people, Value(toText(me))) != people->end();
}

/// Where a visit stands on the page; empty: it is not on it.
QString sectionOf(const QString &state, QDate day, QDate today)
{
    if (state == QLatin1String("under_way"))
        return QStringLiteral("underWay");
    if (!day.isValid() || state == QLatin1String("cancelled"))
        return {};
    if (day == today)
        return QStringLiteral("today");
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    if (day >= monday && day < monday.addDays(7))
        return QStringLiteral("week");
    return day > today && day <= today.addDays(kNextDaysMax) ? QStringLiteral("next") : QString();
}

int rankOf(const QString &section)
{
    static const QStringList order{QStringLiteral("underWay"), QStringLiteral("today"),
                                   QStringLiteral("week"), QStringLiteral("next")};
    return static_cast<int>(order.indexOf(section));
}

QString otherPeople(const RecordView &visit, const PeopleNames &people, const PersonId &me)
{
    QStringList names;
    const List *members = visit.at("people").list();
    for (const Value &member : members != nullptr ? *members : List{}) {
        const auto id = parseId<PersonId>(member.textOr());
        if (id && *id != me)
            names << nameOf(people, *id);
    }
    names.removeAll(QString());
    return names.join(QStringLiteral(", "));
}

Result<void> addSchool(Book &book, const RecordView &visit, VisitLine &line)
{
    line.schoolId = textAt(visit, "about.school");
    const auto id = parseId<RecordId>(visit.at("about.school").textOr());
    if (!id)
        return {};
    auto school = show(book, *id);
    if (!school) // not on this device: the visit is shown without its school's name
        return {};
    line.school = schoolName(*school);
    line.town = textAt(*school, "register.town");
    return {};
}

Result<void> addNotes(Book &book, const RecordView &visit, VisitLine &line)
{
    auto notes = list(book, {.type = "observation", .where = {{"about.visit", toText(visit.id)}}});
    if (!notes)
        return std::unexpected(notes.error());
    line.notes = static_cast<int>(notes->size());
    for (const RecordView &note : *notes) {
        if (const Head *making = makingOf(note))
            line.lastNote = std::max(line.lastNote, localTime(making->claimedMillis));
    }
    return {};
}

bool isBefore(const VisitLine &left, const VisitLine &right)
{
    if (left.section != right.section)
        return rankOf(left.section) < rankOf(right.section);
    if (left.section == QLatin1String("underWay") && left.lastNote != right.lastNote)
        return left.lastNote > right.lastNote;
    return std::tie(left.day, left.start, left.id) < std::tie(right.day, right.start, right.id);
}

} // namespace

Result<Today> readToday(Book &book, const PersonId &me, QDate today)
{
    auto visits = list(book, {.type = "visit"});
    auto people = readPeople(book);
    if (!visits || !people)
        return std::unexpected(visits ? people.error() : visits.error());

    Today page;
    for (const RecordView &visit : *visits) {
        VisitLine line;
        line.state = textAt(visit, "state");
        line.day = QDate::fromString(textAt(visit, "date"), Qt::ISODate);
        line.section = sectionOf(line.state, line.day, today);
        if (line.section.isEmpty() || !isVisitor(visit, me))
            continue;
        line.id = toQString(toText(visit.id));
        line.type = labelOf(book.schema, "visit-types", visit.at("about.type").textOr());
        line.start = textAt(visit, "times.start");
        line.end = textAt(visit, "times.end");
        line.people = otherPeople(visit, *people, me);
        line.standing = toQString(visit.standing());
        if (auto added = addSchool(book, visit, line); !added)
            return std::unexpected(added.error());
        if (auto added = addNotes(book, visit, line); !added)
            return std::unexpected(added.error());
        page.visits.push_back(std::move(line));
    }
    std::ranges::sort(page.visits, isBefore);
    return page;
}

} // namespace cairn
