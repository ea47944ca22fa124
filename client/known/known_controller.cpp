#include "client/known/known_controller.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

static_assert(int(KnownController::Gone) == int(KnownFate::Gone));

KnownController::KnownController(StoreThread &store, QObject *parent)
    : QObject(parent), m_store(store), m_moments(knownMomentRoles()), m_pieces(knownPieceRoles())
{
}

const KnownMoment *KnownController::looked() const
{
    const auto found = std::ranges::find(m_sheet.moments, m_sheet.moment, &KnownMoment::id);
    return found != m_sheet.moments.end() ? &*found : nullptr;
}

QDateTime KnownController::momentAt() const
{
    const KnownMoment *moment = looked();
    return moment != nullptr ? moment->at : QDateTime();
}

QString KnownController::momentWho() const
{
    const KnownMoment *moment = looked();
    return moment != nullptr ? moment->who : QString();
}

int KnownController::movedCount() const
{
    const auto same = std::ranges::count(m_sheet.pieces, KnownFate::Same, &KnownPiece::fate);
    return static_cast<int>(m_sheet.pieces.size()) - static_cast<int>(same);
}

void KnownController::open(const QString &judgement)
{
    const auto id = parseId<RecordId>(judgement.toStdString());
    if (!id)
        return;
    if (*id != m_judgement) {
        m_sheet = {};
        m_ready = false;
        m_moments.setRows({});
        m_pieces.setRows({});
        emit loaded();
    }
    m_judgement = *id;
    m_moment.reset();
    reload();
}

void KnownController::lookAt(const QString &moment)
{
    const auto id = parseRevisionId(moment.toStdString());
    if (!id || moment == m_sheet.moment)
        return;
    m_moment = *id;
    reload();
}

void KnownController::takeChange(const QSet<QString> &types)
{
    static const QSet<QString> shown{QStringLiteral("judgement"), QStringLiteral("evidence"),
                                     QStringLiteral("observation"), QStringLiteral("person")};
    if (m_ready && types.intersects(shown))
        reload();
}

void KnownController::reload()
{
    whenAnswered(m_store.ask([judgement = m_judgement, moment = m_moment](Vault &vault) {
        return readKnown(vault.book(), judgement, moment);
    }),
                 this,
                 [this, judgement = m_judgement, moment = m_moment](Result<KnownSheet> sheet) {
                     if (judgement != m_judgement || moment != m_moment)
                         return; // something else is looked at by now
                     m_ready = true;
                     m_refusal = sheet ? QString() : toQString(sheet.error().sentence);
                     if (sheet)
                         m_sheet = std::move(*sheet);
                     m_moments.setRows(m_sheet.moments);
                     m_pieces.setRows(m_sheet.pieces);
                     emit loaded();
                 });
}

} // namespace cairn
