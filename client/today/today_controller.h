#pragma once

#include <QAbstractItemModel>
#include <QDate>
#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include "client/rows/row_list_model.h"
#include "client/today/today_reading.h"
#include "client/vault/store_thread.h"

namespace cairn {

/// The first screen: what is under way, today, this week and next.
class TodayController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QDateTime day READ day NOTIFY loaded)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY loaded)
    Q_PROPERTY(QAbstractItemModel *underWay READ underWay CONSTANT)
    Q_PROPERTY(QAbstractItemModel *today READ today CONSTANT)
    Q_PROPERTY(QAbstractItemModel *week READ week CONSTANT)
    Q_PROPERTY(QAbstractItemModel *next READ next CONSTANT)

public:
    TodayController(StoreThread &store, const Surroundings &surroundings,
                    QObject *parent = nullptr);

    [[nodiscard]] QDateTime day() const { return m_day.startOfDay(); }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QAbstractItemModel *underWay() { return &m_underWay; }
    [[nodiscard]] QAbstractItemModel *today() { return &m_today; }
    [[nodiscard]] QAbstractItemModel *week() { return &m_week; }
    [[nodiscard]] QAbstractItemModel *next() { return &m_next; }

    /// From now on the page belongs to this person.
    void setReader(const PersonId &me);
    void reload();
    void takeChange(const QSet<QString> &types);

signals:
    void loaded();

private:
    void takeOver(Today page);

    StoreThread &m_store;
    Surroundings m_surroundings;
    PersonId m_me;
    QDate m_day;
    bool m_ready = false;
    RowListModel<VisitLine> m_underWay;
    RowListModel<VisitLine> m_today;
    RowListModel<VisitLine> m_week;
    RowListModel<VisitLine> m_next;
};

} // namespace cairn
