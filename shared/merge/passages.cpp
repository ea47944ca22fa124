#include "shared/merge/passages.h"

#include <algorithm>

namespace cairn {

namespace {

/// A stretch of the text: where it is after one cut, or nothing where the cut changed it.
struct Stretch {
    std::size_t at = 0;
    std::size_t length = 0;
};

bool touches(const Cut &cut, Stretch stretch)
{
    const std::size_t end = stretch.at + stretch.length;
    const std::size_t cutEnd = cut.at + cut.removed;
    if (stretch.length == 0)
        return cut.at <= stretch.at && stretch.at <= cutEnd;
    const bool removes = cut.removed > 0 && cut.at < end && cutEnd > stretch.at;
    const bool inserts = !cut.inserted->empty() && cut.at > stretch.at && cut.at < end;
    return removes || inserts;
}

/// Follows a stretch through the cuts of one edit. False: the edit changed it.
bool follow(const std::vector<Cut> &cuts, Stretch &stretch)
{
    for (const Cut &cut : cuts) {
        if (touches(cut, stretch))
            return false;
        if (cut.at <= stretch.at)
            stretch.at = stretch.at + cut.inserted->size() - cut.removed;
    }
    return true;
}

} // namespace

void PassageWatch::straight(std::size_t version, const std::vector<Cut> &cuts)
{
    const ProseEdit &edit = m_history.edits[version];
    if (edit.read || edit.whole)
        m_watched.clear();
    std::erase_if(m_watched, [&](Watched &passage) {
        Stretch stretch{passage.at, passage.length};
        const bool kept = follow(cuts, stretch);
        passage.at = stretch.at;
        return !kept;
    });
}

void PassageWatch::crossingBegins(ProseWalk &, const GapText &base)
{
    m_base = &base;
    for (Watched &passage : m_watched) { // letter n + 1 of the walk is letter n of its base
        passage.isPoint = passage.length == 0;
        passage.first = static_cast<std::uint32_t>(passage.at + (passage.isPoint ? 0 : 1));
        passage.last = static_cast<std::uint32_t>(passage.at + passage.length);
        passage.events.clear();
    }
}

void PassageWatch::meeting(ProseWalk &walk, std::uint32_t event)
{
    const WalkEvent &met = walk.events()[event];
    if (met.parents.size() > 1)
        meet(walk, met.parents);
    walk.moveTo(met.parents);
    const auto cuts = cutsOf(*met.edit, walk.runs().shownLength());
    for (Watched &passage : m_watched) {
        const auto knows = [&](std::uint32_t each) { return walk.knows(each); };
        if (!passage.open || !std::ranges::all_of(passage.events, knows))
            continue;
        place(passage, walk.runs());
        Stretch stretch{passage.at, passage.length};
        passage.open = !met.edit->read && !met.edit->whole && follow(cuts, stretch);
    }
}

void PassageWatch::crossingEnds(ProseWalk &walk, const std::vector<std::uint32_t> &heads)
{
    if (heads.size() > 1)
        for (const QuietEdit &edit : meet(walk, heads).quiet)
            m_merged.push_back(
                {walk.events()[edit.event].version, edit.at, edit.length, edit.removed});
    walk.moveTo(heads);
    std::erase_if(m_watched, [](const Watched &passage) { return !passage.open; });
    for (Watched &passage : m_watched)
        place(passage, walk.runs());
}

Met PassageWatch::meet(ProseWalk &walk, const std::vector<std::uint32_t> &sides)
{
    Met met = meetingOf(walk, *m_base, sides);
    for (Clash &clash : met.clashes) {
        const bool known = std::ranges::any_of(m_watched, [&](const Watched &passage) {
            return passage.events == clash.events && passage.first == clash.first;
        });
        const auto open = std::ranges::count_if(m_watched, &Watched::open);
        if (known || static_cast<std::size_t>(open) >= kPassagesMax)
            continue;
        Watched passage;
        passage.first = clash.first;
        passage.last = clash.last;
        passage.events = std::move(clash.events);
        for (ClashSide &side : clash.sides)
            passage.sides.push_back({walk.events()[side.event].version, std::move(side.text)});
        m_watched.push_back(std::move(passage));
    }
    return met;
}

/// Finds where a passage stands in the text that the walk shows.
void PassageWatch::place(Watched &passage, const RunOrder &runs) const
{
    const auto shownUpTo = [&](std::uint32_t letter, bool with) {
        const auto run = runs.runOf(letter);
        const std::uint32_t within = letter - runs[run].first + (with ? 1 : 0);
        return runs.shownBefore(run) + (runs[run].shown() ? within : 0);
    };
    passage.at = shownUpTo(passage.first, passage.isPoint);
    passage.length = passage.isPoint ? 0 : shownUpTo(passage.last, true) - passage.at;
}

std::vector<OpenPassage> PassageWatch::passages() const
{
    std::vector<OpenPassage> open(m_watched.begin(), m_watched.end());
    std::ranges::stable_sort(open, {}, &OpenPassage::at);
    return open;
}

} // namespace cairn
