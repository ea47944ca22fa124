#include "shared/domain/frontier.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace cairn {

namespace {

constexpr std::array<const char *, 2> kSides{"evidence_for", "evidence_against"};

void addHeads(const RecordFacts &record, std::set<std::string> &heads)
{
    for (const auto &[name, unit] : record.units)
        for (const Head &head : unit.heads)
            heads.insert(toText(head.revision));
}

std::set<std::string> wordsOf(std::string_view text)
{
    std::istringstream words{std::string(text)};
    std::set<std::string> all;
    for (std::string word; words >> word;)
        all.insert(word);
    return all;
}

std::vector<const RecordFacts *> piecesOf(const RecordFacts &judgement, const Linked &linked)
{
    std::vector<const RecordFacts *> pieces;
    for (const char *side : kSides)
        for (const Value &element : judgement.elements(side))
            if (const RecordFacts *piece = linked.find(element.textOr()))
                pieces.push_back(piece);
    return pieces;
}

/// What that person had of the piece before their eyes; nothing: they kept no frontier of it.
std::optional<std::set<std::string>> seenBy(const RecordFacts &judgement, const PersonId &by,
                                            const RecordId &piece)
{
    for (const Value &element : judgement.elements("frontier"))
        if (element.at("by").textOr() == toText(by)
            && element.at("piece").textOr() == toText(piece))
            return wordsOf(element.at("heads").textOr());
    return std::nullopt;
}

/// Judgements of older builds have none.
bool keptFrontier(const RecordFacts &judgement, const PersonId &by)
{
    return std::ranges::any_of(judgement.elements("frontier"), [&](const Value &element) {
        return element.at("by").textOr() == toText(by);
    });
}

} // namespace

std::string headsOf(const RecordFacts &evidence, const Linked &linked)
{
    std::set<std::string> heads;
    addHeads(evidence, heads);
    for (const char *path : {"observation", "source"})
        if (const RecordFacts *observation = linked.find(evidence.text(path)))
            addHeads(*observation, heads);
    std::string text;
    for (const std::string &head : heads)
        text += (text.empty() ? "" : " ") + head;
    return text;
}

List frontierOf(const RecordFacts &judgement, const PersonId &by, const Linked &linked)
{
    List frontier;
    for (const RecordFacts *piece : piecesOf(judgement, linked))
        frontier.emplace_back(Map{
            {"by", toText(by)}, {"piece", toText(piece->id)}, {"heads", headsOf(*piece, linked)}});
    return frontier;
}

std::vector<RecordId> changedSinceJudged(const RecordFacts &judgement, const Linked &linked)
{
    const auto position = judgement.units.find("position");
    if (position == judgement.units.end())
        return {};
    std::set<RecordId> changed;
    for (const Head &head : position->second.heads) {
        if (!keptFrontier(judgement, head.author))
            continue;
        for (const RecordFacts *piece : piecesOf(judgement, linked)) {
            const auto seen = seenBy(judgement, head.author, piece->id);
            const auto now = wordsOf(headsOf(*piece, linked));
            if (!seen || !std::ranges::includes(*seen, now))
                changed.insert(piece->id);
        }
    }
    return {changed.begin(), changed.end()};
}

} // namespace cairn
