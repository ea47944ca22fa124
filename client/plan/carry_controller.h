#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/plan/carry_sheet.h"
#include "client/vault/store_thread.h"

#include <vector>

namespace cairn {

/// What was not finished in the school's last plan, carried forward into another one: each is an
/// act of its own, so that each is taken back by itself.
class CarryController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the plan")
    Q_PROPERTY(QString from READ from NOTIFY loaded)
    Q_PROPERTY(int count READ count NOTIFY loaded)
    Q_PROPERTY(bool busy READ isBusy NOTIFY loaded)
    Q_PROPERTY(QString refusal READ refusal NOTIFY loaded)
    Q_PROPERTY(QAbstractItemModel *lines READ lines CONSTANT)

public:
    explicit CarryController(StoreThread &store, QObject *parent = nullptr);

    /// Name of the plan before.
    [[nodiscard]] const QString &from() const { return m_sheet.from; }
    [[nodiscard]] int count() const { return m_lines.rowCount(); }
    [[nodiscard]] bool isBusy() const { return !m_waiting.empty(); }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    [[nodiscard]] QAbstractItemModel *lines() { return &m_lines; }

    /// The plan to carry into; an empty id: none.
    Q_INVOKABLE void look(const QString &plan);
    /// One of them; what comes under an objective brings that first.
    Q_INVOKABLE void carry(const QString &line);
    Q_INVOKABLE void carryAll();
    void reload();

signals:
    void loaded();

private:
    void take(CarrySheet sheet);
    void next();

    StoreThread &m_store;
    RecordId m_plan;
    CarrySheet m_sheet;
    QString m_refusal;
    std::vector<RecordId> m_waiting; ///< to be carried, the next one first
    RowListModel<CarryLine> m_lines;
};

} // namespace cairn
