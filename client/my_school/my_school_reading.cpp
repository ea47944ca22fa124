#include "client/my_school/my_school.h"
#include "client/rows/words_of_record.h"

#include <algorithm>
#include <array>
#include <set>

namespace cairn {

namespace {

constexpr std::array kAwaited{"proposed",  "agreed",   "prepared",    "under_way",
                              "postponed", "recorded", "note_drafted"};

bool isAwaited(std::string_view state)
{
    return std::ranges::find(kAwaited, state) != kAwaited.end();
}

AwaitedVisit lineOf(const Schema &schema, const RecordView &visit, const PeopleNames &people)
{
    AwaitedVisit line{.id = toQString(toText(visit.id))};
    line.day = QDate::fromString(textAt(visit, "date"), Qt::ISODate);
    for (const char *times : {"planned", "times"}) {
        const std::string unit(times);
        if (line.start.isEmpty())
            line.start = textAt(visit, unit + ".start");
        if (line.end.isEmpty())
            line.end = textAt(visit, unit + ".end");
    }
    line.type = labelOf(schema, "visit-types", visit.at("about.type").textOr());
    line.people = visitorsOf(visit, people);
    line.state = textAt(visit, "state");
    const List *foci = visit.at("foci").list();
    for (const Value &focus : foci != nullptr ? *foci : List{})
        line.foci << toQString(focus.at("sentence").textOr());
    line.answer = textAt(visit, "focus_agreement.answer");
    if (!line.answer.isEmpty())
        line.answerLabel = labelOf(schema, "focus-agreements", line.answer.toStdString());
    line.words = textAt(visit, "focus_agreement.words");
    line.standing = toQString(visit.standing());
    line.mayAnswer = line.state == u"proposed" || line.state == u"agreed";
    return line;
}

/// A note that is there already stands under the notes.
Result<void> addVisits(Book &book, const std::string &school, MySchool &page)
{
    const auto visits = list(book, {.type = "visit", .where = {{"about.school", school}}});
    const auto people = readPeople(book);
    if (!visits || !people)
        return std::unexpected(visits ? people.error() : visits.error());
    std::set<QString> published;
    for (const NoteRow &note : page.notes)
        published.insert(note.id);
    for (const RecordView &visit : *visits)
        if (isAwaited(visit.at("state").textOr())
            && !published.contains(toQString(toText(visit.id))))
            page.visits.push_back(lineOf(book.schema, visit, *people));
    std::ranges::stable_sort(page.visits, {}, [](const AwaitedVisit &visit) {
        return std::pair(!visit.day.isValid(), visit.day);
    });
    return {};
}

/// Takes over what was read, or says why it was not.
template <class Read>
Result<void> take(Result<Read> read, Read &into)
{
    if (!read)
        return std::unexpected(read.error());
    into = std::move(*read);
    return {};
}

} // namespace

QString schoolYearOf(QDate day)
{
    constexpr int kSeptember = 9;
    const int from = day.month() < kSeptember ? day.year() - 1 : day.year();
    return QStringLiteral("%1-%2").arg(from).arg((from + 1) % 100, 2, 10, QLatin1Char('0'));
}

Result<MySchool> readMySchool(Book &book, const RecordId &wanted, QDate today)
{
    const auto schools = list(book, {.type = "school"});
    if (!schools)
        return std::unexpected(schools.error());
    MySchool page;
    page.year = schoolYearOf(today);
    for (const RecordView &school : *schools)
        page.schools.push_back({.id = toQString(toText(school.id)), .label = schoolName(school)});
    std::ranges::sort(page.schools, {}, &TermLine::label);
    const QString id = toQString(toText(wanted));
    const auto chosen = std::ranges::find(page.schools, id, &TermLine::id);
    if (page.schools.empty())
        return page;
    const TermLine &mine = chosen != page.schools.end() ? *chosen : page.schools.front();
    page.id = mine.id;
    page.name = mine.label;

    const std::string text = page.id.toStdString();
    if (auto taken = take(readNoteRows(book, text, today), page.notes); !taken)
        return std::unexpected(taken.error());
    if (auto added = addVisits(book, text, page); !added)
        return std::unexpected(added.error());
    if (auto taken = take(readOwnViewRows(book, text, today), page.views); !taken)
        return std::unexpected(taken.error());
    if (auto taken = take(readPromises(book, text, today), page.promises); !taken)
        return std::unexpected(taken.error());
    if (auto taken = take(readOpenNeeds(book, text), page.needs); !taken)
        return std::unexpected(taken.error());
    return page;
}

} // namespace cairn
