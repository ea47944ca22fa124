#include "client/report/note_deeds.h"

#include "client/report/check_list.h"
#include "shared/domain/visit_note.h"

namespace cairn {

namespace {

UnitEdit stateIs(const char *state)
{
    return {"state", Put{.single = state}};
}

std::vector<Edit> judgementsFrom(const VisitPapers &papers, std::string_view from, const char *to)
{
    std::vector<Edit> edits;
    for (const RecordFacts *judgement : papers.linked.all("judgement"))
        if (judgement->state() == from)
            edits.push_back({.record = judgement->id, .units = {stateIs(to)}});
    return edits;
}

} // namespace

Sharing sharingToday(const VisitPapers &papers)
{
    Sharing sharing{.receivers = {}, .shownOn = papers.today, .on = papers.today, .replyDue = {}};
    if (const RecordFacts *school = papers.school())
        sharing.receivers = distributionFor(*school);
    if (const RecordFacts *note = papers.note())
        for (const Value &receiver : note->elements("distribution"))
            sharing.receivers.emplace(receiver.textOr());
    sharing.replyDue = deadlinesOf(papers.visit.text("date"), papers.today, {}).replyBy;
    return sharing;
}

Findings judgeSharing(const Schema &schema, const VisitPapers &papers, const Sharing &sharing)
{
    RecordFacts note = noteFacts(papers);
    List receivers;
    for (const std::string &receiver : sharing.receivers)
        receivers.emplace_back(receiver);
    note.units["distribution"].value = receivers;
    note.units["distribution_shown"].value =
        sharing.shownOn.empty() ? Value() : Value(sharing.shownOn);
    note.units["shared"].value = Map{{"on", sharing.on}, {"reply_due", sharing.replyDue}};
    return judgeMove(*schema.type("visit_note"), note, "shared",
                     {.today = papers.today, .linked = papers.linked});
}

std::vector<Edit> noteSigned(const VisitPapers &papers)
{
    Edit edit = editOfNote(papers);
    edit.units.push_back(stateIs("checked"));
    return {edit};
}

std::vector<Edit> noteAddressed(const VisitPapers &papers, const Sharing &sharing)
{
    Edit edit = editOfNote(papers);
    Amend receivers;
    for (const std::string &receiver : sharing.receivers)
        receivers.add.emplace_back(receiver);
    if (const RecordFacts *note = papers.note())
        for (const Value &receiver : note->elements("distribution"))
            if (!sharing.receivers.contains(std::string(receiver.textOr())))
                receivers.remove.push_back(receiver);
    edit.units.push_back({"distribution", receivers});
    edit.units.push_back({"distribution_shown", Put{.single = sharing.shownOn}});
    edit.units.push_back(
        {"shared", Put{.fields = {{"on", sharing.on}, {"reply_due", sharing.replyDue}}}});
    return {edit};
}

std::vector<Edit> noteShared(const VisitPapers &papers)
{
    Edit edit = editOfNote(papers);
    edit.units.push_back(stateIs("shared"));
    std::vector<Edit> edits = judgementsFrom(papers, "agreed", "shared");
    edits.insert(edits.begin(), edit);
    return edits;
}

std::vector<Edit> noteFinal(const VisitPapers &papers)
{
    Edit edit = editOfNote(papers);
    edit.units.push_back(stateIs("final"));
    return {edit};
}

std::vector<Edit> pointAnswered(const VisitPapers &papers, int number, bool accepted,
                                const std::string &because)
{
    const RecordFacts *reply = papers.reply();
    if (reply == nullptr || (!accepted && because.empty()))
        return {};
    Map answer{{"number", number}, {"accepted", accepted}, {"on", papers.today}};
    if (!because.empty())
        answer.emplace("because", because);
    return {{.record = reply->id, .units = {{"answers", Amend{.add = {Value(answer)}}}}}};
}

std::vector<Edit> judgementsFinal(const VisitPapers &papers)
{
    return judgementsFrom(papers, "shared", "final");
}

namespace {

/// By what the school answered, where it did.
std::vector<std::string_view> wayToFinal(const VisitPapers &papers)
{
    const RecordFacts *reply = papers.reply();
    if (!hasReplied(reply))
        return {"shared", "finalised"};
    const bool agrees = reply->text("answer") == "agree";
    return {"shared", agrees ? "school_agreed" : "agreed_with_differences", "finalised"};
}

} // namespace

std::vector<Edit> visitFollows(const VisitPapers &papers, std::string_view state)
{
    std::vector<std::string_view> way;
    if (state == "shared")
        way = {"recorded", "note_drafted", "shared"};
    else if (state == "final")
        way = wayToFinal(papers);
    std::vector<Edit> edits;
    bool onTheWay = false;
    for (const std::string_view step : way) {
        if (onTheWay)
            edits.push_back({.record = papers.visit.id,
                             .units = {{"state", Put{.single = std::string(step)}}}});
        onTheWay = onTheWay || papers.visit.state() == step;
    }
    return edits;
}

} // namespace cairn
