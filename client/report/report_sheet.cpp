#include "client/report/report_sheet.h"

#include <QCoreApplication>

#include "shared/book/reading.h"

#include <algorithm>
#include <array>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kStatement = "statement/"_L1;

/// The parts of a note in the order in which they are written.
constexpr std::array<const char *, 11> kParts{
    "purpose",      "own_view", "saw",     "strengths",  "to_develop", "groups",
    "safeguarding", "actions",  "support", "well_being", "next_visit"};

Result<std::shared_ptr<const KnownWords>> readKnownWords(Book &book)
{
    auto schools = list(book, {.type = "school"});
    auto people = list(book, {.type = "person"});
    if (!schools || !people)
        return std::unexpected(schools ? people.error() : schools.error());
    std::vector<std::string> places;
    for (const RecordView &school : *schools)
        for (const char *path : {"register.name", "register.town", "register.locality"})
            places.emplace_back(school.at(path).textOr());
    std::vector<std::string> names;
    for (const RecordView &person : *people)
        names.emplace_back(person.at("name").textOr());
    return std::make_shared<const KnownWords>(knownWords(book.schema, places, names));
}

SourceField fieldOf(const RecordType &type, const char *name, const RecordFacts *record)
{
    const Unit &unit = *type.unit(name);
    SourceField field{.id = QString::fromLatin1(name),
                      .label = toQString(unit.label),
                      .help = toQString(unit.help),
                      .standing = u"settled"_s};
    if (record == nullptr)
        return field;
    field.words = toQString(record->text(name));
    if (const auto shown = record->units.find(name); shown != record->units.end())
        field.standing = toQString(shown->second.standing);
    const std::string_view state = record->state();
    field.locked = std::ranges::find(unit.lockedIn, state) != unit.lockedIn.end();
    return field;
}

const RecordFacts *judgementOf(const VisitPapers &papers, QStringView area)
{
    for (const RecordFacts *judgement : papers.linked.all("judgement"))
        if (toQString(judgement->text("about.area")) == area)
            return judgement;
    return nullptr;
}

} // namespace

Result<ReportSheet> readReport(Book &book, const RecordId &visit, const std::string &today,
                               std::shared_ptr<const KnownWords> words)
{
    auto papers = readPapers(book, visit, today);
    if (!papers)
        return std::unexpected(papers.error());
    if (!words) {
        auto read = readKnownWords(book);
        if (!read)
            return std::unexpected(read.error());
        words = std::move(*read);
    }
    ReportSheet sheet{std::move(*papers), {}, {}, std::move(words)};
    sheet.checks = checkNote(book.schema, sheet.papers, {today, *sheet.words});
    for (const SourceField &field : fieldsOf(book.schema, sheet.papers)) {
        const auto draft = draftOf(book, draftKey(visit, field.id).toStdString());
        if (!draft)
            return std::unexpected(draft.error());
        if (*draft)
            sheet.drafts.emplace(field.id, **draft);
    }
    return sheet;
}

std::vector<SourceField> fieldsOf(const Schema &schema, const VisitPapers &papers)
{
    std::vector<SourceField> fields;
    for (const char *part : kParts) {
        fields.push_back(fieldOf(*schema.type("visit_note"), part, papers.note()));
        if (std::string_view(part) != "to_develop")
            continue;
        for (const RecordFacts *judgement : papers.judgements(schema)) {
            SourceField field = fieldOf(*schema.type("judgement"), "statement", judgement);
            field.id = kStatement + toQString(judgement->text("about.area"));
            field.label = QCoreApplication::translate("RecordOfVisit", "Judgement: %1")
                              .arg(labelOf(schema, "casl-areas", judgement->text("about.area")));
            fields.push_back(std::move(field));
        }
    }
    return fields;
}

std::optional<Edit> editOfField(const VisitPapers &papers, const QString &field,
                                const QString &words)
{
    if (field.startsWith(kStatement)) {
        const RecordFacts *judgement = judgementOf(papers, field.sliced(kStatement.size()));
        if (judgement == nullptr)
            return std::nullopt;
        return Edit{.record = judgement->id, .units = {{"statement", Write{words.toStdString()}}}};
    }
    const std::string unit = field.toStdString();
    if (std::ranges::find(kParts, unit) == kParts.end())
        return std::nullopt;
    Edit edit = editOfNote(papers);
    edit.units.push_back({unit, Write{words.toStdString()}});
    return edit;
}

void sayIn(VisitPapers &papers, const QString &field, const QString &words)
{
    const bool isStatement = field.startsWith(kStatement);
    const RecordFacts *said =
        isStatement ? judgementOf(papers, field.sliced(kStatement.size())) : papers.note();
    if (said == nullptr && !isStatement) {
        papers.linked.records.push_back(noteFacts(papers));
        said = &papers.linked.records.back();
    }
    for (RecordFacts &record : papers.linked.records)
        if (&record == said)
            record.units[isStatement ? "statement" : field.toStdString()].value =
                words.toStdString();
}

QString draftKey(const RecordId &visit, const QString &field)
{
    return u"report/%1/%2"_s.arg(toQString(toText(visit)), field);
}

} // namespace cairn
