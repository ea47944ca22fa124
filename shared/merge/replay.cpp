#include "shared/merge/replay.h"

#include "shared/merge/prose_walk.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

/// An order of versions, and where in it nothing is concurrent any more.
class Route {
public:
    Route(const Graph &graph, std::span<const std::size_t> order)
        : m_graph(graph), m_order(order), m_place(graph.size(), kNowhere)
    {
        for (std::size_t i = 0; i < order.size(); ++i)
            m_place[order[i]] = i;
        findCritical();
    }

    /// The version there knows all before it, and all after it know that version.
    [[nodiscard]] bool isCritical(std::size_t at) const { return m_critical[at]; }

    /// Places of the parents, as far as they are `from` or later.
    [[nodiscard]] std::vector<std::uint32_t> parentsSince(std::size_t from, std::size_t at) const
    {
        std::vector<std::uint32_t> places;
        for (const std::size_t parent : m_graph.parents(m_order[at]))
            if (m_place[parent] >= from)
                places.push_back(static_cast<std::uint32_t>(m_place[parent] - from));
        std::ranges::sort(places);
        return places;
    }

private:
    void findCritical()
    {
        const std::size_t count = m_order.size();
        std::vector<std::size_t> firstChild(count, count);
        std::vector<std::size_t> afterParents(count, 0); // the place after the last parent
        for (std::size_t i = 0; i < count; ++i)
            for (const std::size_t parent : m_graph.parents(m_order[i])) {
                const std::size_t at = m_place[parent];
                firstChild[at] = std::min(firstChild[at], i);
                afterParents[i] = std::max(afterParents[i], at + 1);
            }
        m_critical.resize(count);
        std::size_t built = 0; // the place by which all so far are built on
        for (std::size_t i = 0; i < count; ++i) {
            m_critical[i] = built <= i;
            built = std::max(built, firstChild[i]);
        }
        std::size_t reached = count; // all later ones build on what is before that place
        for (std::size_t i = count; i-- > 0;) {
            m_critical[i] = m_critical[i] && reached > i;
            reached = std::min(reached, afterParents[i]);
        }
    }

    const Graph &m_graph;
    std::span<const std::size_t> m_order;
    std::vector<std::size_t> m_place; ///< of each version in the order
    std::vector<bool> m_critical;
};

void writeStraight(GapText &text, const std::vector<Cut> &cuts, std::size_t version)
{
    for (const Cut &cut : cuts) {
        text.erase(cut.at, cut.removed);
        text.insert(cut.at, *cut.inserted, static_cast<std::uint32_t>(version));
    }
}

/// Brings what a walk found into the plain text.
void writeWalked(GapText &text, const ProseWalk &walk)
{
    const RunOrder &runs = walk.runs();
    std::size_t at = 0;
    for (auto index = runs.next(0); index != RunOrder::kNone; index = runs.next(index)) {
        const Run &run = runs[index];
        const Insertion &insertion = walk.insertion(run.insertion);
        if (ProseWalk::isBase(run.insertion)) {
            if (run.gone)
                text.erase(at, run.length);
        } else if (!run.gone) {
            const std::span all(*insertion.letters);
            text.insert(at, all.subspan(run.first - insertion.first, run.length),
                        walk.events()[insertion.event].version);
        }
        if (!run.gone)
            at += run.length;
    }
}

std::vector<std::uint32_t> headsOf(std::span<const WalkEvent> events)
{
    std::vector<bool> isHead(events.size(), true);
    for (const WalkEvent &event : events)
        for (const std::uint32_t parent : event.parents)
            isHead[parent] = false;
    std::vector<std::uint32_t> heads;
    for (std::uint32_t i = 0; i < isHead.size(); ++i)
        if (isHead[i])
            heads.push_back(i);
    return heads;
}

} // namespace

ProseHistory proseHistory(const Story &story)
{
    ProseHistory history{&story.graph, {}};
    history.edits.reserve(story.versions.size());
    for (const Version &version : story.versions)
        history.edits.push_back(proseEditFrom(version.content));
    return history;
}

GapText replay(const ProseHistory &history, std::span<const std::size_t> order, ReplayWatch *watch)
{
    const Route route(*history.graph, order);
    GapText text;
    for (std::size_t from = 0; from < order.size();) {
        if (route.isCritical(from)) {
            const std::size_t version = order[from++];
            const auto cuts = cutsOf(history.edits[version], text.size());
            if (watch)
                watch->straight(version, cuts);
            writeStraight(text, cuts, version);
            continue;
        }
        std::vector<WalkEvent> events;
        for (std::size_t at = from; at < order.size(); ++at) {
            const std::size_t version = order[at];
            events.push_back({route.parentsSince(from, at), &history.edits[version],
                              static_cast<std::uint32_t>(history.graph->rank(version)),
                              static_cast<std::uint32_t>(version)});
            if (route.isCritical(at))
                break;
        }
        ProseWalk walk(text.size(), events);
        if (watch)
            watch->crossingBegins(walk, text);
        for (std::uint32_t event = 0; event < events.size(); ++event) {
            if (watch)
                watch->meeting(walk, event);
            walk.moveTo(events[event].parents);
            walk.apply(event);
        }
        if (watch)
            watch->crossingEnds(walk, headsOf(events));
        writeWalked(text, walk);
        from += events.size();
    }
    return text;
}

std::string textOf(const GapText &text)
{
    std::string written;
    written.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        append(text[i].letter, written);
    return written;
}

} // namespace cairn
