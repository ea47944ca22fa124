#include "shared/merge/word_changes.h"

#include "shared/merge/letters.h"
#include "shared/merge/splices.h"

#include <utility>

namespace cairn {

namespace {

/// Pieces in the order in which they are read; neighbours of one kind are one piece.
class Pieces {
public:
    void add(WordChange::Kind kind, std::string text)
    {
        if (text.empty())
            return;
        if (!m_pieces.empty() && m_pieces.back().kind == kind)
            m_pieces.back().text += text;
        else
            m_pieces.push_back({kind, std::move(text)});
    }
    [[nodiscard]] std::vector<WordChange> take() { return std::move(m_pieces); }

private:
    std::vector<WordChange> m_pieces;
};

std::string part(const Letters &letters, std::size_t from, std::size_t length)
{
    const auto begin = letters.begin() + static_cast<std::ptrdiff_t>(from);
    return textOf(Letters(begin, begin + static_cast<std::ptrdiff_t>(length)));
}

} // namespace

std::vector<WordChange> wordChanges(std::string_view before, std::string_view after)
{
    const Letters letters = lettersOf(before);
    Pieces pieces;
    std::size_t place = 0;
    for (const Splice &splice : splicesBetween(before, after)) {
        const auto at = static_cast<std::size_t>(splice.at);
        const auto removed = static_cast<std::size_t>(splice.removed);
        pieces.add(WordChange::Kind::Kept, part(letters, place, at - place));
        pieces.add(WordChange::Kind::Removed, part(letters, at, removed));
        pieces.add(WordChange::Kind::Added, splice.inserted);
        place = at + removed;
    }
    pieces.add(WordChange::Kind::Kept, part(letters, place, letters.size() - place));
    return pieces.take();
}

} // namespace cairn
