#pragma once

#include <QTest>

#include "client/plan/plan_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

namespace cairn::test {

/// The needs and the plan of a school over a real vault, through the store thread.
class PlanCase : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_day = std::make_unique<VisitDay>();
        openStore();
        openPlan("system_leader");
    }
    void cleanup()
    {
        m_plan.reset();
        m_store.reset();
    }

protected:
    static QString idText(const RecordId &id) { return QString::fromStdString(toText(id)); }
    void openStore()
    {
        m_store = openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
    }
    void openPlan(const char *role)
    {
        m_plan = std::make_unique<PlanController>(*m_store, m_day->surroundings());
        connect(m_store.get(), &StoreThread::recordsChanged, m_plan.get(),
                &PlanController::takeChange);
        m_plan->setReader(m_day->ruth, role);
        m_plan->open(idText(m_day->county.school));
        QTRY_VERIFY(m_plan->isReady());
    }
    /// The id of the first row of a kind; empty: there is none.
    [[nodiscard]] QString rowOf(const char *kind) const
    {
        const QAbstractItemModel *rows = m_plan->rows();
        for (int row = 0; row < rows->rowCount(); ++row)
            if (at(rows, row, "kind") == QLatin1String(kind))
                return at(rows, row, "rowId").toString();
        return {};
    }
    [[nodiscard]] QVariant says(const QString &row, const char *role) const
    {
        return at(m_plan->rows(), m_plan->rowPlace(row), role);
    }
    [[nodiscard]] QVariant cell(const QString &row, int column, const char *role) const
    {
        return at(m_plan->cellsOf(row), column, role);
    }
    static QVariant at(const QAbstractItemModel *model, int row, const char *role)
    {
        return model->index(row, 0).data(model->roleNames().key(role));
    }
    /// Begins a row and writes its first words. Returns its id.
    QString made(const char *kind, const QString &beside, const QString &words)
    {
        QString id;
        const auto listening =
            connect(m_plan.get(), &PlanController::rowMade, [&](const QString &row) { id = row; });
        m_plan->begin(QLatin1String(kind), beside);
        m_plan->keep(kNewPlanRow, kWhatColumn, words);
        [&] { QTRY_VERIFY(!id.isEmpty()); }();
        disconnect(listening);
        return id;
    }
    void choose(const QString &row, int column, const char *code)
    {
        bool offered = false;
        const auto listening =
            connect(m_plan.get(), &PlanController::offered, [&] { offered = true; });
        m_plan->offer(row, column);
        QTRY_VERIFY(offered);
        m_plan->choose(QLatin1String(code));
        disconnect(listening);
    }
    QString draft(const QString &key) { return draftOnDisk(*m_store, key); }

    std::unique_ptr<VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<PlanController> m_plan;
};

} // namespace cairn::test
