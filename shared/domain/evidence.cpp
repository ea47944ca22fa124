#include "shared/domain/evidence.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

constexpr int kMonthsMax = 12;
constexpr int kReliabilityNotLow = 3; ///< twice the average, so that it stays whole: 1.5

int reliabilityOf(std::string_view code)
{
    static constexpr std::array<std::string_view, 3> kCodes{"low", "medium", "high"};
    const auto found = std::ranges::find(kCodes, code);
    return found == kCodes.end() ? 0 : static_cast<int>(found - kCodes.begin()) + 1;
}

/// Evidence of older builds names its observation in `source`.
const RecordFacts *observationOf(const RecordFacts &evidence, const Linked &linked)
{
    for (const char *path : {"observation", "source"}) {
        const RecordFacts *found = linked.find(evidence.text(path));
        if (found && found->type == "observation")
            return found;
    }
    return nullptr;
}

bool isOut(const RecordFacts &record)
{
    return record.state() == "withdrawn" || record.state() == "superseded"
        || record.state() == "struck";
}

EvidencePiece pieceOf(const RecordFacts &evidence, const Linked &linked)
{
    EvidencePiece piece{.id = evidence.id,
                        .kind = std::string(evidence.text("kind")),
                        .day = std::string(evidence.text("on")),
                        .firstHand = evidence.text("directness") == "first_hand",
                        .reliability = reliabilityOf(evidence.text("reliability.reliability"))};
    if (const RecordFacts *observation = observationOf(evidence, linked)) {
        if (isSaid(observation->at("kind")))
            piece.kind = observation->text("kind");
        piece.oneOff = observation->text("confidence") == "one_off";
        piece.onlyReading = isSaid(observation->at("so_what")) && !isSaid(observation->at("seen"));
    }
    if (const RecordFacts *visit = linked.find(evidence.text("about.visit"));
        visit && piece.day.empty())
        piece.day = visit->text("date");
    if (const RecordFacts *item = linked.find(evidence.text("item")))
        piece.told = isSaid(item->at("told_school.on"));
    return piece;
}

bool isTooOld(const EvidencePiece &piece, std::string_view today)
{
    return !piece.day.empty() && monthsAfter(piece.day, kMonthsMax) < today;
}

bool isLow(const std::vector<EvidencePiece> &pieces)
{
    int sum = 0;
    int rated = 0;
    for (const EvidencePiece &piece : pieces)
        if (piece.reliability > 0) {
            sum += piece.reliability;
            ++rated;
        }
    return rated > 0 && 2 * sum < kReliabilityNotLow * rated;
}

} // namespace

std::string_view codeOf(Security security)
{
    static constexpr std::array<std::string_view, 3> kCodes{"thin", "building", "secure"};
    return kCodes.at(static_cast<std::size_t>(security));
}

std::vector<EvidencePiece> piecesOf(const RecordFacts &judgement, const Linked &linked)
{
    std::vector<EvidencePiece> pieces;
    for (const char *side : {"evidence_for", "evidence_against"})
        for (const Value &named : judgement.elements(side)) {
            const RecordFacts *evidence = linked.find(named.textOr());
            if (!evidence || isOut(*evidence)
                || std::ranges::find(pieces, evidence->id, &EvidencePiece::id) != pieces.end())
                continue;
            const RecordFacts *observation = observationOf(*evidence, linked);
            if (!observation || !isOut(*observation))
                pieces.push_back(pieceOf(*evidence, linked));
        }
    return pieces;
}

std::set<std::string> kindsOf(const std::vector<EvidencePiece> &pieces)
{
    std::set<std::string> kinds;
    for (const EvidencePiece &piece : pieces)
        kinds.insert(piece.kind);
    return kinds;
}

Security securityOf(const std::vector<EvidencePiece> &pieces, std::string_view today)
{
    if (pieces.size() < 2 || kindsOf(pieces).size() < 2)
        return Security::Thin;
    const bool firstHand = std::ranges::any_of(pieces, &EvidencePiece::firstHand);
    const bool old = std::ranges::any_of(
        pieces, [&](const EvidencePiece &piece) { return isTooOld(piece, today); });
    return firstHand && !old && !isLow(pieces) ? Security::Secure : Security::Building;
}

} // namespace cairn
