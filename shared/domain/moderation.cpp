#include "shared/domain/moderation.h"

#include "shared/base/bytes.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr int kFirstVisits = 3;
constexpr unsigned kOneIn = 10;
constexpr int kStepsRegardless = 2;

bool differ(const std::vector<std::string> &positions)
{
    return std::ranges::adjacent_find(positions, std::ranges::not_equal_to()) != positions.end();
}

const Home *homeOf(const MoveContext &context, std::string_view person)
{
    const auto found = std::ranges::find_if(
        context.homes, [&](const Home &home) { return toText(home.person) == person; });
    return found == context.homes.end() ? nullptr : &*found;
}

bool wasOnVisit(const RecordFacts &visit, std::string_view person)
{
    return visit.text("lead") == person || visit.holds("people", person)
        || visit.holds("observers", person);
}

bool hasInterest(const Linked &linked, std::string_view person, std::string_view school)
{
    return std::ranges::any_of(linked.all("interest"), [&](const RecordFacts *interest) {
        return interest->text("about.person") == person && interest->text("about.school") == school
            && !interest->elements("declared").empty() && interest->state() != "ended"
            && !interest->holdsTrue("clearance.may_moderate");
    });
}

void addNearness(const Home &home, const RecordFacts &school, bool isPriority, Findings &findings)
{
    const auto same = [&](const std::string &mine, const char *path) {
        return !mine.empty() && mine == school.text(path);
    };
    if (home.school == toText(school.id) || same(home.trust, "register.trust")
        || same(home.cluster, "assigned.cluster"))
        findings.push_back(
            {"R41", "moderator", "A moderator is not of the same school, trust or cluster."});
    if (isPriority && same(home.lasl, "assigned.lasl"))
        findings.push_back({"R41", "moderator",
                            "A judgement of Priority is moderated from another local alliance."});
}

} // namespace

std::vector<std::string> moderationReasons(const ModerationCauses &causes)
{
    std::vector<std::string> reasons;
    if (causes.position == "priority" || causes.categoryRests)
        reasons.emplace_back("R40a");
    if (differ(causes.visitorPositions))
        reasons.emplace_back("R40b");
    const int steps = std::abs(causes.steps.value_or(0));
    if (steps >= kStepsRegardless || (steps >= 1 && causes.schoolDisagrees))
        reasons.emplace_back("R40c");
    if (causes.finishedVisits < kFirstVisits || causes.newForm)
        reasons.emplace_back("R40d");
    if (causes.drawn)
        reasons.emplace_back("R40e");
    if (causes.schoolAsks)
        reasons.emplace_back("R40f");
    return reasons;
}

bool drawnByLot(std::string_view seedOfTerm, const PersonId &visitor, const RecordId &judgement)
{
    const Hash hash =
        blake2b(std::string(seedOfTerm) + '\n' + toText(visitor) + '\n' + toText(judgement));
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i)
        number = (number << 8U) | hash.at(i);
    return number % kOneIn == 0;
}

void addModeration(const Move &move, Findings &findings)
{
    const RecordFacts *found =
        move.context.linked.one("moderation", "about.judgement", toText(move.record.id));
    if (!found) {
        const ModerationCauses causes{.position =
                                          std::string(move.record.text("position.position")),
                                      .finishedVisits = kFirstVisits};
        if (move.context.linked.has("moderation") && !moderationReasons(causes).empty())
            findings.push_back(
                {"R40", "state", "A judgement of Priority is moderated before it goes on."});
        return;
    }
    const std::string_view outcome = found->text("outcome.outcome");
    const bool open = found->state() != "decided" && found->state() != "recorded";
    if (open)
        findings.push_back(
            {"R40", "state", "This judgement is being moderated. It can go on when that is done."});
    else if (outcome == "more_evidence" || outcome == "no_judgement")
        findings.push_back({"R40", "state", "The moderator asks for more evidence first."});
    else if (outcome == "changed"
             && found->text("outcome.changed_to") != move.record.text("position.position"))
        findings.push_back(
            {"R40", "position", "The moderator came to another position. Read the reasons."});
}

Findings judgeModeration(const Move &move)
{
    const Linked &linked = move.context.linked;
    const std::string_view moderator = move.record.text("moderator");
    if (!move.to({"assigned", "asked", "decided"}) || moderator.empty())
        return {};
    Findings findings;
    const RecordFacts *visit = linked.find(move.record.text("about.visit"));
    const RecordFacts *school = linked.find(move.record.text("about.school"));
    const RecordFacts *judgement = linked.find(move.record.text("about.judgement"));
    if (move.to({"decided"}) && moderator != toText(move.context.actor))
        findings.push_back({"R41", "outcome", "Only the moderator of the case decides it."});
    if (visit && wasOnVisit(*visit, moderator))
        findings.push_back({"R41", "moderator", "Who was on the visit cannot moderate it."});
    if (hasInterest(linked, moderator, move.record.text("about.school")))
        findings.push_back(
            {"R41", "moderator", "A moderator has no declared interest in the school."});
    const Home *home = homeOf(move.context, moderator);
    if (home && school)
        addNearness(*home, *school, judgement && judgement->text("position.position") == "priority",
                    findings);
    return findings;
}

} // namespace cairn
