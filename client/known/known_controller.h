#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/known/known_sheet.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// What was known when an area was judged, beside what its evidence says now.
class KnownController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QString judgementId READ judgementId NOTIFY loaded)
    Q_PROPERTY(QString area READ area NOTIFY loaded)
    Q_PROPERTY(QString school READ school NOTIFY loaded)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(QString moment READ moment NOTIFY loaded)
    Q_PROPERTY(QDateTime momentAt READ momentAt NOTIFY loaded)
    Q_PROPERTY(QString momentWho READ momentWho NOTIFY loaded)
    Q_PROPERTY(bool frontierKept READ isFrontierKept NOTIFY loaded)
    Q_PROPERTY(int pieceCount READ pieceCount NOTIFY loaded)
    Q_PROPERTY(int movedCount READ movedCount NOTIFY loaded)
    Q_PROPERTY(QString refusal READ refusal NOTIFY loaded)
    Q_PROPERTY(QAbstractItemModel *moments READ moments CONSTANT)
    Q_PROPERTY(QAbstractItemModel *pieces READ pieces CONSTANT)

public:
    /// As KnownFate.
    enum Fate { Same, Changed, Touched, Come, Gone };
    Q_ENUM(Fate)

    explicit KnownController(StoreThread &store, QObject *parent = nullptr);

    [[nodiscard]] const QString &judgementId() const { return m_sheet.judgement; }
    [[nodiscard]] const QString &area() const { return m_sheet.area; }
    [[nodiscard]] const QString &school() const { return m_sheet.school; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const QString &moment() const { return m_sheet.moment; }
    [[nodiscard]] QDateTime momentAt() const;
    [[nodiscard]] QString momentWho() const;
    [[nodiscard]] bool isFrontierKept() const { return m_sheet.frontierKept; }
    [[nodiscard]] int pieceCount() const { return static_cast<int>(m_sheet.pieces.size()); }
    /// Pieces that are not now what they were then.
    [[nodiscard]] int movedCount() const;
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QAbstractItemModel *moments() { return &m_moments; }
    [[nodiscard]] QAbstractItemModel *pieces() { return &m_pieces; }

    /// The newest of its moments that stands.
    Q_INVOKABLE void open(const QString &judgement);
    /// A revision of `moments`.
    Q_INVOKABLE void lookAt(const QString &moment);
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();

private:
    void reload();
    [[nodiscard]] const KnownMoment *looked() const;

    StoreThread &m_store;
    RecordId m_judgement;
    std::optional<RevisionId> m_moment; ///< nothing: the newest that stands
    KnownSheet m_sheet;
    bool m_ready = false;
    QString m_refusal;
    RowListModel<KnownMoment> m_moments;
    RowListModel<KnownPiece> m_pieces;
};

} // namespace cairn
