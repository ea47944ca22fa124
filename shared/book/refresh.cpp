#include "shared/book/refresh.h"

#include "shared/book/record_view.h"

namespace cairn {

namespace {

using Words = std::map<std::int64_t, std::string>; ///< by number of the record's row

Result<void> putWords(Views &views, const Words &words)
{
    for (const auto &[number, text] : words)
        if (auto put = views.putWords(number, text); !put)
            return put;
    return {};
}

/// Keeps what the record shows. Its words are left for later where they differ from those kept:
/// indexing a text anew costs more than all the rest.
Result<void> keep(Book &book, const RecordView &shown, const std::optional<RecordRow> &before,
                  Words &words)
{
    const RecordRow row = rowOf(shown);
    if (before == row)
        return {}; // that the server took a revision rarely changes what shows
    const auto number = Views(book.database).put(row, referencesOf(book.schema, shown));
    if (!number)
        return std::unexpected(number.error());
    if (!book.isSearched)
        return {};
    std::string text = wordsOf(book.schema, shown);
    if (before)
        if (const auto old = viewOf(book.schema, *before); old)
            if (wordsOf(book.schema, *old) == text)
                return {};
    words.emplace(*number, std::move(text));
    return {};
}

/// False: nothing is left of it.
Result<bool> workOutAgain(Book &book, const RecordId &record, Words &words)
{
    auto revisions = RevisionLog(book.database).ofRecord(record);
    if (!revisions)
        return std::unexpected(revisions.error());
    Views views(book.database);
    const auto shown = workOut(book.schema, std::move(*revisions));
    if (!shown) {
        const auto gone = views.drop(record);
        return gone ? Result<bool>(false) : std::unexpected(gone.error());
    }
    const auto before = views.find(record);
    if (!before)
        return std::unexpected(before.error());
    const auto kept = keep(book, *shown, *before, words);
    return kept ? Result<bool>(true) : std::unexpected(kept.error());
}

} // namespace

Result<void> refresh(Book &book, const RecordId &record)
{
    return refreshAll(book, {record});
}

Result<void> refreshAll(Book &book, const std::set<RecordId> &records)
{
    Words words;
    bool allLeft = true;
    for (const RecordId &record : records) {
        const auto left = workOutAgain(book, record, words);
        if (!left)
            return std::unexpected(left.error());
        allLeft = allLeft && *left;
    }
    Views views(book.database);
    if (auto put = putWords(views, words); !put)
        return put;
    return allLeft || !book.isSearched ? Result<void>() : views.forgetWords();
}

Result<void> Touched::came(Logged logged)
{
    const RecordId record = logged.revision.record;
    if (m_old.contains(record))
        return {};
    const auto known = m_new.find(record);
    if (known != m_new.end()) {
        known->second.push_back(std::move(logged));
        return {};
    }
    const auto shows = Views(m_book.database).has(record);
    if (!shows)
        return std::unexpected(shows.error());
    if (*shows)
        m_old.insert(record);
    else
        m_new[record].push_back(std::move(logged));
    return {};
}

void Touched::changed(const RecordId &record)
{
    m_new.erase(record);
    m_old.insert(record);
}

Result<void> Touched::refresh()
{
    if (auto done = refreshAll(m_book, m_old); !done)
        return done;
    Words words;
    for (auto &[record, revisions] : m_new)
        if (const auto shown = workOut(m_book.schema, std::move(revisions)))
            if (auto kept = keep(m_book, *shown, std::nullopt, words); !kept)
                return kept;
    Views views(m_book.database);
    if (auto put = putWords(views, words); !put)
        return put;
    m_old.clear();
    m_new.clear();
    return {};
}

} // namespace cairn
