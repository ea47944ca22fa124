#include "client/school/school_reading.h"

#include <QStringList>

#include "client/rows/told_value.h"
#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

namespace {

QString joined(const RecordView &school, std::initializer_list<const char *> paths,
               const QString &between)
{
    QStringList parts;
    for (const char *path : paths)
        parts << textAt(school, path);
    parts.removeAll(QString());
    return parts.join(between);
}

/// What the register says of a field. It writes its numbers as bare digits: those that count
/// pupils and places are told as people write them.
QString registerSays(const Schema &schema, const RecordView &school, const Field &field)
{
    const Value &value = school.at("register." + field.name);
    if (field.name != "pupils" && field.name != "capacity")
        return toldText(schema, field.type, value, {});
    bool isNumber = false;
    const qlonglong count = toQString(value.textOr()).toLongLong(&isNumber);
    return isNumber ? toldNumber(count) : toQString(value.textOr());
}

/// A fact that may be said here over what the register says.
FactLine contact(const Schema &schema, const RecordView &school, const char *field,
                 const QString &registered)
{
    const std::string path = std::string("local.") + field;
    const Field *declared = schema.type("school")->unit("local")->field(field);
    FactLine line;
    line.id = QLatin1String(field);
    line.label = declared != nullptr ? toQString(declared->label) : line.id;
    line.editable = true;
    line.isLong = declared != nullptr && declared->type.limit > 400;
    const QString said = textAt(school, path);
    const bool isChoice = declared != nullptr && declared->type.kind == FieldKind::Choice;
    const QString shown =
        isChoice && !said.isEmpty() ? labelOf(schema, declared->type.of, said.toStdString()) : said;
    line.corrected = !said.isEmpty() && !registered.isEmpty() && said != registered;
    line.value = shown.isEmpty() ? registered : shown;
    line.registerValue = line.corrected ? registered : QString();
    return line;
}

/// The page bears the register's name already: here stands only what is said instead.
FactLine calledHere(const Schema &schema, const RecordView &school)
{
    FactLine line = contact(schema, school, "name", textAt(school, "register.name"));
    if (!line.corrected)
        line.value.clear();
    return line;
}

std::vector<FactLine> contactsOf(const Schema &schema, const RecordView &school)
{
    const QString head = joined(
        school, {"register.head_title", "register.head_first_name", "register.head_last_name"},
        QStringLiteral(" "));
    return {
        contact(schema, school, "head_name", head),
        contact(schema, school, "chair_name", {}),
        contact(schema, school, "phone", textAt(school, "register.phone")),
        contact(schema, school, "phone_for_urgent", {}),
        contact(schema, school, "dsl_name", {}),
        contact(schema, school, "deputy_dsl", {}),
        contact(schema, school, "site_notes", {}),
        calledHere(schema, school),
    };
}

std::vector<FactLine> factsOf(const Schema &schema, const RecordView &school)
{
    std::vector<FactLine> facts;
    const auto add = [&](const char *id, const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts.push_back({.id = QLatin1String(id), .label = label, .value = value});
    };
    const auto addField = [&](const char *field) {
        if (const Field *declared = schema.type("school")->unit("register")->field(field))
            add(field, toQString(declared->label), registerSays(schema, school, *declared));
    };
    addField("type");
    addField("pupils");
    addField("capacity");
    addField("fsm_pct");
    add("ages", QStringLiteral("Ages"),
        joined(school, {"register.low_age", "register.high_age"}, QStringLiteral("–")));
    addField("religious_character");
    addField("diocese");
    addField("trust");
    addField("federation");
    addField("la_name");
    add("district", toQString(schema.type("school")->unit("assigned")->field("district")->label),
        labelOf(schema, "former-districts", school.at("assigned.district").textOr()));
    addField("urban_rural");
    addField("website");
    addField("urn");
    addField("last_changed");
    return facts;
}

Result<void> addVisits(Book &book, const std::string &school, SchoolSheet &sheet)
{
    auto visits = list(book, {.type = "visit", .where = {{"about.school", school}}});
    auto people = readPeople(book);
    if (!visits || !people)
        return std::unexpected(visits ? people.error() : visits.error());
    for (const RecordView &visit : *visits) {
        sheet.visits.push_back(
            {.id = toQString(toText(visit.id)),
             .day = QDate::fromString(textAt(visit, "date"), Qt::ISODate),
             .type = labelOf(book.schema, "visit-types", visit.at("about.type").textOr()),
             .state = textAt(visit, "state"),
             .people = visitorsOf(visit, *people)});
    }
    std::ranges::stable_sort(sheet.visits, std::ranges::greater{}, &SchoolVisitLine::day);
    return {};
}

Result<void> addNeeds(Book &book, const std::string &school, SchoolSheet &sheet)
{
    auto needs = list(book, {.type = "need", .where = {{"about.school", school}}});
    if (!needs)
        return std::unexpected(needs.error());
    for (const RecordView &need : *needs) {
        const QString urgency = textAt(need, "urgency");
        sheet.needs.push_back(
            {.id = toQString(toText(need.id)),
             .statement = textAt(need, "statement"),
             .area = labelOf(book.schema, "casl-areas", need.at("area").textOr()),
             .state = labelOf(book.schema, "need-states", need.at("state").textOr()),
             .urgency = labelOf(book.schema, "urgency", urgency.toStdString())});
    }
    return {};
}

} // namespace

Result<SchoolSheet> readSchool(Book &book, const RecordId &id)
{
    auto school = show(book, id);
    if (!school)
        return std::unexpected(school.error());

    SchoolSheet sheet;
    sheet.id = toQString(toText(id));
    sheet.urn = textAt(*school, "register.urn");
    sheet.name = schoolName(*school);
    sheet.status = textAt(*school, "register.status");
    sheet.phase = textAt(*school, "register.phase");
    sheet.lasl = labelOf(book.schema, "lasl", school->at("assigned.lasl").textOr());
    sheet.place = joined(*school,
                         {"register.street", "register.locality", "register.address3",
                          "register.town", "register.postcode"},
                         QStringLiteral(", "));
    sheet.standing = toQString(school->standing());
    sheet.contacts = contactsOf(book.schema, *school);
    sheet.facts = factsOf(book.schema, *school);
    const std::string text = toText(id);
    if (auto added = addVisits(book, text, sheet); !added)
        return std::unexpected(added.error());
    if (auto added = addNeeds(book, text, sheet); !added)
        return std::unexpected(added.error());
    return sheet;
}

} // namespace cairn
