#include "shared/merge/authorship.h"
#include "shared/merge/passages.h"
#include "shared/merge/policies.h"

#include <algorithm>

namespace cairn {

namespace {

Passage told(const Story &story, const OpenPassage &open)
{
    Passage passage{static_cast<std::int64_t>(open.at), static_cast<std::int64_t>(open.length), {}};
    for (const OpenPassage::Side &side : open.sides) {
        const Version &version = story.versions[side.version];
        passage.sides.push_back({version.id, version.author, side.text});
    }
    std::ranges::stable_sort(passage.sides, {}, &Passage::Side::revision);
    return passage;
}

MergedEdit told(const Story &story, const ListedEdit &edit)
{
    const Version &version = story.versions[edit.version];
    return {version.id, version.author, static_cast<std::int64_t>(edit.at),
            static_cast<std::int64_t>(edit.length), static_cast<std::int64_t>(edit.removed)};
}

} // namespace

/// Nobody's words are lost: what people wrote without knowing of each other is put together by the
/// rule of replay.h. Where they touched one sentence, it waits for a reader.
UnitView viewProse(const Story &story)
{
    const ProseHistory history = proseHistory(story);
    PassageWatch watch(history);
    UnitView shown;
    shown.value = textOf(replay(history, story.graph.order(), &watch));
    const bool merged = story.graph.heads().size() > 1;
    shown.heads = headsOf(story, [&](std::size_t at) {
        return merged ? Value(textOf(replay(history, ancestry(story.graph, at)))) : shown.value;
    });
    for (const OpenPassage &passage : watch.passages())
        shown.passages.push_back(told(story, passage));
    for (const ListedEdit &edit : watch.merged())
        shown.merged.push_back(told(story, edit));
    if (!shown.passages.empty())
        shown.standing = Standing::Unread;
    return shown;
}

std::vector<WordRun> whoWrote(std::span<const Version> versions)
{
    const Story story = tell(versions);
    const GapText text = replay(proseHistory(story), story.graph.order());
    std::vector<WordRun> runs;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Version &version = versions[text[i].version];
        if (runs.empty() || runs.back().revision != version.id)
            runs.push_back({0, version.id, version.author});
        ++runs.back().length;
    }
    return runs;
}

} // namespace cairn
