#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/safety/sync_lines.h"
#include "client/vault/store_thread.h"

#include <functional>

namespace cairn {

/// What is asked of a file that is carried by hand.
struct FileOrder {
    QString path;
    std::string passphrase; ///< to tell its reader
};
/// Writes it; returns how many revisions are in it. Runs on the store thread.
using FileWriting = std::function<Result<std::size_t>(Vault &, const FileOrder &)>;

/// Everything that this laptop has to send, has sent and got back, and what can be done about it.
class SyncCentre : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QAbstractItemModel *toSend READ toSend CONSTANT)
    Q_PROPERTY(QAbstractItemModel *sent READ sent CONSTANT)
    Q_PROPERTY(QAbstractItemModel *attention READ attention CONSTANT)
    Q_PROPERTY(int toSendCount READ toSendCount NOTIFY loaded)
    Q_PROPERTY(int sentCount READ sentCount NOTIFY loaded)
    Q_PROPERTY(int attentionCount READ attentionCount NOTIFY loaded)
    Q_PROPERTY(QDateTime receiptAt READ receiptAt NOTIFY loaded)
    Q_PROPERTY(QString receiptCommit READ receiptCommit NOTIFY loaded)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QString file READ file NOTIFY fileWritten)
    Q_PROPERTY(int fileCount READ fileCount NOTIFY fileWritten)
    Q_PROPERTY(QString proposedFile READ proposedFile CONSTANT)

public:
    SyncCentre(StoreThread &store, const Surroundings &surroundings, FileWriting write,
               QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *toSend() { return &m_toSend; }
    [[nodiscard]] QAbstractItemModel *sent() { return &m_sent; }
    [[nodiscard]] QAbstractItemModel *attention() { return &m_attention; }
    [[nodiscard]] int toSendCount() const { return m_toSend.rowCount(); }
    [[nodiscard]] int sentCount() const { return m_sent.rowCount(); }
    [[nodiscard]] int attentionCount() const { return m_attention.rowCount(); }
    [[nodiscard]] const QDateTime &receiptAt() const { return m_receiptAt; }
    /// The number that the county gave last; empty: none yet.
    [[nodiscard]] const QString &receiptCommit() const { return m_receiptCommit; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] int fileCount() const { return m_fileCount; }
    /// In the documents of whoever works here, named after the day.
    [[nodiscard]] QString proposedFile() const;

    /// Nothing is read before this.
    void load();
    void takeChange();
    /// All that the county does not have yet, as a file sealed by a passphrase.
    Q_INVOKABLE void saveAsFile(const QString &path, const QString &passphrase);
    Q_INVOKABLE void withdraw(const QString &revision, const QString &reason);
    Q_INVOKABLE void contest(const QString &revision, const QString &reason);
    /// `unit` empty: as it was said, once more.
    Q_INVOKABLE void amend(const QString &revision, const QString &unit, const QString &text);

signals:
    void loaded();
    void refusalChanged();
    void fileWritten();
    void caseClosed(const QString &revision);

private:
    /// A deed that changes a case; what follows an act follows it too.
    using Deed = std::function<Result<void>(Vault &)>;
    void act(const QString &revision, const Deed &deed);
    void reload();
    void setRefusal(const QString &sentence);

    StoreThread &m_store;
    Surroundings m_surroundings;
    FileWriting m_write;
    RowListModel<SyncLine> m_toSend;
    RowListModel<SyncLine> m_sent;
    RowListModel<SyncLine> m_attention;
    QDateTime m_receiptAt;
    QString m_receiptCommit;
    QString m_refusal;
    QString m_file;
    int m_fileCount = 0;
    bool m_awake = false;
    bool m_ready = false;
};

} // namespace cairn
