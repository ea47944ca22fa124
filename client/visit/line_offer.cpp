#include "client/visit/line_offer.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "client/visit/link_search.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::size_t kTermsMax = 5;
constexpr std::size_t kPickedMax = 50; ///< links of one line

std::vector<RowRole<OfferLine>> offerRoles()
{
    return {
        {"code", [](const OfferLine &line) { return QVariant(line.id); }},
        {"label", [](const OfferLine &line) { return QVariant(line.label); }},
        {"sort", [](const OfferLine &line) { return QVariant(line.sort); }},
    };
}

} // namespace

LineOffer::LineOffer(StoreThread &store, const Surroundings &surroundings, QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_lines(offerRoles())
{
}

void LineOffer::openVisit(const RecordId &visit)
{
    m_visit = visit;
    m_links.clear();
    m_recent.clear();
    clear();
}

void LineOffer::setLinks(std::vector<NoteLink> links)
{
    m_links = std::move(links);
}

void LineOffer::setRecent(std::vector<NoteLink> recent)
{
    m_recent = std::move(recent);
}

void LineOffer::clear()
{
    m_wanted.reset();
    m_lines.setRows({});
    emit offered();
}

void LineOffer::look(const QString &text, int caret)
{
    const auto token = lineTokenAt(text, caret);
    if (!token) {
        if (m_wanted || count() > 0)
            clear();
        return;
    }
    if (token->mark != u'[') {
        m_wanted.reset();
        offerTerms(*token);
        return;
    }
    const bool isNew = !m_wanted;
    if (!isNew && *m_wanted == token->letters)
        return;
    m_wanted = token->letters;
    if (isNew)
        offerLinks({});
    ask();
}

void LineOffer::offerTerms(const LineToken &token)
{
    const bool isArea = token.mark == u'#';
    const Vocabulary &words = *builtInSchema().vocabulary(isArea ? "casl-areas" : "school-roles");
    std::vector<OfferLine> lines;
    for (const Term *term : matchingTerms(token.letters, words)) {
        if (lines.size() < kTermsMax)
            lines.push_back({toQString(term->code), toQString(term->label),
                             isArea ? QStringLiteral("area") : QStringLiteral("role")});
    }
    m_lines.setRows(std::move(lines));
    emit offered();
}

/// What was typed while one question was out is asked when its answer is here.
void LineOffer::ask()
{
    if (m_asking || !m_wanted)
        return;
    m_asking = true;
    whenAnswered(
        m_store.ask([visit = m_visit, words = *m_wanted, today = dayOf(m_surroundings)](
                        Vault &vault) { return findLinks(vault.book(), visit, words, today); }),
        this, [this, asked = *m_wanted](const Result<std::vector<NoteLink>> &found) {
            m_asking = false;
            if (!found)
                qWarning("nothing was found to link: %s", found.error().cause.c_str());
            else if (m_wanted)
                offerLinks(*found);
            if (m_wanted && *m_wanted != asked)
                ask();
        });
}

/// Before anything was typed the newest notes stand first.
void LineOffer::offerLinks(const std::vector<NoteLink> &found)
{
    std::vector<OfferLine> lines;
    const auto offer = [&](const NoteLink &link) {
        if (lines.size() < kLinksOfferedMax)
            lines.push_back({link.id, link.label, link.field});
    };
    if (m_wanted && m_wanted->trimmed().isEmpty())
        std::ranges::for_each(m_recent, offer);
    std::ranges::for_each(found, offer);
    m_lines.setRows(std::move(lines));
    emit offered();
}

void LineOffer::complete(const QString &text, int caret, int place)
{
    const auto token = lineTokenAt(text, caret);
    if (!token || place < 0 || place >= count())
        return;
    const OfferLine line = m_lines.rows()[static_cast<std::size_t>(place)];
    const QString begin =
        text.left(token->at) + (token->mark == u'[' ? pick(line) : token->mark + line.id) + u' ';
    QString rest = text.mid(caret);
    if (rest.startsWith(u' '))
        rest.remove(0, 1);
    clear();
    emit completed(begin + rest, static_cast<int>(begin.size()));
}

/// Two records may begin with the same words: in the line each has its own.
QString LineOffer::pick(const OfferLine &line)
{
    NoteLink link{line.sort, line.id, line.label};
    const auto same = std::ranges::find(m_links, link.id, &NoteLink::id);
    if (same != m_links.end()) {
        link.label = same->label;
    } else if (m_links.size() < kPickedMax) {
        for (int more = 2; std::ranges::count(m_links, link.label, &NoteLink::label) > 0; ++more)
            link.label = QStringLiteral("%1 (%2)").arg(line.label).arg(more);
        m_links.push_back(link);
        emit picked();
    }
    return QStringLiteral("[[%1]]").arg(link.label);
}

} // namespace cairn
