#pragma once

#include <QTest>

#include "client/visit/visit_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

namespace cairn::test {

/// The visit of a real vault, through the store thread as in the program.
class VisitCase : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_day = std::make_unique<VisitDay>();
        m_store = openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
    }
    void init() { m_visit = opened(m_day->visit); }
    void cleanup() { m_visit.reset(); }
    void cleanupTestCase() { m_store.reset(); }

protected:
    static QString id(const RecordId &record) { return QString::fromStdString(toText(record)); }

    std::unique_ptr<VisitController> opened(const RecordId &record)
    {
        auto visit = std::make_unique<VisitController>(*m_store, m_day->surroundings());
        visit->setReader(m_day->ruth);
        connect(m_store.get(), &StoreThread::recordsChanged, visit.get(),
                &VisitController::takeChange);
        visit->open(id(record));
        [&] { QTRY_COMPARE(visit->visitId(), id(record)); }();
        return visit;
    }

    QVariant note(int row, const char *role)
    {
        QAbstractItemModel *notes = m_visit->notes();
        return notes->index(row, 0).data(notes->roleNames().key(role));
    }

    QString draft(const QString &key) { return draftOnDisk(*m_store, key); }

    std::unique_ptr<VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<VisitController> m_visit;
};

} // namespace cairn::test
