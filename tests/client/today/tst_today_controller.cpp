#include <QAbstractItemModelTester>
#include <QTest>

#include "client/search/search_controller.h"
#include "client/today/today_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

class TodayControllerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_day = std::make_unique<test::VisitDay>();
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
    }
    void cleanupTestCase() { m_store.reset(); }

    void sortsMyVisitsUnderWhenTheyAre()
    {
        TodayController today(*m_store, m_day->surroundings());
        const QAbstractItemModelTester tester(today.underWay());
        today.setReader(m_day->ruth);
        QTRY_VERIFY(today.isReady());

        QCOMPARE(today.day().date(), QDate(2026, 11, 10));
        QCOMPARE(today.underWay()->rowCount(), 1);
        QCOMPARE(value(today.underWay(), "school"), u"Mirkdale Beck CofE Primary School"_s);
        QCOMPARE(value(today.underWay(), "people"), u"Dan Oyelaran"_s);
        QCOMPARE(value(today.underWay(), "notes"), u"9"_s);
        QCOMPARE(today.today()->rowCount(), 0);
        QCOMPARE(today.week()->rowCount(), 1);
        QCOMPARE(today.next()->rowCount(), 1);
    }

    void showsSomebodyElseOnlyTheirOwnVisits()
    {
        TodayController today(*m_store, m_day->surroundings());
        today.setReader(m_day->dan);
        QTRY_VERIFY(today.isReady());

        QCOMPARE(today.underWay()->rowCount(), 1);
        QCOMPARE(today.week()->rowCount(), 0);
    }

    void findsTheWordsOfANoteAndWhereTheyLead()
    {
        SearchController search(*m_store);
        const QAbstractItemModelTester tester(search.found());

        search.setWords(u"fourteen"_s);
        search.setWords(u"fourteen home boo"_s); // while the first question is out

        QTRY_COMPARE(search.count(), 1);
        QCOMPARE(value(search.found(), "visit"), QString::fromStdString(toText(m_day->visit)));
        QCOMPARE(value(search.found(), "title"), u"Mirkdale Beck CofE Primary School"_s);
        search.setWords(u"unheardof"_s);
        QTRY_COMPARE(search.count(), 0);
    }

private:
    static QString value(QAbstractItemModel *model, const char *role)
    {
        return model->index(0, 0).data(model->roleNames().key(role)).toString();
    }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
};

QTEST_GUILESS_MAIN(TodayControllerTest)
#include "tst_today_controller.moc"
