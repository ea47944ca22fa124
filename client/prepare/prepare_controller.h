#pragma once

#include <QAbstractItemModel>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/prepare/device_state.h"
#include "client/prepare/prepare_reading.h"
#include "client/rows/row_list_model.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// Before somebody leaves for a school without signal: is everything for this visit on this laptop,
/// and if not, what is missing and how does one get it?
class PrepareController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QString visitId READ visitId NOTIFY loaded)
    Q_PROPERTY(QString school READ school NOTIFY loaded)
    Q_PROPERTY(QString type READ type NOTIFY loaded)
    Q_PROPERTY(QDateTime day READ day NOTIFY loaded)
    Q_PROPERTY(QString start READ start NOTIFY loaded)
    Q_PROPERTY(QString visitState READ visitState NOTIFY loaded)
    Q_PROPERTY(bool mayBePrepared READ mayBePrepared NOTIFY loaded)
    Q_PROPERTY(int lacking READ lacking NOTIFY loaded)
    Q_PROPERTY(int gaps READ gaps NOTIFY loaded)
    Q_PROPERTY(int battery READ battery NOTIFY loaded)
    Q_PROPERTY(int freeGigabytes READ freeGigabytes NOTIFY loaded)
    Q_PROPERTY(bool diskLow READ isDiskLow NOTIFY loaded)
    Q_PROPERTY(bool saidInterest READ hasSaidInterest NOTIFY loaded)
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)
    Q_PROPERTY(QAbstractItemModel *lines READ lines CONSTANT)

public:
    PrepareController(StoreThread &store, const Surroundings &surroundings,
                      QObject *parent = nullptr);

    [[nodiscard]] const QString &visitId() const { return m_sheet.visit; }
    [[nodiscard]] const QString &school() const { return m_sheet.school; }
    [[nodiscard]] const QString &type() const { return m_sheet.type; }
    [[nodiscard]] QDateTime day() const { return m_sheet.day.startOfDay(); }
    [[nodiscard]] const QString &start() const { return m_sheet.start; }
    [[nodiscard]] const QString &visitState() const { return m_sheet.state; }
    [[nodiscard]] bool mayBePrepared() const { return m_sheet.mayBePrepared; }
    [[nodiscard]] int lacking() const { return m_sheet.lacking(); }
    [[nodiscard]] int gaps() const { return m_sheet.gaps(); }
    [[nodiscard]] int battery() const { return m_device.batteryPercent; } ///< -1: not known
    [[nodiscard]] int freeGigabytes() const { return m_device.freeGigabytes; }
    [[nodiscard]] bool isDiskLow() const { return m_device.diskLow; }
    [[nodiscard]] bool hasSaidInterest() const { return m_saidInterest; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QAbstractItemModel *lines() { return &m_lines; }

    void setReader(const PersonId &me) { m_me = me; }
    Q_INVOKABLE void open(const QString &visit);
    /// I have no interest at this school.
    Q_INVOKABLE void sayNoInterest();
    /// Asks the county for what is missing.
    Q_INVOKABLE void fetch();
    Q_INVOKABLE void markPrepared();
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();
    void refusalChanged();

private:
    void reload();
    void record(const Edit &edit);
    void setRefusal(const QString &sentence);

    StoreThread &m_store;
    Surroundings m_surroundings;
    PersonId m_me;
    RecordId m_visit;
    PrepareSheet m_sheet;
    DeviceState m_device;
    bool m_saidInterest = false;
    QString m_refusal;
    RowListModel<PrepareLine> m_lines;
};

} // namespace cairn
