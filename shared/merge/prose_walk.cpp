#include "shared/merge/prose_walk.h"

#include <algorithm>
#include <cassert>
#include <functional>

namespace cairn {

ProseWalk::ProseWalk(std::size_t baseLength, std::span<const WalkEvent> events)
    : m_events(events), m_baseLength(baseLength),
      m_letters(static_cast<std::uint32_t>(baseLength + 1)), m_deeds(events.size()),
      m_done(events.size(), false)
{
    m_insertions.emplace_back();
    const auto begin = m_runs.insertFirst({.first = 0, .length = 1, .blank = true});
    if (baseLength > 0)
        m_runs.insertAfter(begin, {.first = 1, .length = static_cast<std::uint32_t>(baseLength)});
}

void ProseWalk::moveTo(std::vector<std::uint32_t> version)
{
    if (version == m_version)
        return;
    const Difference change = difference(m_version, version);
    for (const std::uint32_t event : change.left)
        toggle(event, false);
    for (const std::uint32_t event : change.right)
        toggle(event, true);
    m_version = std::move(version);
}

void ProseWalk::apply(std::uint32_t event)
{
    assert(!m_done[event]);
    for (const Cut &cut : cutsOf(*m_events[event].edit, m_runs.shownLength())) {
        remove(event, cut.at, cut.removed);
        insert(event, cut.at, *cut.inserted);
    }
    m_done[event] = true;
    m_version = {event};
}

ProseWalk::Difference ProseWalk::difference(const std::vector<std::uint32_t> &left,
                                            const std::vector<std::uint32_t> &right) const
{
    constexpr unsigned kLeft = 1;
    constexpr unsigned kRight = 2;
    constexpr unsigned kBoth = kLeft | kRight;
    std::map<std::uint32_t, unsigned, std::greater<>> open; // latest first
    std::size_t oneSided = 0;
    const auto add = [&](std::uint32_t event, unsigned side) {
        unsigned &sides = open[event];
        const unsigned before = sides;
        sides |= side;
        if (before == 0 && sides != kBoth)
            ++oneSided;
        if (before != 0 && before != kBoth && sides == kBoth)
            --oneSided;
    };
    for (const std::uint32_t event : left)
        add(event, kLeft);
    for (const std::uint32_t event : right)
        add(event, kRight);
    Difference found;
    while (oneSided > 0) {
        const auto [event, sides] = *open.begin();
        open.erase(open.begin());
        if (sides != kBoth) {
            --oneSided;
            (sides == kLeft ? found.left : found.right).push_back(event);
        }
        for (const std::uint32_t parent : m_events[event].parents)
            add(parent, sides);
    }
    return found;
}

void ProseWalk::insert(std::uint32_t event, std::size_t at, const Letters &letters)
{
    if (letters.empty())
        return;
    RunOrder::Spot left{0, 0};
    if (at > 0)
        left = m_runs.shownAt(at - 1);
    const auto made = static_cast<std::uint32_t>(m_insertions.size());
    m_insertions.push_back({.first = m_letters, .letters = &letters, .event = event});
    m_letters += static_cast<std::uint32_t>(letters.size());
    m_deeds[event].insertions.push_back(made);
    place(made, left.run, m_runs[left.run].first + left.offset);
}

/// Fugue: on the right of its left neighbour where nothing known hangs there, else on the left of
/// its right neighbour; siblings by revision id.
void ProseWalk::place(std::uint32_t insertion, RunOrder::Index left, std::uint32_t leftLetter)
{
    const Run fresh{
        .first = m_insertions[insertion].first,
        .length = static_cast<std::uint32_t>(m_insertions[insertion].letters->size()),
        .insertion = insertion,
    };
    const std::uint32_t host = m_runs[left].insertion;
    auto &rights = m_insertions[host].rights;
    const auto isKnown = [&](std::uint32_t each) { return m_insertions[each].known; };
    // The insertion itself is known, but hangs nowhere yet.
    if (leftLetter == lastLetter(host) && std::ranges::none_of(rights, isKnown)) {
        const std::size_t at = addSibling(rights, insertion);
        m_runs.insertAfter(at == 0 ? left : m_runs.runOf(lastUnder(rights[at - 1])), fresh);
        return;
    }
    const Run &run = m_runs[left];
    const std::uint32_t rightLetter = leftLetter + 1 < run.first + run.length
        ? leftLetter + 1
        : m_runs[m_runs.nextKnown(left)].first;
    auto &lefts = m_lefts[rightLetter];
    const std::size_t at = addSibling(lefts, insertion);
    if (at > 0)
        m_runs.insertAfter(m_runs.runOf(lastUnder(lefts[at - 1])), fresh);
    else if (lefts.size() > 1)
        m_runs.insertBefore(m_runs.runOf(firstUnder(lefts[1])), fresh);
    else
        m_runs.insertBefore(startingAt(rightLetter), fresh);
}

void ProseWalk::remove(std::uint32_t event, std::size_t at, std::size_t count)
{
    while (count > 0) {
        const RunOrder::Spot spot = m_runs.shownAt(at);
        const auto run = spot.offset > 0 ? m_runs.split(spot.run, spot.offset) : spot.run;
        if (m_runs[run].length > count)
            m_runs.split(run, static_cast<std::uint32_t>(count));
        m_runs.change(run, [](Run &removed) {
            ++removed.removals;
            removed.gone = true;
        });
        m_deeds[event].removed.push_back({m_runs[run].first, m_runs[run].length});
        count -= m_runs[run].length;
    }
}

void ProseWalk::toggle(std::uint32_t event, bool done)
{
    m_done[event] = done;
    for (const std::uint32_t at : m_deeds[event].insertions) {
        Insertion &brought = m_insertions[at];
        brought.known = done;
        eachRun({brought.first, static_cast<std::uint32_t>(brought.letters->size())},
                [&](Run &run) { run.known = done; });
    }
    for (const LetterSpan span : m_deeds[event].removed)
        eachRun(span, [&](Run &run) { run.removals += done ? 1U : -1U; });
}

template <class Each>
void ProseWalk::eachRun(LetterSpan span, Each each)
{
    const std::uint32_t end = span.first + span.length;
    for (std::uint32_t letter = span.first; letter < end;) {
        const auto run = m_runs.runOf(letter);
        m_runs.change(run, each);
        letter += m_runs[run].length;
    }
}

RunOrder::Index ProseWalk::startingAt(std::uint32_t letter)
{
    const auto run = m_runs.runOf(letter);
    const std::uint32_t offset = letter - m_runs[run].first;
    return offset > 0 ? m_runs.split(run, offset) : run;
}

std::size_t ProseWalk::addSibling(std::vector<std::uint32_t> &siblings,
                                  std::uint32_t insertion) const
{
    const auto rank = [&](std::uint32_t each) { return m_events[m_insertions[each].event].rank; };
    const auto after = std::ranges::upper_bound(siblings, rank(insertion), {}, rank);
    const auto at = static_cast<std::size_t>(after - siblings.begin());
    siblings.insert(after, insertion);
    return at;
}

std::uint32_t ProseWalk::lastLetter(std::uint32_t insertion) const
{
    if (isBase(insertion))
        return static_cast<std::uint32_t>(m_baseLength);
    const Insertion &brought = m_insertions[insertion];
    return brought.first + static_cast<std::uint32_t>(brought.letters->size()) - 1;
}

/// The last letter of an insertion and of all that hangs on it.
std::uint32_t ProseWalk::lastUnder(std::uint32_t insertion) const
{
    while (!m_insertions[insertion].rights.empty())
        insertion = m_insertions[insertion].rights.back();
    return lastLetter(insertion);
}

std::uint32_t ProseWalk::firstUnder(std::uint32_t insertion) const
{
    auto before = m_lefts.find(m_insertions[insertion].first);
    while (before != m_lefts.end()) {
        insertion = before->second.front();
        before = m_lefts.find(m_insertions[insertion].first);
    }
    return m_insertions[insertion].first;
}

} // namespace cairn
