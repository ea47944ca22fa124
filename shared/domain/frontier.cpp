#include "shared/domain/frontier.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace cairn {

namespace {

constexpr std::array<const char *, 2> kSides{"evidence_for", "evidence_against"};

void addHeads(const RecordFacts &record, std::set<RevisionId> &heads)
{
    for (const auto &[name, unit] : record.units)
        for (const Head &head : unit.heads)
            heads.insert(head.revision);
}

std::set<RevisionId> revisionsIn(std::string_view text)
{
    std::istringstream words{std::string(text)};
    std::set<RevisionId> all;
    for (std::string word; words >> word;)
        if (const auto id = parseRevisionId(word))
            all.insert(*id);
    return all;
}

/// As the frontier keeps them: sorted, with spaces between.
std::string textOf(const std::set<RevisionId> &revisions)
{
    std::set<std::string> sorted;
    for (const RevisionId &revision : revisions)
        sorted.insert(toText(revision));
    std::string text;
    for (const std::string &each : sorted)
        text += (text.empty() ? "" : " ") + each;
    return text;
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

} // namespace

std::set<RevisionId> headsOf(const RecordFacts &evidence, const Linked &linked)
{
    std::set<RevisionId> heads;
    addHeads(evidence, heads);
    for (const char *path : {"observation", "source"})
        if (const RecordFacts *observation = linked.find(evidence.text(path)))
            addHeads(*observation, heads);
    return heads;
}

Frontier frontierKeptBy(const RecordFacts &judgement, const PersonId &by)
{
    Frontier frontier;
    for (const Value &element : judgement.elements("frontier"))
        if (element.at("by").textOr() == toText(by))
            if (const auto piece = parseId<RecordId>(element.at("piece").textOr()))
                frontier.emplace(*piece, revisionsIn(element.at("heads").textOr()));
    return frontier;
}

List frontierOf(const RecordFacts &judgement, const PersonId &by, const Linked &linked)
{
    List frontier;
    for (const RecordFacts *piece : piecesOf(judgement, linked))
        frontier.emplace_back(Map{{"by", toText(by)},
                                  {"piece", toText(piece->id)},
                                  {"heads", textOf(headsOf(*piece, linked))}});
    return frontier;
}

std::vector<RecordId> changedSinceJudged(const RecordFacts &judgement, const Linked &linked)
{
    const auto position = judgement.units.find("position");
    if (position == judgement.units.end())
        return {};
    std::set<RecordId> changed;
    for (const Head &head : position->second.heads) {
        const Frontier kept = frontierKeptBy(judgement, head.author);
        if (kept.empty())
            continue;
        for (const RecordFacts *piece : piecesOf(judgement, linked)) {
            const auto seen = kept.find(piece->id);
            if (seen == kept.end() || !std::ranges::includes(seen->second, headsOf(*piece, linked)))
                changed.insert(piece->id);
        }
    }
    return {changed.begin(), changed.end()};
}

} // namespace cairn
