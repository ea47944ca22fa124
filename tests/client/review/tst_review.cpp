#include <QTest>

#include "client/review/review_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

/// The review of the school's plan, through the store thread as in the program.
class ReviewTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_day = std::make_unique<test::VisitDay>();
        openStore();
        openReview();
    }
    void cleanup()
    {
        m_review.reset();
        m_store.reset();
    }

    void theWordingThatWasAgreedStandsBesideWhatIsNow()
    {
        QCOMPARE(m_review->plan(), u"Early reading catches up"_s);
        QCOMPARE(m_review->count(), 1);
        QVERIFY(says("wordsThen").toString().contains(u"takes home a book that matches"_s));
        QVERIFY(says("wordsNow").toString().contains(u"takes home two books a week"_s));
        QVERIFY(says("marked").toString().contains(u"<ins>"_s));
        QCOMPARE(says("because").toString(), u"One book a week was read on the way home."_s);
        QCOMPARE(says("agreedOn").toDate(), QDate(2026, 11, 3));
    }

    void theReadingsOfTheMeasureStandThere()
    {
        const QString measures = says("measures").toString();
        QVERIFY(measures.startsWith(u"Home books that match"_s));
        QVERIFY(measures.contains(u"2026 · 6 books of 14"_s));
        QVERIFY(measures.contains(u"6 Nov 2026 · 9 books of 14"_s));
    }

    void whatIsFoundBeginsTheReviewAndTheLastWordCounts()
    {
        QVERIFY(m_review->reviewId().isEmpty());
        m_review->keep(objective());
        QVERIFY(!m_review->refusal().isEmpty()); // nothing was chosen
        m_review->pick(objective(), u"partly"_s);
        m_review->look(objective(), u"changed"_s,
                       u"Nine of fourteen take home a book they can "
                       "read."_s,
                       10);
        QVERIFY(says("unsaved").toBool());
        m_review->keep(objective());
        QTRY_COMPARE(m_review->found(), 1);
        QVERIFY(!m_review->reviewId().isEmpty());
        QTRY_VERIFY(!says("unsaved").toBool());
        QCOMPARE(says("result").toString(), u"partly"_s);
        const QString review = m_review->reviewId();

        m_review->pick(objective(), u"too_early"_s);
        m_review->keep(objective());

        QTRY_VERIFY(!says("unsaved").toBool());
        QTRY_COMPARE(says("result").toString(), u"too_early"_s);
        QCOMPARE(m_review->reviewId(), review);
    }

    void aReviewIsRecordedWhenItSaysWhatItMust()
    {
        m_review->pick(objective(), u"partly"_s);
        m_review->keep(objective());
        QTRY_COMPARE(m_review->found(), 1);
        m_review->finish();
        QTRY_VERIFY(m_review->refusal().contains(u"needed"_s));

        m_review->say(u"present"_s, u"Head"_s);
        QTRY_COMPARE(m_review->present(), u"Head"_s);
        m_review->say(u"progress.rating"_s, u"amber"_s);
        QTRY_COMPARE(m_review->rating(), u"amber"_s);
        m_review->say(u"changed"_s, u"Most pupils take home a book they can read."_s);
        QTRY_COMPARE(m_review->changed(), u"Most pupils take home a book they can read."_s);
        m_review->say(u"next_date"_s, u"26/3/2027"_s);
        QTRY_COMPARE(m_review->nextDate(), u"26/03/2027"_s);
        m_review->finish();

        QTRY_VERIFY(m_review->reviewId().isEmpty()); // the next one is not begun
        QCOMPARE(m_review->earlier(), 1);
        QVERIFY(says("earlier").toString().startsWith(u"Partly, 10 Nov 2026"_s));
        QVERIFY(says("result").toString().isEmpty());
    }

    void whatWasTypedComesBackAfterTheProgramDied()
    {
        m_review->pick(objective(), u"achieved"_s);
        m_review->look(objective(), u"evidence"_s, u"The reading lead chec"_s, 21);
        m_review->leave();
        m_review.reset();
        m_store.reset();
        openStore();
        openReview();

        QCOMPARE(says("evidence").toString(), u"The reading lead chec"_s);
        QCOMPARE(says("result").toString(), u"achieved"_s);
        QVERIFY(says("unsaved").toBool());
        QCOMPARE(m_review->found(), 0);
    }

private:
    void openStore()
    {
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
    }
    void openReview()
    {
        m_review = std::make_unique<ReviewController>(*m_store, m_day->surroundings());
        connect(m_store.get(), &StoreThread::recordsChanged, m_review.get(),
                &ReviewController::takeChange);
        m_review->open(QString::fromStdString(toText(m_day->plan.plan)));
        QTRY_VERIFY(m_review->isReady());
    }
    [[nodiscard]] QString objective() const
    {
        return QString::fromStdString(toText(m_day->plan.objective));
    }
    [[nodiscard]] QVariant says(const char *role) const
    {
        const QAbstractItemModel *lines = m_review->objectives();
        return lines->index(0, 0).data(lines->roleNames().key(role));
    }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ReviewController> m_review;
};

QTEST_GUILESS_MAIN(ReviewTest)
#include "tst_review.moc"
