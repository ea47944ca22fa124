#include "client/search/search_controller.h"

#include "client/rows/when_answered.h"

namespace cairn {

namespace {

std::vector<RowRole<Found>> foundRoles()
{
    return {
        {"recordId", [](const Found &found) { return QVariant(found.id); }},
        {"type", [](const Found &found) { return QVariant(found.type); }},
        {"typeLabel", [](const Found &found) { return QVariant(found.typeLabel); }},
        {"title", [](const Found &found) { return QVariant(found.title); }},
        {"snippet", [](const Found &found) { return QVariant(found.snippet); }},
        {"day", [](const Found &found) { return QVariant(found.day.startOfDay()); }},
        {"school", [](const Found &found) { return QVariant(found.school); }},
        {"visit", [](const Found &found) { return QVariant(found.visit); }},
    };
}

} // namespace

SearchController::SearchController(StoreThread &store, QObject *parent)
    : QObject(parent), m_store(store), m_found(foundRoles())
{
}

void SearchController::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    emit wordsChanged();
    search();
}

/// One question at a time: what was typed while one was out is asked when its answer is here.
void SearchController::search()
{
    if (m_searching)
        return;
    if (m_words.trimmed().isEmpty()) {
        m_found.setRows({});
        emit searched();
        return;
    }
    m_searching = true;
    whenAnswered(
        m_store.ask([words = m_words](Vault &vault) { return findRecords(vault.book(), words); }),
        this, [this, asked = m_words](Result<std::vector<Found>> found) {
            m_searching = false;
            if (found)
                m_found.setRows(std::move(*found));
            else
                qWarning("search failed: %s", found.error().cause.c_str());
            emit searched();
            if (asked != m_words)
                search();
        });
}

} // namespace cairn
