#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "client/visit/link_search.h"
#include "client/visit/note_controller.h"

#include <algorithm>
#include <ranges>

namespace cairn {

namespace {

constexpr std::size_t kRecentMax = 3; ///< notes offered for `[[` before anything is typed

/// The draft holds `[[labels]]`; what they stand for lies in a draft beside it, a line a link.
QString asDraft(const std::vector<NoteLink> &links)
{
    QStringList lines;
    for (const NoteLink &link : links)
        lines << QStringList{link.field, link.id, link.label}.join(u' ');
    return lines.join(u'\n');
}

std::vector<NoteLink> linksOf(const QString &draft)
{
    std::vector<NoteLink> links;
    for (const QString &line : draft.split(u'\n', Qt::SkipEmptyParts))
        links.push_back(
            {line.section(u' ', 0, 0), line.section(u' ', 1, 1), line.section(u' ', 2)});
    return links;
}

} // namespace

QString NoteController::linksKey() const
{
    return QStringLiteral("visit/%1/links").arg(toQString(toText(m_visit)));
}

void NoteController::restoreLinks()
{
    whenAnswered(m_drafts.read(linksKey()), this,
                 [this, visit = m_visit](const Result<std::optional<Draft>> &draft) {
                     if (visit == m_visit && draft && *draft && m_offer.links().empty())
                         m_offer.setLinks(linksOf(toQString((*draft)->text)));
                 });
}

void NoteController::keepLinks()
{
    m_drafts.take(linksKey(), asDraft(m_offer.links()), 0);
}

/// A note was kept: its links need no draft any more.
void NoteController::forgetLinks()
{
    std::vector<NoteLink> links = m_offer.links();
    const auto gone = std::erase_if(links, [this](const NoteLink &link) {
        return !m_lineText.contains(QStringLiteral("[[%1]]").arg(link.label));
    });
    if (gone == 0)
        return;
    m_offer.setLinks(std::move(links));
    keepLinks();
}

void NoteController::offerRecent()
{
    const QDate today = localTime(toMillis(m_surroundings.now())).date();
    std::vector<NoteLink> recent;
    for (const NoteLine &note : m_notes | std::views::reverse | std::views::take(kRecentMax))
        recent.push_back(linkOfNote(note.id, note.at, note.text, today));
    m_offer.setRecent(std::move(recent));
}

} // namespace cairn
