#include "client/rows/record_words.h"
#include "client/visit/quick_note.h"
#include "client/visit/standing_cases.h"
#include "client/visit/visit_sheet.h"
#include "shared/book/linked_records.h"
#include "shared/domain/frontier.h"

#include <algorithm>
#include <map>
#include <set>

namespace cairn {

namespace {

/// What one reading of a visit goes on.
struct Reading {
    Book &book;
    PeopleNames people;
    PersonId me;
    std::string visit;
};

void countWaiting(const RecordView &record, VisitSheet &sheet)
{
    for (const auto &[name, unit] : record.units) {
        sheet.contested += unit.standing == Standing::Contested ? 1 : 0;
        sheet.unread += unit.standing == Standing::Unread ? 1 : 0;
    }
}

/// Whether the county has a record, derived from what became of its revisions.
Result<QString> sendingOf(Book &book, const RecordView &record)
{
    if (record.standing() != Standing::Settled)
        return toQString(record.standing());
    auto told = historyOf(book, record.id);
    if (!told)
        return std::unexpected(told.error());
    const auto any = [&](const std::string &outcome) {
        return std::ranges::find(*told, outcome, &Told::outcome) != told->end();
    };
    if (any("refused") || any("held"))
        return QStringLiteral("refused");
    return any("unsent") ? QStringLiteral("waiting") : QStringLiteral("sent");
}

void addCompany(const Schema &schema, const RecordView &note, NoteLine &line)
{
    QStringList labels;
    const List *roles = note.at("with_whom").list();
    for (const Value &role : roles != nullptr ? *roles : List{}) {
        line.roles << toQString(role.textOr());
        labels << labelOf(schema, "school-roles", role.textOr());
    }
    line.roleLabels = labels.join(QStringLiteral(", "));
}

/// A linked record that is not on this device is left out; the note's own page tells of it.
void addLinks(Book &book, const RecordView &note, NoteLine &line)
{
    const List *links = note.at("links").list();
    if (links == nullptr || links->empty())
        return;
    RecordWords words(book);
    QStringList labels;
    for (const Value &link : *links) {
        for (const auto &[field, id] : *link.map()) {
            if (const QString title = words.titleOf(id.textOr()); !title.isEmpty())
                labels << withoutSign(title);
            line.linkTo = toQString(id.textOr());
        }
    }
    line.linkLabels = labels.join(QStringLiteral(" · "));
    if (links->size() > 1)
        line.linkTo = line.id;
}

Result<NoteLine> noteOf(Reading &reading, const RecordView &note)
{
    NoteLine line;
    line.id = toQString(toText(note.id));
    if (const Head *making = makingOf(note)) {
        line.at = localTime(making->claimedMillis);
        line.author = nameOf(reading.people, making->author);
        line.mine = making->author == reading.me;
    }
    line.kind = textAt(note, "kind");
    line.kindLabel = labelOf(reading.book.schema, "observation-kinds", note.at("kind").textOr());
    line.text = textAt(note, "seen");
    QStringList labels;
    const List *areas = note.at("areas").list();
    for (const Value &area : areas != nullptr ? *areas : List{}) {
        line.areas << toQString(area.textOr());
        labels << labelOf(reading.book.schema, "casl-areas", area.textOr());
    }
    line.areaLabels = labels.join(QStringLiteral(", "));
    addCompany(reading.book.schema, note, line);
    addLinks(reading.book, note, line);
    auto standing = sendingOf(reading.book, note);
    if (!standing)
        return std::unexpected(standing.error());
    line.standing = *standing;
    return line;
}

Result<void> addNotes(Reading &reading, VisitSheet &sheet)
{
    auto notes =
        list(reading.book, {.type = "observation", .where = {{"about.visit", reading.visit}}});
    if (!notes)
        return std::unexpected(notes.error());
    for (const RecordView &note : *notes) {
        countWaiting(note, sheet);
        if (note.at("state").textOr() == "struck")
            continue; // taken back; it stands among the records, with its history
        auto line = noteOf(reading, note);
        if (!line)
            return std::unexpected(line.error());
        sheet.notes.push_back(std::move(*line));
    }
    std::ranges::stable_sort(sheet.notes, {}, &NoteLine::at);
    return {};
}

std::vector<EvidenceLine> evidenceOf(const RecordView &judgement,
                                     const std::map<QString, EvidenceLine> &known)
{
    std::vector<EvidenceLine> lines;
    for (const char *unit : {"evidence_for", "evidence_against"}) {
        const List *members = judgement.at(unit).list();
        for (const Value &member : members != nullptr ? *members : List{}) {
            const auto found = known.find(toQString(member.textOr()));
            if (found == known.end())
                continue;
            lines.push_back(found->second);
            lines.back().against = std::string_view(unit) == "evidence_against";
        }
    }
    return lines;
}

Result<std::map<QString, EvidenceLine>> readEvidence(Reading &reading, const VisitSheet &sheet)
{
    auto records =
        list(reading.book, {.type = "evidence", .where = {{"about.visit", reading.visit}}});
    if (!records)
        return std::unexpected(records.error());
    std::map<QString, EvidenceLine> known;
    for (const RecordView &record : *records) {
        EvidenceLine line;
        line.id = toQString(toText(record.id));
        line.note = textAt(record, "source");
        line.directness =
            labelOf(reading.book.schema, "directness", record.at("directness").textOr());
        const auto note = std::ranges::find(sheet.notes, line.note, &NoteLine::id);
        if (note != sheet.notes.end()) {
            line.kindLabel = note->kindLabel;
            line.text = note->text;
            line.author = note->author;
            line.at = note->at;
        } else {
            line.text = line.note; // a source that is no observation, in its author's words
        }
        known.emplace(line.id, std::move(line));
    }
    return known;
}

/// Which of its pieces came or changed since somebody judged on them.
std::set<QString> movedSince(Reading &reading, const RecordView &judgement,
                             const std::vector<EvidenceLine> &evidence)
{
    const List *frontier = judgement.at("frontier").list();
    if (frontier == nullptr || frontier->empty())
        return {}; // what lay before its authors was not kept then
    Linked linked;
    for (const EvidenceLine &line : evidence)
        for (const QString &id : {line.id, line.note})
            if (const auto record = parseId<RecordId>(id.toStdString()))
                if (const auto shown = show(reading.book, *record))
                    linked.records.push_back(factsOf(*shown));
    std::set<QString> moved;
    for (const RecordId &id : changedSinceJudged(factsOf(judgement), linked))
        moved.insert(toQString(toText(id)));
    return moved;
}

Result<void> addJudgements(Reading &reading, VisitSheet &sheet)
{
    auto known = readEvidence(reading, sheet);
    if (!known)
        return std::unexpected(known.error());
    auto records =
        list(reading.book, {.type = "judgement", .where = {{"about.visit", reading.visit}}});
    if (!records)
        return std::unexpected(records.error());
    for (const RecordView &record : *records) {
        countWaiting(record, sheet);
        JudgementSheet judgement;
        judgement.area = textAt(record, "about.area");
        judgement.record = toQString(toText(record.id));
        judgement.position = textAt(record, "position.position");
        judgement.confidence = textAt(record, "position.confidence");
        judgement.reason = textAt(record, "position.reason");
        const auto unit = record.units.find("position");
        if (unit != record.units.end())
            judgement.standing = toQString(unit->second.standing);
        judgement.evidence = evidenceOf(record, *known);
        const std::set<QString> moved = movedSince(reading, record, judgement.evidence);
        for (EvidenceLine &line : judgement.evidence)
            line.moved = moved.contains(line.id);
        sheet.judgements.push_back(std::move(judgement));
    }
    return {};
}

/// What the school says and needs, and what was agreed with it before.
Result<void> addSchool(Reading &reading, QDate today, VisitSheet &sheet)
{
    const std::string school = sheet.schoolId.toStdString();
    auto needs = readOpenNeeds(reading.book, school);
    auto promises = readPromises(reading.book, school, today);
    auto views = readOwnViews(reading.book, school);
    if (!needs || !promises || !views)
        return std::unexpected(!needs          ? needs.error()
                                   : !promises ? promises.error()
                                               : views.error());
    sheet.needs = std::move(*needs);
    sheet.promises = std::move(*promises);
    sheet.ownViews = std::move(*views);
    return {};
}

void addVisitors(const Reading &reading, const RecordView &visit, VisitSheet &sheet)
{
    const List *members = visit.at("people").list();
    QStringList names;
    for (const auto &[id, name] : reading.people) {
        VisitorLine line{.id = toQString(toText(id)), .name = name, .isMe = id == reading.me};
        line.here =
            members != nullptr && std::ranges::find(*members, Value(toText(id))) != members->end();
        if (line.here)
            names << name;
        sheet.visitors.push_back(std::move(line));
    }
    std::ranges::sort(sheet.visitors, {}, &VisitorLine::name);
    names.sort();
    sheet.people = names.join(QStringLiteral(", "));
}

} // namespace

Result<VisitSheet> readVisit(Book &book, const RecordId &id, const VisitReader &reader)
{
    auto visit = show(book, id);
    auto people = readPeople(book);
    if (!visit || !people)
        return std::unexpected(visit ? people.error() : visit.error());
    Reading reading{book, std::move(*people), reader.me, toText(id)};

    VisitSheet sheet;
    sheet.id = toQString(reading.visit);
    sheet.schoolId = textAt(*visit, "about.school");
    if (const auto school = parseId<RecordId>(visit->at("about.school").textOr())) {
        if (const auto shown = show(book, *school))
            sheet.school = schoolName(*shown);
    }
    sheet.type = labelOf(book.schema, "visit-types", visit->at("about.type").textOr());
    sheet.day = QDate::fromString(textAt(*visit, "date"), Qt::ISODate);
    sheet.start = textAt(*visit, "times.start");
    sheet.end = textAt(*visit, "times.end");
    sheet.state = textAt(*visit, "state");
    const Moves &moves = book.schema.type("visit")->unit("state")->moves;
    if (const auto next = moves.to.find(sheet.state.toStdString()); next != moves.to.end()) {
        for (const std::string &state : next->second)
            sheet.moves << toQString(state);
    }
    countWaiting(*visit, sheet);
    addVisitors(reading, *visit, sheet);
    if (auto added = addNotes(reading, sheet); !added)
        return std::unexpected(added.error());
    auto parts = readParts(book, id, reader.me, reading.people);
    if (!parts)
        return std::unexpected(parts.error());
    sheet.parts = std::move(*parts);
    if (auto added = addSchool(reading, reader.today, sheet); !added)
        return std::unexpected(added.error());
    if (auto added = addJudgements(reading, sheet); !added)
        return std::unexpected(added.error());
    if (auto added = addStandingCases(book, sheet); !added)
        return std::unexpected(added.error());
    return sheet;
}

} // namespace cairn
