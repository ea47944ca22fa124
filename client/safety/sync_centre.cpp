#include "client/safety/sync_centre.h"

#include <QDir>
#include <QStandardPaths>

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "client/vault/entered_text.h"
#include "client/vault/vault_fault.h"
#include "shared/book/cases.h"

namespace cairn {

SyncCentre::SyncCentre(StoreThread &store, const Surroundings &surroundings, FileWriting write,
                       QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_write(std::move(write)),
      m_toSend(syncLineRoles()), m_sent(syncLineRoles()), m_attention(syncLineRoles())
{
    connect(&m_store, &StoreThread::safetyChanged, this, &SyncCentre::takeChange);
}

QString SyncCentre::proposedFile() const
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QDateTime now = localTime(toMillis(m_surroundings.now()));
    return documents.filePath(now.toString(QStringLiteral("'cairn-'yyyy-MM-dd-HHmm'.pack'")));
}

void SyncCentre::load()
{
    m_awake = true;
    reload();
}

void SyncCentre::takeChange()
{
    if (m_awake)
        reload();
}

void SyncCentre::reload()
{
    whenAnswered(
        m_store.ask([](Vault &vault) { return readSyncLines(vault.book(), vault.writer()); }), this,
        [this](Result<SyncLines> lines) {
            m_ready = true;
            if (lines) {
                m_toSend.setRows(std::move(lines->toSend));
                m_sent.setRows(std::move(lines->sent));
                m_attention.setRows(std::move(lines->attention));
                m_receiptAt = lines->receiptAt;
                m_receiptCommit =
                    lines->receiptCommit == 0 ? QString() : QString::number(lines->receiptCommit);
            } else {
                setRefusal(toQString(lines.error().sentence));
            }
            emit loaded();
        });
}

void SyncCentre::saveAsFile(const QString &path, const QString &passphrase)
{
    const FileOrder order{path.trimmed(), entered(passphrase)};
    m_file.clear();
    const auto write = [order, write = m_write](Vault &vault) { return write(vault, order); };
    whenAnswered(m_store.ask(write), this, [this, order](Result<std::size_t> count) {
        setRefusal(count ? QString() : toQString(count.error().sentence));
        m_file = count ? order.path : QString();
        m_fileCount = count ? static_cast<int>(*count) : 0;
        emit fileWritten();
    });
}

void SyncCentre::withdraw(const QString &revision, const QString &reason)
{
    const auto id = parseRevisionId(revision.toStdString());
    if (!id)
        return;
    act(revision, [id = *id, why = entered(reason.trimmed())](Vault &vault) -> Result<void> {
        const auto gone = withdrawCase(vault.book(), vault.writer(), id, why);
        return gone ? Result<void>() : std::unexpected(gone.error());
    });
}

void SyncCentre::contest(const QString &revision, const QString &reason)
{
    const auto id = parseRevisionId(revision.toStdString());
    if (!id)
        return;
    act(revision, [id = *id, why = entered(reason.trimmed())](Vault &vault) {
        return contestCase(vault.book(), vault.writer(), id, why);
    });
}

void SyncCentre::amend(const QString &revision, const QString &unit, const QString &text)
{
    const auto id = parseRevisionId(revision.toStdString());
    if (!id)
        return;
    const auto deed = [id = *id, unit = unit.toStdString(),
                       text = entered(text)](Vault &vault) -> Result<void> {
        const auto one = caseOf(vault.book(), vault.writer(), id);
        if (!one)
            return std::unexpected(one.error());
        const RecordType *type = vault.book().schema.type(one->refused.revision.type);
        const Unit *declared = type != nullptr ? type->unit(unit) : nullptr;
        std::vector<UnitEdit> edits;
        if (declared != nullptr && declared->policy == Policy::Prose)
            edits.push_back({unit, Write{text}});
        else if (declared != nullptr)
            edits.push_back({unit, Put{.single = text}});
        const auto amended = amendCase(vault.book(), vault.writer(), id, edits);
        return amended ? Result<void>() : std::unexpected(amended.error());
    };
    act(revision, deed);
}

void SyncCentre::act(const QString &revision, const Deed &deed)
{
    whenAnswered(m_store.ask(deed), this, [this, revision](Result<void> done) {
        setRefusal(done ? QString() : toQString(asVaultFault(done.error()).sentence));
        if (done) {
            emit caseClosed(revision);
            m_store.syncNow(); // the county hears of it with the next push
        }
        reload();
    });
}

void SyncCentre::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
