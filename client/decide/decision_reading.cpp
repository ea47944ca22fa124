#include "client/decide/choice_fields.h"
#include "client/rows/told_value.h"
#include "client/rows/words_of_record.h"
#include "shared/book/judge_change.h"
#include "shared/book/linked_records.h"
#include "shared/book/settling.h"

#include <algorithm>
#include <map>
#include <set>

namespace cairn {

namespace {

/// What one reading goes on.
struct Reading {
    Book &book;
    PeopleNames people;
    Writer me;
    std::string role;
};

/// All revisions of a unit by id.
using UnitHistory = std::map<RevisionId, Version>;

Result<UnitHistory> historyOfUnit(Book &book, const RecordId &record, const std::string &unit)
{
    auto told = historyOf(book, record);
    if (!told)
        return std::unexpected(told.error());
    UnitHistory history;
    for (const Told &each : *told) {
        const auto change = each.revision.units.find(unit);
        if (change == each.revision.units.end())
            continue;
        Version version{.id = each.revision.id,
                        .parents = change->second.parents,
                        .content = change->second.content,
                        .author = each.revision.author,
                        .claimedMillis = each.revision.clocks.wallMillis,
                        .effectiveMillis = {}};
        if (each.stamp)
            version.effectiveMillis = toMillis(each.stamp->effective);
        history.emplace(each.revision.id, std::move(version));
    }
    return history;
}

/// What its author had before them: everything that the head was built on.
std::vector<Version> seenBy(const UnitHistory &history, const RevisionId &head)
{
    std::vector<Version> seen;
    std::set<RevisionId> known;
    std::vector<RevisionId> open{head};
    while (!open.empty()) {
        const auto found = history.find(open.back());
        open.pop_back();
        if (found == history.end())
            continue;
        for (const RevisionId &parent : found->second.parents) {
            if (!known.insert(parent).second)
                continue;
            open.push_back(parent);
            if (const auto version = history.find(parent); version != history.end())
                seen.push_back(version->second);
        }
    }
    return seen;
}

SideLine sideOf(const Reading &reading, const Unit &unit, const Head &head,
                const UnitHistory &history)
{
    const ToldValue told = tell(reading.book.schema, unit, head.value);
    SideLine side{.id = toQString(toText(head.revision)),
                  .author = nameOf(reading.people, head.author),
                  .mine = head.author == reading.me.person,
                  .here = head.revision.device == reading.me.device,
                  .at = localTime(head.claimedMillis),
                  .headline = told.headline,
                  .words = told.words};
    const auto seen = seenBy(history, head.revision);
    if (seen.empty())
        return side;
    const UnitView before = view(unit, seen);
    side.seen = tell(reading.book.schema, unit, before.value).line();
    if (!before.heads.empty())
        side.seenBy = nameOf(reading.people, before.heads.front().author);
    return side;
}

/// What stands side by side: of a text put together by machine the wordings of each passage, else
/// the values of all heads.
std::vector<Head> sidesOf(const UnitView &shown, const UnitHistory &history)
{
    if (shown.passages.empty())
        return shown.heads;
    std::vector<Head> sides;
    for (const Passage &passage : shown.passages)
        for (const Passage::Side &side : passage.sides) {
            const auto written = history.find(side.revision);
            const std::int64_t at = written == history.end() ? 0 : written->second.claimedMillis;
            sides.push_back({side.revision, side.author, at, side.text});
        }
    return sides;
}

Result<void> addSettlers(const Reading &reading, const Unit &unit, const RecordView &record,
                         Decision &decision)
{
    const auto settler = settlerOf(reading.book, record, reading.me.person, reading.role);
    if (!settler)
        return std::unexpected(settler.error());
    decision.mine = !decision.contested || maySettle(unit, factsOf(record), *settler);
    if (!unit.settledBy.empty())
        decision.settlers = labelOf(reading.book.schema, "settlers", unit.settledBy);
    return {};
}

/// The visit or the record itself leads to the school.
void addPlace(Book &book, const RecordView &record, Decision &decision)
{
    RecordView at = record;
    if (const auto visit = parseId<RecordId>(record.at("about.visit").textOr())) {
        if (const auto shown = show(book, *visit))
            at = *shown;
    }
    decision.day = QDate::fromString(textAt(at, "date"), Qt::ISODate);
    const auto school = parseId<RecordId>(at.at("about.school").textOr());
    if (!school) {
        decision.where = at.type == "school" ? schoolName(at) : QString();
        return;
    }
    if (const auto shown = show(book, *school))
        decision.where = schoolName(*shown);
}

QString nameOfRecord(const Schema &schema, const RecordType &type, const RecordView &record)
{
    const QString label = toQString(type.label);
    QString title = textAt(record, type.title);
    if (type.name == "judgement")
        title = labelOf(schema, "casl-areas", title.toStdString());
    if (type.name == "visit")
        title = labelOf(schema, "visit-types", title.toStdString());
    return title.isEmpty() ? label : label + QStringLiteral(": ") + title;
}

} // namespace

Result<std::vector<Decision>> readDecisions(Book &book, const Writer &me)
{
    auto waiting = waitingForPeople(book);
    auto people = readPeople(book);
    auto role = roleOf(book, me.person);
    if (!waiting || !people || !role)
        return std::unexpected(!waiting      ? waiting.error()
                                   : !people ? people.error()
                                             : role.error());
    const Reading reading{book, std::move(*people), me, std::move(*role)};

    std::vector<Decision> decisions;
    for (const Waiting &each : *waiting) {
        const RecordType *type = book.schema.type(each.record.type);
        const Unit *unit = type != nullptr ? type->unit(each.unit) : nullptr;
        if (unit == nullptr)
            continue; // of a newer build: shown read-only where it stands
        auto history = historyOfUnit(book, each.record.id, each.unit);
        if (!history)
            return std::unexpected(history.error());
        Decision decision;
        decision.id = toQString(toText(each.record.id) + " " + each.unit);
        decision.record = each.record.id;
        decision.type = each.record.type;
        decision.unit = each.unit;
        decision.what = nameOfRecord(book.schema, *type, each.record);
        decision.unitLabel = toQString(unit->label);
        decision.contested = each.standing == Standing::Contested;
        decision.prose = unit->policy == Policy::Prose;
        addPlace(book, each.record, decision);
        if (auto known = addSettlers(reading, *unit, each.record, decision); !known)
            return std::unexpected(known.error());
        const UnitView &shown = each.record.units.at(each.unit);
        decision.merged = tell(book.schema, *unit, shown.value).line();
        for (const Head &head : sidesOf(shown, *history))
            decision.sides.push_back(sideOf(reading, *unit, head, *history));
        if (shown.passages.empty()) // passages stand in the order of the text
            std::ranges::stable_sort(decision.sides, {}, &SideLine::at);
        decision.fields = choiceFields(book.schema, *unit);
        decisions.push_back(std::move(decision));
    }
    std::ranges::stable_sort(decisions, std::ranges::greater{}, &Decision::contested);
    return decisions;
}

} // namespace cairn
