#include "client/my_school/my_school_deeds.h"

#include <QStringList>

#include "client/rows/words_of_record.h"
#include "client/vault/entered_text.h"
#include "shared/book/linked_records.h"

#include <algorithm>

namespace cairn {

namespace {

Edit moved(const RecordId &record, const char *state)
{
    return {.record = record, .units = {{"state", Put{.single = state}}}};
}

Value textOrNothing(const QString &text)
{
    const std::string words = entered(text.trimmed());
    return words.empty() ? Value() : Value(words);
}

UnitEdit answered(const char *answer, const QString &words)
{
    return {"focus_agreement",
            Put{.fields = {{"answer", answer}, {"words", textOrNothing(words)}}}};
}

/// The answer, and the move to `agreed` where these foci allow it.
Acts agreedWhereItMay(const Schema &schema, RecordFacts visit, Edit answer, const List &foci)
{
    Acts acts{{std::move(answer)}};
    visit.units["foci"].value = foci;
    const MoveContext context{.today = std::string(visit.text("date"))};
    if (!refuses(judgeMove(*schema.type("visit"), visit, "agreed", context)))
        acts.push_back({moved(visit.id, "agreed")});
    return acts;
}

Edit beginning(const OwnViewPlace &place)
{
    Edit edit{.type = "self_evaluation"};
    edit.units = {{"about",
                   Put{.fields = {{"school", toText(place.school)},
                                  {"area", place.area.toStdString()},
                                  {"year", place.year.toStdString()}}}}};
    return edit;
}

std::string dayText(QDate day)
{
    return day.toString(Qt::ISODate).toStdString();
}

} // namespace

Result<Acts> focusAccepted(Book &book, const RecordId &id)
{
    const auto visit = show(book, id);
    if (!visit)
        return std::unexpected(visit.error());
    const RecordFacts facts = factsOf(*visit);
    return agreedWhereItMay(book.schema, facts, {.record = id, .units = {answered("accepted", {})}},
                            facts.elements("foci"));
}

Result<Acts> focusAmended(Book &book, const RecordId &id, const QString &foci, const QString &words)
{
    const auto visit = show(book, id);
    if (!visit)
        return std::unexpected(visit.error());
    QStringList sentences;
    for (const QString &line : foci.split(u'\n'))
        if (!line.trimmed().isEmpty())
            sentences << line.trimmed();
    if (sentences.isEmpty())
        return fault(FaultCode::Refused,
                     "Nothing is left to look at. Your words are still here. Write at least one "
                     "focus.");
    const RecordFacts facts = factsOf(*visit);
    const List &before = facts.elements("foci");
    Amend amend;
    List after;
    for (const QString &sentence : sentences) {
        const Value text(entered(sentence));
        const auto stays = std::ranges::find_if(
            before, [&](const Value &focus) { return focus.at("sentence") == text; });
        after.push_back(stays != before.end() ? *stays : Value(Map{{"sentence", text}}));
    }
    std::ranges::copy_if(before, std::back_inserter(amend.remove), [&](const Value &focus) {
        return std::ranges::find(after, focus) == after.end();
    });
    std::ranges::copy_if(after, std::back_inserter(amend.add), [&](const Value &focus) {
        return std::ranges::find(before, focus) == before.end();
    });
    Edit edit{.record = id, .units = {answered("amended", words)}};
    if (!amend.add.empty() || !amend.remove.empty())
        edit.units.push_back({"foci", std::move(amend)});
    return agreedWhereItMay(book.schema, facts, std::move(edit), after);
}

Edit viewBegun(const OwnViewPlace &place)
{
    Edit edit = beginning(place);
    edit.units.push_back({"state", Put{.single = "drafting"}});
    return edit;
}

Result<Acts> viewShared(Book &book, const RecordId &id, QDate today)
{
    const auto view = show(book, id);
    if (!view)
        return std::unexpected(view.error());
    return Acts{{{.record = id, .units = {{"as_at", Put{.single = dayText(today)}}}}},
                {moved(id, "shared")}};
}

Result<Acts> viewDeclined(const OwnViewPlace &place, const QString &reason, QDate today)
{
    if (reason.trimmed().isEmpty())
        return fault(FaultCode::Refused,
                     "A reason is still missing. Nothing was changed. A few words are enough.");
    Edit why = beginning(place);
    why.units.push_back(
        {"not_given", Put{.fields = {{"on", dayText(today)}, {"reason", textOrNothing(reason)}}}});
    Edit declined = beginning(place);
    declined.units.push_back({"state", Put{.single = "declined"}});
    return Acts{{std::move(why)}, {std::move(declined)}};
}

Findings judgeSharingView(const Schema &schema, const RecordView &view, QDate today)
{
    RecordFacts facts = factsOf(view);
    facts.units["as_at"].value = Value(dayText(today));
    return judgeMove(*schema.type("self_evaluation"), facts, "shared", {.today = dayText(today)});
}

} // namespace cairn
