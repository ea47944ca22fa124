#include "shared/domain/visit_note.h"

#include <array>
#include <map>

namespace cairn {

namespace {

constexpr int kShareDays = 5;
constexpr int kReplyDays = 5;
constexpr int kFinalDays = 15;
constexpr int kNoReplyDays = 10;
constexpr int kScoresFrom = 5;

Finding late(std::string sentence)
{
    return {"R11", "shared.on", std::move(sentence), Weight::Advises};
}

/// Every visitor's interests are looked at before the visit is prepared; the last line counts.
void addInterests(const RecordFacts &visit, Findings &findings)
{
    std::map<std::string, std::string, std::less<>> outcomes;
    for (const Value &check : visit.elements("interest_checks"))
        outcomes.insert_or_assign(std::string(check.at("person").textOr()),
                                  std::string(check.at("outcome").textOr()));
    List visitors = visit.elements("people");
    if (isSaid(visit.at("lead")))
        visitors.push_back(visit.at("lead"));
    for (const Value &person : visitors) {
        const auto outcome = outcomes.find(person.textOr());
        if (outcome == outcomes.end())
            findings.push_back({"R43", "interest_checks",
                                "Each visitor says first whether they have an interest here."});
        else if (outcome->second == "stood_down")
            findings.push_back({"R43", "people", "A visitor was stood down but is still named."});
    }
}

void addAnswer(const Move &move, const RecordFacts *reply, Findings &findings)
{
    const std::string_view answer = reply ? reply->text("answer") : std::string_view();
    const bool fits = hasReplied(reply)
        && (move.target == "school_agreed" ? answer == "agree" : answer != "agree");
    if (!fits)
        findings.push_back(
            {"R12", "state", "That is not what the school answered. Nothing stands for a reply."});
}

void addSilence(const Move &move, const RecordFacts &note, const RecordFacts *reply,
                Findings &findings)
{
    const std::string until =
        openDaysAfter(note.text("shared.on"), kNoReplyDays, move.context.school);
    if (hasReplied(reply))
        findings.push_back({"R12", "state", "The school has replied."});
    else if (until.empty() || move.context.today < until)
        findings.push_back(
            {"R12", "state", "The school has ten school days to reply before 'no reply' is said."});
}

/// Rule R13: each point of fact is accepted, or not accepted because.
void addPoints(const RecordFacts &reply, Findings &findings)
{
    for (const Value &point : reply.elements("factual_points")) {
        const auto number = point.at("number").numberOr(0);
        bool answered = false;
        for (const Value &answer : reply.elements("answers")) {
            const bool *accepted = answer.at("accepted").truth();
            if (answer.at("number").numberOr(0) == number && accepted)
                answered = *accepted || isSaid(answer.at("because"));
        }
        if (!answered)
            findings.push_back({"R13", "answers",
                                "Point of fact " + std::to_string(number)
                                    + " waits for an answer: accepted, or not accepted because."});
    }
}

void addLateness(const Move &move, Findings &findings)
{
    const RecordFacts *visit = move.context.linked.find(move.record.text("about.visit"));
    if (!visit)
        return;
    const NoteDeadlines by =
        deadlinesOf(visit->text("date"), move.record.text("shared.on"), move.context.school);
    if (move.target == "shared" && !by.shareBy.empty() && move.context.today > by.shareBy)
        findings.push_back(late("The note is shared later than five school days after the visit."));
    if (move.target == "final" && !by.finalBy.empty() && move.context.today > by.finalBy)
        findings.push_back(late("The note is final later than fifteen school days after it."));
}

void addFinal(const Move &move, Findings &findings)
{
    const Linked &linked = move.context.linked;
    if (!linked.has("note_reply"))
        return;
    const RecordFacts *reply =
        linked.one("note_reply", "about.visit", move.record.text("about.visit"));
    if (reply)
        addPoints(*reply, findings);
    if (hasReplied(reply))
        return;
    const std::string until =
        openDaysAfter(move.record.text("shared.on"), kReplyDays, move.context.school);
    if (until.empty() || move.context.today <= until)
        findings.push_back({"R12", "state",
                            "The school has until " + (until.empty() ? "it has read" : until)
                                + " to reply. The note can be final after that."});
    else
        findings.push_back({"R12", "state",
                            "The note will say that there was no reply, never that the school "
                            "agreed.",
                            Weight::Advises});
}

void addDistribution(const Move &move, Findings &findings)
{
    const RecordFacts *school = move.context.linked.find(move.record.text("about.school"));
    if (!school)
        return;
    for (const std::string &receiver : distributionFor(*school))
        if (!move.record.holds("distribution", receiver))
            findings.push_back({"R16", "distribution",
                                "This school's note also goes to: " + receiver
                                    + ". Show the list to the head before sharing."});
    if (move.record.text("distribution_shown") > move.context.today)
        findings.push_back({"R16", "distribution_shown", "The head has not seen the list yet."});
}

} // namespace

bool hasReplied(const RecordFacts *reply)
{
    return reply && isSaid(reply->at("answer"))
        && (reply->state() == "replied" || reply->state() == "closed");
}

Findings judgeVisit(const Move &move)
{
    Findings findings;
    if (move.to({"prepared"}))
        addInterests(move.record, findings);
    const Linked &linked = move.context.linked;
    if (!linked.has("visit_note") || !linked.has("note_reply"))
        return findings;
    const std::string id = toText(move.record.id);
    const RecordFacts *note = linked.one("visit_note", "about.visit", id);
    const RecordFacts *reply = linked.one("note_reply", "about.visit", id);
    if (!move.to({"no_reply", "school_agreed", "agreed_with_differences", "finalised"}))
        return findings;
    if (!note)
        findings.push_back({"R12", "state", "There is no note that the school could have read."});
    else if (move.to({"school_agreed", "agreed_with_differences"}))
        addAnswer(move, reply, findings);
    else if (move.to({"no_reply"}))
        addSilence(move, *note, reply, findings);
    else if (note->state() != "final")
        findings.push_back({"R12", "state", "The note is not final yet."});
    return findings;
}

Findings judgeVisitNote(const Move &move)
{
    Findings findings;
    addLateness(move, findings);
    if (move.to({"shared"}))
        addDistribution(move, findings);
    if (move.to({"final"}))
        addFinal(move, findings);
    return findings;
}

NoteDeadlines deadlinesOf(std::string_view visitDay, std::string_view sharedDay,
                          const Calendar &school)
{
    return {openDaysAfter(visitDay, kShareDays, school),
            openDaysAfter(sharedDay, kReplyDays, school),
            openDaysAfter(visitDay, kFinalDays, school)};
}

std::set<std::string> distributionFor(const RecordFacts &school)
{
    static constexpr std::array<std::string_view, 4> kNone{"", "None", "Does not apply",
                                                           "Not applicable"};
    const auto says = [&](const char *path) {
        return std::ranges::find(kNone, school.text(path)) == kNone.end();
    };
    std::set<std::string> receivers{"head", "chair"};
    if (says("register.religious_character"))
        receivers.insert("diocese");
    if (says("register.trust"))
        receivers.insert("trust");
    return receivers;
}

std::string_view badgeOf(std::string_view scope, bool sent)
{
    if (!sent)
        return "own";
    if (scope.starts_with("visit:"))
        return "visitors";
    if (scope.starts_with("school:"))
        return "school";
    return scope == "county" ? "county" : "restricted";
}

bool mayAskForFeedback(std::string_view noteState)
{
    return noteState == "final";
}

bool mayShowScores(int answers)
{
    return answers >= kScoresFrom;
}

} // namespace cairn
