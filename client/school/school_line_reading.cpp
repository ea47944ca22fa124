#include "client/rows/words_of_record.h"
#include "client/school/school_table.h"

#include <algorithm>

namespace cairn {

namespace {

QString registeredHead(const RecordView &school)
{
    return (textAt(school, "register.head_first_name") + QLatin1Char(' ')
            + textAt(school, "register.head_last_name"))
        .trimmed();
}

SchoolLine lineOf(const Schema &schema, const RecordView &school, const LastVisits &lastVisits)
{
    SchoolLine line;
    line.id = toQString(toText(school.id));
    line.urn = textAt(school, "register.urn");
    line.name = schoolName(school);
    line.town = textAt(school, "register.town");
    line.phase = textAt(school, "register.phase");
    line.lasl = labelOf(schema, "lasl", school.at("assigned.lasl").textOr());
    line.district = labelOf(schema, "former-districts", school.at("assigned.district").textOr());
    line.status = textAt(school, "register.status");
    line.standing = toQString(school.standing());

    const QString head = textAt(school, "local.head_name");
    line.headCorrected = !head.isEmpty();
    line.head = line.headCorrected ? head : registeredHead(school);

    bool isNumber = false;
    const int pupils = textAt(school, "register.pupils").toInt(&isNumber);
    line.pupils = isNumber ? pupils : -1;
    if (const auto last = lastVisits.find(line.id); last != lastVisits.end())
        line.lastVisit = last->second;
    return line;
}

} // namespace

Result<LastVisits> readLastVisits(Book &book)
{
    auto visits = list(book, {.type = "visit", .where = {{"state", "recorded"}}});
    if (!visits)
        return std::unexpected(visits.error());
    LastVisits newest;
    for (const RecordView &visit : *visits) {
        const QDate day = QDate::fromString(textAt(visit, "date"), Qt::ISODate);
        QDate &last = newest[textAt(visit, "about.school")];
        if (!last.isValid() || last < day)
            last = day;
    }
    return newest;
}

Result<std::vector<SchoolLine>> readSchools(Book &book, const LastVisits &lastVisits,
                                            std::size_t skip)
{
    auto schools = list(book, {.type = "school", .limit = kSchoolSlice, .skip = skip});
    if (!schools)
        return std::unexpected(schools.error());
    std::vector<SchoolLine> lines;
    lines.reserve(schools->size());
    for (const RecordView &school : *schools)
        lines.push_back(lineOf(book.schema, school, lastVisits));
    return lines;
}

} // namespace cairn
