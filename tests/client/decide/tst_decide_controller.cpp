#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "client/decide/decide_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

class DecideControllerTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_day = std::make_unique<test::VisitDay>();
        OpenedVault opened;
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir, &opened);
        QVERIFY(m_store != nullptr);
        m_decide = std::make_unique<DecideController>(*m_store);
        connect(m_store.get(), &StoreThread::recordsChanged, m_decide.get(),
                &DecideController::takeChange);
        m_decide->setWriter(opened.writer);
        QTRY_VERIFY(m_decide->isReady());
    }
    void cleanup()
    {
        m_decide.reset();
        m_store.reset();
    }

    void showsBothViewsWithTheirAuthors()
    {
        const QAbstractItemModelTester tester(m_decide->sides());
        QCOMPARE(m_decide->count(), 1);
        QCOMPARE(m_decide->what(), u"Judgement: Early years"_s);
        QCOMPARE(m_decide->where(), u"Mirkdale Beck CofE Primary School"_s);
        QVERIFY(m_decide->isContested());
        QCOMPARE(m_decide->sideCount(), 2);
        QCOMPARE(side(0, "author").toString(), u"Dan Oyelaran"_s);
        QCOMPARE(side(0, "headline").toString(), u"Secure, medium confidence"_s);
        QVERIFY(side(0, "words").toString().startsWith(u"Daily teaching"_s));
        QCOMPARE(side(1, "mine").toBool(), true);
        QCOMPARE(side(1, "seen").toString(), QString());
    }

    void choosesNothingByItself()
    {
        QCOMPARE(m_decide->chosen(), int(DecideController::Nothing));
        m_decide->settle(u"We spoke."_s);
        QTest::qWait(50);
        QCOMPARE(m_decide->count(), 1);
    }

    void asksForAReason()
    {
        m_decide->choose(1);
        m_decide->settle(u"  "_s);
        QTest::qWait(50);
        QCOMPARE(m_decide->count(), 1);
    }

    void keepsOneViewForAReason()
    {
        QSignalSpy settled(m_decide.get(), &DecideController::settled);
        m_decide->choose(1);
        QCOMPARE(m_decide->chosenAuthor(), u"Ruth Askwith"_s);
        QCOMPARE(m_decide->chosenValue(), u"Developing, medium confidence"_s);

        m_decide->settle(u"Both agree after comparing whose books were checked."_s);

        QTRY_COMPARE(settled.count(), 1);
        QTRY_COMPARE(m_decide->count(), 0);
        QVERIFY(m_decide->refusal().isEmpty());
        QVERIFY(m_decide->openId().isEmpty());
    }

    void writesAThirdViewForAReason()
    {
        QSignalSpy settled(m_decide.get(), &DecideController::settled);
        m_decide->write(u"position"_s, u"developing"_s);
        m_decide->write(u"confidence"_s, u"high"_s);
        QCOMPARE(m_decide->chosen(), int(DecideController::Another));
        QCOMPARE(m_decide->chosenValue(), u"Developing, high confidence"_s);

        m_decide->settle(u"Books do not match for those who need it most."_s);

        QTRY_COMPARE(settled.count(), 1);
        QTRY_COMPARE(m_decide->count(), 0);
    }

private:
    QVariant side(int row, const char *role)
    {
        QAbstractItemModel *sides = m_decide->sides();
        return sides->index(row, 0).data(sides->roleNames().key(role));
    }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<DecideController> m_decide;
};

QTEST_GUILESS_MAIN(DecideControllerTest)
#include "tst_decide_controller.moc"
