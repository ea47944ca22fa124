#include <QSignalSpy>
#include <QTest>

#include "client/vault/store_thread.h"
#include "shared/book/reading.h"
#include "tests/client/vault/small_vault.h"

using namespace cairn;
using namespace cairn::test;

namespace {

template <class Answer>
bool finishes(const QFuture<Answer> &future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000);
}

Edit visit()
{
    const std::string school = toText(keyedId("school", "990137"));
    return {.record = std::nullopt,
            .type = "visit",
            .scope = "school:990137",
            .units = {{"about", Put{{{"school", school}, {"type", "focus_visit"}}, {}}}}};
}

} // namespace

class StoreThreadTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_small.open().has_value()); }

    void keepsTheVaultOutOfTheScreensThread()
    {
        StoreThread store(systemSurroundings());
        const auto opened = store.open(m_small.dir, kPassphrase);
        QVERIFY(finishes(opened));
        QVERIFY(opened.result().has_value());
        QCOMPARE(opened.result()->enrolment.personName, std::string("ruth"));

        const auto asked = store.ask([](Vault &) { return QThread::currentThread(); });

        QVERIFY(finishes(asked));
        QVERIFY(asked.result() != QThread::currentThread());
    }

    void tellsOfAnActAndOfWhatIsUnsent()
    {
        StoreThread store(systemSurroundings());
        QSignalSpy changed(&store, &StoreThread::recordsChanged);
        SafetyReport report;
        connect(&store, &StoreThread::safetyChanged, &store,
                [&report](const SafetyReport &told) { report = told; });
        const auto opened = store.open(m_small.dir, kPassphrase);
        QVERIFY(finishes(opened));

        const auto saved = store.record({visit()});

        QVERIFY(finishes(saved));
        QVERIFY(saved.result().has_value());
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.front().front().value<QSet<QString>>(), QSet<QString>{"visit"});
        QTRY_VERIFY(report.unsent >= 1);
        QTRY_COMPARE(report.state, SafetyState::NoServer); // nobody listens at port 1
    }

    void doesAllThatWasAskedBeforeItEnds()
    {
        RecordId record;
        {
            StoreThread store(systemSurroundings());
            const auto opened = store.open(m_small.dir, kPassphrase);
            const auto saved = store.record({visit()});
            QVERIFY(finishes(saved));
            record = saved.result()->front().record;
            for (int i = 0; i < 20; ++i)
                std::ignore = store.record({visit()});
        }

        const auto vault = m_small.open();

        QVERIFY(vault.has_value());
        QVERIFY(show((*vault)->book(), record).has_value());
        QVERIFY((*vault)->status()->unsent >= 21);
    }

    void saysWhatAWrongPassphraseIs()
    {
        StoreThread store(systemSurroundings());

        const auto opened = store.open(m_small.dir, "eight wet lambs");

        QVERIFY(finishes(opened));
        QCOMPARE(opened.result().error().code, FaultCode::WrongPassphrase);
        const auto asked = store.ask([](Vault &) { return 1; });
        QVERIFY(finishes(asked));
        QVERIFY(asked.isCanceled());
    }

private:
    SmallVault m_small;
};

QTEST_GUILESS_MAIN(StoreThreadTest)
#include "tst_store_thread.moc"
