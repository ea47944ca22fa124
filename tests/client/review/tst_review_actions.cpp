#include <QTest>

#include "client/review/review_controller.h"
#include "shared/book/reading.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

/// What became of each action of a plan under review, beside the wording that was agreed.
class ReviewActionsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_day = std::make_unique<test::VisitDay>();
        openStore();
        promise();
        openReview();
    }
    void cleanup()
    {
        m_review.reset();
        m_store.reset();
    }

    void whatWasAgreedStandsBesideWhatItSaysNow()
    {
        QCOMPARE(actions()->count(), 1);
        QVERIFY(says("wordsThen").toString().startsWith(u"Order the missing sets."_s));
        QVERIFY(says("wordsThen").toString().contains(u"by 18 Dec 2026"_s));
        QVERIFY(says("wordsNow").toString().startsWith(u"Order two missing sets."_s));
        QVERIFY(says("marked").toString().contains(u"<ins>"_s));
        QCOMPARE(says("agreedOn").toDate(), QDate(2026, 11, 10));
        QCOMPARE(says("actionState").toString(), u"In progress"_s);
    }

    void whatIsDoneIsSaidAndTheActionMovesWithIt()
    {
        actions()->keep(action());
        QVERIFY(!actions()->refusal().isEmpty()); // nothing was chosen
        actions()->pick(action(), u"done"_s);
        QVERIFY(says("unsaved").toBool());
        actions()->keep(action());
        QTRY_COMPARE(actions()->found(), 1);
        QTRY_VERIFY(!says("unsaved").toBool());
        QCOMPARE(says("became").toString(), u"done"_s);
        QTRY_COMPARE(says("actionState").toString(), u"Done (claimed)"_s);
        QTRY_VERIFY(!m_review->reviewId().isEmpty()); // it began the review
    }

    void whatIsGivenUpNeedsABecause()
    {
        actions()->pick(action(), u"given_up"_s);
        actions()->keep(action());
        QVERIFY(actions()->refusal().contains(u"because"_s));
        QVERIFY(m_review->reviewId().isEmpty());

        actions()->look(action(), u"The publisher has stopped the series."_s, 37);
        actions()->keep(action());

        QTRY_COMPARE(says("actionState").toString(), u"Dropped"_s);
        QCOMPARE(says("because").toString(), u"The publisher has stopped the series."_s);
        QCOMPARE(textOf(u"dropped_because"_s), u"The publisher has stopped the series."_s);
        QCOMPARE(actions()->refusal(), QString());
    }

    void whatIsCarriedOnStaysAsItIs()
    {
        actions()->pick(action(), u"carried_on"_s);
        actions()->keep(action());
        QTRY_COMPARE(actions()->found(), 1);
        QTRY_VERIFY(!says("unsaved").toBool());
        QCOMPARE(says("actionState").toString(), u"In progress"_s);
    }

    void theLastWordCounts()
    {
        for (const QString &became : {u"carried_on"_s, u"done"_s}) {
            actions()->pick(action(), became);
            actions()->keep(action());
            QTRY_VERIFY(!says("unsaved").toBool());
            QTRY_COMPARE(says("became").toString(), became);
        }
    }

    void whatWasTypedComesBackAfterTheProgramDied()
    {
        actions()->pick(action(), u"given_up"_s);
        actions()->look(action(), u"The publisher"_s, 13);
        m_review->leave();
        m_review.reset();
        m_store.reset();
        openStore();
        openReview();

        QTRY_COMPARE(says("because").toString(), u"The publisher"_s);
        QCOMPARE(says("became").toString(), u"given_up"_s);
        QVERIFY(says("unsaved").toBool());
    }

private:
    void openStore()
    {
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
    }
    RecordId did(const Edit &edit)
    {
        const auto saved = m_store->record({edit}).result();
        if (!saved)
            qFatal("%s", saved.error().sentence.c_str());
        return saved->front().record;
    }
    /// An action of the plan that was begun, and worded otherwise since.
    void promise()
    {
        const Map about{{"school", toText(m_day->county.school)},
                        {"objective", toText(m_day->plan.objective)}};
        m_action = did(
            {.type = "action",
             .units = {{"about", Put{.fields = about}},
                       {"what", Write{"Order the missing sets."}},
                       {"promise", Put{.fields = {{"due", "2026-12-18"}, {"owner", "school"}}}}}});
        did({.record = m_action, .units = {{"state", Put{.single = "in_progress"}}}});
        did({.record = m_action, .units = {{"what", Write{"Order two missing sets."}}}});
    }
    void openReview()
    {
        m_review = std::make_unique<ReviewController>(*m_store, m_day->surroundings());
        connect(m_store.get(), &StoreThread::recordsChanged, m_review.get(),
                &ReviewController::takeChange);
        m_review->open(QString::fromStdString(toText(m_day->plan.plan)));
        QTRY_VERIFY(m_review->isReady());
        QTRY_COMPARE(actions()->count(), 1);
    }
    [[nodiscard]] ReviewActionsController *actions() const { return m_review->actions(); }
    [[nodiscard]] QString action() const { return QString::fromStdString(toText(m_action)); }
    [[nodiscard]] QVariant says(const char *role) const
    {
        const QAbstractItemModel *lines =
            actions()->actionsOf(QString::fromStdString(toText(m_day->plan.objective)));
        return lines->index(0, 0).data(lines->roleNames().key(role));
    }
    [[nodiscard]] QString textOf(const QString &path)
    {
        const auto asked = m_store->ask([id = m_action, path = path.toStdString()](Vault &vault) {
            const auto shown = show(vault.book(), id);
            return shown ? std::string(shown->at(path).textOr()) : std::string();
        });
        return QString::fromStdString(asked.result());
    }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<ReviewController> m_review;
    RecordId m_action;
};

QTEST_GUILESS_MAIN(ReviewActionsTest)
#include "tst_review_actions.moc"
