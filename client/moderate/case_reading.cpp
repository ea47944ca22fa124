#include <QStringList>

#include "client/moderate/case_sheet.h"
#include "client/rows/school_around.h"
#include "client/rows/told_value.h"
#include "client/rows/words_of_record.h"
#include "shared/book/reading.h"

#include <algorithm>

namespace cairn {

namespace {

bool isOpen(std::string_view state)
{
    return state == "opened" || state == "assigned" || state == "asked";
}

std::optional<RecordView> named(Book &book, const Value &id)
{
    const auto record = parseId<RecordId>(id.textOr());
    if (!record)
        return std::nullopt;
    auto shown = show(book, *record);
    return shown ? std::optional(std::move(*shown)) : std::nullopt;
}

QString schoolOf(Book &book, const RecordView &moderation)
{
    const auto school = named(book, moderation.at("about.school"));
    return school ? schoolName(*school) : QString();
}

std::vector<CaseReason> reasonsOf(const Schema &schema, const RecordView &moderation)
{
    std::vector<CaseReason> reasons;
    const List *entries = moderation.at("why").list();
    for (const Value &entry : entries != nullptr ? *entries : List{})
        reasons.push_back(
            {.id = QString::number(reasons.size()),
             .rule = toQString(entry.at("rule").textOr()),
             .label = labelOf(schema, "moderation-reasons", entry.at("rule").textOr()),
             .on = QDate::fromString(toQString(entry.at("on").textOr()), Qt::ISODate),
             .words = toQString(entry.at("words").textOr())});
    return reasons;
}

/// Questions first, then what the visitors replied: both lists are only ever added to.
std::vector<CaseWord> wordsOf(const RecordView &moderation)
{
    std::vector<CaseWord> words;
    const List *questions = moderation.at("questions").list();
    const List *replies = moderation.at("replies").list();
    const std::size_t asked = questions != nullptr ? questions->size() : 0;
    const std::size_t answered = replies != nullptr ? replies->size() : 0;
    for (std::size_t at = 0; at < std::max(asked, answered); ++at) {
        if (at < asked)
            words.push_back({.id = QStringLiteral("q%1").arg(at),
                             .text = toQString((*questions)[at].textOr())});
        if (at < answered)
            words.push_back({.id = QStringLiteral("r%1").arg(at),
                             .text = toQString((*replies)[at].textOr()),
                             .reply = true});
    }
    return words;
}

void addJudgement(Book &book, const RecordView &judgement, CaseSheet &sheet)
{
    const Schema &schema = book.schema;
    sheet.position =
        labelOf(schema, "casl-judgement-1", judgement.at("position.position").textOr());
    sheet.confidence = labelOf(schema, "confidence", judgement.at("position.confidence").textOr());
    sheet.reason = textAt(judgement, "position.reason");
    sheet.statement = textAt(judgement, "statement");
    const Unit &groups = *schema.type("judgement")->unit("groups");
    sheet.groups = tell(schema, groups, judgement.at("groups")).line();
    if (sheet.groups.isEmpty())
        sheet.groups = textAt(judgement, "groups_because");
}

Result<void> addOwnView(Book &book, const RecordView &moderation, CaseSheet &sheet)
{
    const auto views = readOwnViews(book, std::string(moderation.at("about.school").textOr()));
    if (!views)
        return std::unexpected(views.error());
    const auto view =
        std::ranges::find(*views, textAt(moderation, "about.area"), &OwnViewLine::area);
    if (view == views->end())
        return {};
    QStringList words{view->position, view->statement};
    words.removeAll(QString());
    sheet.ownView = words.join(QStringLiteral(": "));
    return {};
}

void addOutcome(const Schema &schema, const RecordView &moderation, CaseSheet &sheet)
{
    sheet.outcome = textAt(moderation, "outcome.outcome");
    sheet.outcomeLabel = labelOf(schema, "moderation-outcomes", sheet.outcome.toStdString());
    sheet.changedTo = textAt(moderation, "outcome.changed_to");
    sheet.changedToLabel = labelOf(schema, "casl-judgement-1", sheet.changedTo.toStdString());
    sheet.wording = textAt(moderation, "outcome.wording");
    sheet.reasons = textAt(moderation, "reasons");
    const auto outcome = moderation.units.find("outcome");
    sheet.contested =
        outcome != moderation.units.end() && outcome->second.standing == Standing::Contested;
}

} // namespace

Result<std::vector<CaseLine>> readCases(Book &book, const PersonId &me)
{
    const auto cases = list(book, {.type = "moderation", .where = {{"moderator", toText(me)}}});
    if (!cases)
        return std::unexpected(cases.error());
    std::vector<CaseLine> lines;
    for (const RecordView &one : *cases) {
        const std::string_view state = one.at("state").textOr();
        if (!isOpen(state))
            continue;
        CaseLine line{.id = toQString(toText(one.id)), .school = schoolOf(book, one)};
        line.area = labelOf(book.schema, "casl-areas", one.at("about.area").textOr());
        line.state = labelOf(book.schema, "moderation-states", state);
        if (const auto judgement = named(book, one.at("about.judgement")))
            line.position = labelOf(book.schema, "casl-judgement-1",
                                    judgement->at("position.position").textOr());
        QStringList why;
        for (const CaseReason &reason : reasonsOf(book.schema, one)) {
            why << reason.label;
            line.on = line.on.isValid() ? std::min(line.on, reason.on) : reason.on;
        }
        line.why = why.join(QStringLiteral("; "));
        lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(lines, {}, &CaseLine::on);
    return lines;
}

Result<CaseSheet> readCase(Book &book, const RecordId &id, const PersonId &me)
{
    const auto moderation = show(book, id);
    const auto people = readPeople(book);
    if (!moderation || !people)
        return std::unexpected(!moderation ? moderation.error() : people.error());
    CaseSheet sheet{.id = toQString(toText(id)), .judgement = {}};
    sheet.judgement = textAt(*moderation, "about.judgement");
    sheet.school = schoolOf(book, *moderation);
    sheet.area = labelOf(book.schema, "casl-areas", moderation->at("about.area").textOr());
    sheet.state = textAt(*moderation, "state");
    sheet.stateLabel = labelOf(book.schema, "moderation-states", sheet.state.toStdString());
    if (const auto moderator = parseId<PersonId>(moderation->at("moderator").textOr())) {
        sheet.moderator = nameOf(*people, *moderator);
        sheet.isMine = *moderator == me;
    }
    if (const auto visit = named(book, moderation->at("about.visit"))) {
        sheet.visitors = visitorsOf(*visit, *people);
        const List *members = visit->at("people").list();
        sheet.isVisitor =
            members != nullptr && std::ranges::find(*members, Value(toText(me))) != members->end();
    }
    if (const auto judgement = named(book, moderation->at("about.judgement")))
        addJudgement(book, *judgement, sheet);
    if (auto added = addOwnView(book, *moderation, sheet); !added)
        return std::unexpected(added.error());
    addOutcome(book.schema, *moderation, sheet);
    sheet.why = reasonsOf(book.schema, *moderation);
    sheet.words = wordsOf(*moderation);
    return sheet;
}

} // namespace cairn
