#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/record/history_reading.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// Who changed what in one record, and the record as it was at any of these moments.
class HistoryController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QString recordId READ recordId NOTIFY loaded)
    Q_PROPERTY(QString title READ title NOTIFY loaded)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(QString refusal READ refusal NOTIFY loaded)
    Q_PROPERTY(QAbstractItemModel *changes READ changes CONSTANT)
    Q_PROPERTY(QAbstractItemModel *then READ then CONSTANT)
    Q_PROPERTY(QString moment READ moment NOTIFY momentChanged)
    Q_PROPERTY(QDateTime momentAt READ momentAt NOTIFY momentChanged)
    Q_PROPERTY(QString momentWho READ momentWho NOTIFY momentChanged)

public:
    explicit HistoryController(StoreThread &store, QObject *parent = nullptr);

    [[nodiscard]] QString recordId() const;
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QAbstractItemModel *changes() { return &m_changes; }
    [[nodiscard]] QAbstractItemModel *then() { return &m_then; }
    [[nodiscard]] const QString &moment() const { return m_moment.revision; }
    [[nodiscard]] const QDateTime &momentAt() const { return m_moment.at; }
    [[nodiscard]] const QString &momentWho() const { return m_moment.who; }

    Q_INVOKABLE void open(const QString &record);
    /// The record as it was when this revision had been written; an empty one: as it is.
    Q_INVOKABLE void lookAt(const QString &revision);
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();
    void momentChanged();

private:
    void reload();

    StoreThread &m_store;
    RecordId m_record;
    QString m_title;
    QString m_refusal;
    bool m_ready = false;
    HistoryLine m_moment;
    RowListModel<HistoryLine> m_changes;
    RowListModel<ThenLine> m_then;
};

} // namespace cairn
