#include "shared/merge/prose_edit.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace cairn {

namespace {

/// A text, or of an erased one how many letters it had.
std::optional<Letters> insertedFrom(const Value &value)
{
    if (const std::string *text = value.text())
        return lettersOf(*text);
    if (const std::int64_t *length = value.number())
        return Letters(
            static_cast<std::size_t>(std::clamp<std::int64_t>(*length, 0, kErasedLettersMax)),
            letter(kErasedMark));
    return std::nullopt;
}

std::optional<ProseSplice> spliceFrom(const Value &value)
{
    const List *parts = value.list();
    if (!parts || parts->size() != 3 || !(*parts)[0].number() || !(*parts)[1].number())
        return std::nullopt;
    auto inserted = insertedFrom((*parts)[2]);
    if (!inserted)
        return std::nullopt;
    return ProseSplice{*(*parts)[0].number(), *(*parts)[1].number(), std::move(*inserted)};
}

} // namespace

ProseEdit proseEditFrom(const Value &content)
{
    ProseEdit edit;
    const bool *read = content.at("read").truth();
    edit.read = (read && *read) || !content.at("decision").isNull();
    if (auto whole = insertedFrom(content.at("whole"))) {
        edit.whole = true;
        edit.splices.push_back({0, std::numeric_limits<std::int64_t>::max(), std::move(*whole)});
        return edit;
    }
    if (const List *splices = content.at("splices").list())
        for (const Value &one : *splices)
            if (auto splice = spliceFrom(one))
                edit.splices.push_back(std::move(*splice));
    return edit;
}

std::vector<Cut> cutsOf(const ProseEdit &edit, std::size_t length)
{
    std::vector<Cut> cuts;
    cuts.reserve(edit.splices.size());
    const auto end = static_cast<std::int64_t>(length);
    std::int64_t reached = 0; // in the text at the parents
    std::int64_t grown = 0;   // by how much the text is longer now
    for (const ProseSplice &splice : edit.splices) {
        const std::int64_t at = std::min(std::max(splice.at, reached), end);
        const std::int64_t removed = std::clamp<std::int64_t>(splice.removed, 0, end - at);
        cuts.push_back({static_cast<std::size_t>(at + grown), static_cast<std::size_t>(removed),
                        &splice.inserted});
        reached = at + removed;
        grown += static_cast<std::int64_t>(splice.inserted.size()) - removed;
    }
    return cuts;
}

} // namespace cairn
