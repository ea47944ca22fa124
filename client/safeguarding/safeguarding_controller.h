#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/rows/term_lines.h"
#include "client/safeguarding/card_reading.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// The card that says whom to tell, one key away on every visit, and the stub that somebody was
/// told. Needs no network.
class SafeguardingController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QAbstractItemModel *card READ card CONSTANT)
    Q_PROPERTY(QAbstractItemModel *roles READ roles CONSTANT)
    Q_PROPERTY(QAbstractItemModel *ways READ ways CONSTANT)
    Q_PROPERTY(QAbstractItemModel *categories READ categories CONSTANT)
    Q_PROPERTY(bool opened READ isOpened NOTIFY openedChanged)
    Q_PROPERTY(QString category READ category WRITE setCategory NOTIFY changed)
    Q_PROPERTY(QString told READ told WRITE setTold NOTIFY changed)
    Q_PROPERTY(QString how READ how WRITE setHow NOTIFY changed)
    Q_PROPERTY(bool received READ isReceived WRITE setReceived NOTIFY changed)
    Q_PROPERTY(QDateTime keptAt READ keptAt NOTIFY changed)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)

public:
    SafeguardingController(StoreThread &store, const Surroundings &surroundings,
                           QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *card() { return &m_card; }
    [[nodiscard]] QAbstractItemModel *roles() { return &m_roles; }
    [[nodiscard]] QAbstractItemModel *ways() { return &m_ways; }
    [[nodiscard]] QAbstractItemModel *categories() { return &m_categories; }
    [[nodiscard]] bool isOpened() const { return m_opened; }
    [[nodiscard]] const QString &category() const { return m_category; }
    [[nodiscard]] const QString &told() const { return m_told; }
    [[nodiscard]] const QString &how() const { return m_how; }
    [[nodiscard]] bool isReceived() const { return m_received; }
    /// When the stub was kept; invalid while there is none.
    [[nodiscard]] const QDateTime &keptAt() const { return m_keptAt; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

    void setReader(const PersonId &me) { m_me = me; }
    void setCategory(const QString &code); ///< about the head: another card
    void setTold(const QString &code);
    void setHow(const QString &code);
    void setReceived(bool received);

    Q_INVOKABLE void open(const QString &school);
    Q_INVOKABLE void close();
    /// Keeps that somebody was told, now.
    Q_INVOKABLE void keep();

signals:
    void openedChanged();
    void changed();

private:
    void readAgain();

    StoreThread &m_store;
    Surroundings m_surroundings;
    PersonId m_me;
    RecordId m_school;
    RowListModel<CardRow> m_card;
    RowListModel<TermLine> m_roles;
    RowListModel<TermLine> m_ways;
    RowListModel<TermLine> m_categories;
    bool m_opened = false;
    QString m_category;
    QString m_told;
    QString m_how;
    bool m_received = false;
    QDateTime m_keptAt;
    QString m_refusal;
};

} // namespace cairn
