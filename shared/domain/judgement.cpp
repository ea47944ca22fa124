#include "shared/domain/judgement.h"

#include "shared/domain/moderation.h"

#include <algorithm>
#include <map>

namespace cairn {

namespace {

constexpr int kCurrentMonths = 12;
constexpr int kCurrentMonthsOfPriority = 6;
constexpr std::size_t kAtEitherEnd = 3; ///< pieces, and kinds
constexpr int kOwnViewInCrisis = 10;    ///< working days

std::string words(std::string code)
{
    std::ranges::replace(code, '_', ' ');
    return code;
}

/// "two learning walks": what there is of the only kind.
std::string onlyKind(const std::vector<EvidencePiece> &pieces)
{
    return std::to_string(pieces.size()) + " × " + words(pieces.front().kind);
}

void addSecurity(const std::vector<EvidencePiece> &pieces, std::string_view today,
                 Findings &findings)
{
    const auto says = [&](std::string sentence) {
        findings.push_back({"R01", "evidence_for", std::move(sentence)});
    };
    if (pieces.empty())
        return says("No evidence is linked yet. A judgement needs two kinds of evidence.");
    if (pieces.size() < 2)
        return says("One piece of evidence is not enough. Link another of a different kind.");
    if (kindsOf(pieces).size() < 2)
        return says("Needs one more kind of evidence (you have " + onlyKind(pieces) + ").");
    if (securityOf(pieces, today) == Security::Secure)
        return;
    if (std::ranges::none_of(pieces, &EvidencePiece::firstHand))
        return says("Nothing of this was seen first hand. Link something that a visitor saw.");
    says("The evidence is older than twelve months or not reliable enough. Link something newer "
         "or firmer.");
}

void addKindsAndHands(const RecordFacts &judgement, const std::vector<EvidencePiece> &pieces,
                      Findings &findings)
{
    const std::string_view position = judgement.text("position.position");
    if ((position == "strength" || position == "priority")
        && (pieces.size() < kAtEitherEnd || kindsOf(pieces).size() < kAtEitherEnd))
        findings.push_back(
            {"R02", "evidence_for", "A judgement at either end needs three kinds of evidence."});
    if (judgement.elements("evidence_against").empty() && !judgement.holdsTrue("looked_against"))
        findings.push_back({"R03", "evidence_against",
                            "Link what points the other way, or say that you looked and found "
                            "none.",
                            Weight::Asks});
    const auto firstHand = std::ranges::count_if(pieces, &EvidencePiece::firstHand);
    const auto oneOff = std::ranges::count_if(
        pieces, [](const EvidencePiece &piece) { return piece.firstHand && piece.oneOff; });
    if (firstHand > 0 && oneOff == firstHand)
        findings.push_back({"R05", "evidence_for",
                            "What was seen first hand was seen once only. Link something firmer."});
    if (std::ranges::any_of(pieces, std::not_fn(&EvidencePiece::told)))
        findings.push_back({"R07", "evidence_for",
                            "Intelligence that the school has not been told of cannot support a "
                            "judgement. Tell the school, or take it out."});
}

/// Pieces with a reading and nothing seen do not count (rule R04).
std::vector<EvidencePiece> countingPieces(const Move &move, Findings &findings)
{
    std::vector<EvidencePiece> pieces = piecesOf(move.record, move.context.linked);
    if (std::erase_if(pieces, [](const EvidencePiece &piece) { return piece.onlyReading; }) > 0)
        findings.push_back({"R04", "evidence_for",
                            "A note that says what you make of it, but not what was seen, does "
                            "not count yet.",
                            Weight::Advises});
    return pieces;
}

void addEvidence(const Move &move, Findings &findings)
{
    if (!move.context.linked.has("evidence"))
        return;
    const auto pieces = countingPieces(move, findings);
    addSecurity(pieces, move.context.today, findings);
    addKindsAndHands(move.record, pieces, findings);
}

/// Rule R20, of one line of the school's own view.
bool isAnswered(const RecordFacts &view, const MoveContext &context)
{
    if (view.state() == "shared" || view.state() == "superseded" || view.state() == "declined")
        return true;
    return view.state() == "not_possible"
        && openDaysBetween(view.text("not_given.on"), context.today, context.working)
        <= kOwnViewInCrisis;
}

void addOwnView(const Move &move, Findings &findings)
{
    const Linked &linked = move.context.linked;
    const RecordFacts *visit = linked.find(move.record.text("about.visit"));
    if (!linked.has("self_evaluation") || !visit)
        return;
    for (const RecordFacts *view : linked.all("self_evaluation"))
        if (view->text("about.school") == visit->text("about.school")
            && view->text("about.area") == move.record.text("about.area")
            && isAnswered(*view, move.context))
            return;
    findings.push_back({"R20", "school_view",
                        "The school's own view of this area comes first. Ask for it, or record "
                        "that it was declined."});
}

void addInterest(const Move &move, Findings &findings)
{
    const Linked &linked = move.context.linked;
    const RecordFacts *visit = linked.find(move.record.text("about.visit"));
    if (!linked.has("interest") || !visit)
        return;
    for (const RecordFacts *interest : linked.all("interest"))
        if (interest->text("about.person") == toText(move.context.actor)
            && interest->text("about.school") == visit->text("about.school")
            && (interest->state() == "declared" || interest->state() == "stood_down"))
            findings.push_back({"R43", "position",
                                "You have declared an interest in this school. You can judge "
                                "here once the chair has cleared it."});
}

} // namespace

Findings judgeJudgement(const Move &move)
{
    Findings findings;
    if (move.to({"agreed"})) {
        addEvidence(move, findings);
        addOwnView(move, findings);
        addInterest(move, findings);
    }
    if (move.to({"agreed", "final"}))
        addModeration(move, findings);
    if (move.to({"final"}) && move.context.linked.has("note_reply"))
        if (!move.context.linked.one("note_reply", "about.visit", move.record.text("about.visit")))
            findings.push_back(
                {"R12", "state", "The school has not had the chance to read this yet."});
    return findings;
}

std::optional<int> stepsBetween(const Schema &schema, std::string_view scale,
                                std::string_view visitors, std::string_view schoolScale,
                                std::string_view school)
{
    const Vocabulary *known = schema.vocabulary(scale);
    if (!known || scale != schoolScale)
        return std::nullopt;
    const auto at = [&](std::string_view code) {
        return std::ranges::find(known->terms, code, &Term::code);
    };
    if (at(visitors) == known->terms.end() || at(school) == known->terms.end())
        return std::nullopt;
    return static_cast<int>(at(school) - at(visitors)); // the best position stands first
}

Findings judgeSeries(const std::vector<ScaledPosition> &positions)
{
    for (const ScaledPosition &position : positions)
        if (position.scale != positions.front().scale)
            return {{"R09", "", "Positions of different scales cannot be put together."}};
    return {};
}

bool isCurrent(std::string_view position, std::string_view judgedOn, std::string_view today)
{
    const int months = position == "priority" ? kCurrentMonthsOfPriority : kCurrentMonths;
    const std::string until = monthsAfter(judgedOn, months);
    return !until.empty() && until >= today;
}

} // namespace cairn
