#include <QTest>

#include "client/known/known_controller.h"
#include "client/visit/visit_controller.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace Qt::StringLiterals;

/// What was known when an area was judged, through the store thread as in the program.
class KnownThenTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_day = std::make_unique<test::VisitDay>();
        m_store = test::openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
        m_visit = std::make_unique<VisitController>(*m_store, m_day->surroundings());
        m_visit->setReader(m_day->ruth);
        m_known = std::make_unique<KnownController>(*m_store);
        connect(m_store.get(), &StoreThread::recordsChanged, m_visit.get(),
                &VisitController::takeChange);
        connect(m_store.get(), &StoreThread::recordsChanged, m_known.get(),
                &KnownController::takeChange);
        m_visit->open(QString::fromStdString(toText(m_day->visit)));
        QTRY_VERIFY(!m_visit->visitId().isEmpty());
    }
    void cleanup()
    {
        m_known.reset();
        m_visit.reset();
        m_store.reset();
    }

    void theVisitSaysThatEvidenceChangedSinceItWasJudged()
    {
        judge()->openArea(u"curriculum"_s);
        QCOMPARE(judge()->movedCount(), 1);
        QVERIFY(at(judge()->evidence(), 0, "moved").toBool());
        judge()->openArea(u"early_years"_s); // neither visitor had the other's piece
        QCOMPARE(judge()->movedCount(), 2);
    }

    void theBoardSaysItAtTheArea()
    {
        const QAbstractItemModel *board = m_visit->board();
        int moved = 0;
        for (int row = 0; row < board->rowCount(); ++row)
            if (at(board, row, "code") == u"curriculum"_s)
                moved = at(board, row, "moved").toInt();
        QCOMPARE(moved, 1);
    }

    void thenStandsBesideNow()
    {
        openKnown(u"curriculum"_s);
        QCOMPARE(m_known->momentWho(), u"Ruth Askwith"_s);
        QVERIFY(m_known->isFrontierKept());
        QCOMPARE(m_known->pieceCount(), 1);
        QCOMPARE(at(m_known->pieces(), 0, "fate").toInt(), int(KnownController::Changed));
        QVERIFY(at(m_known->pieces(), 0, "wordsThen").toString().endsWith(u"joined mid-year."_s));
        QVERIFY(at(m_known->pieces(), 0, "wordsNow").toString().contains(u"within ten days"_s));
        QVERIFY(at(m_known->pieces(), 0, "marked").toString().contains(u"<ins>"_s));
    }

    void aLaterJudgementHasSeenTheChangeAndTheEarlierOneStaysAsItWas()
    {
        openKnown(u"curriculum"_s);
        judge()->chooseConfidence(u"high"_s);

        QTRY_COMPARE(judge()->movedCount(), 0);
        m_known->open(judge()->recordId());
        QTRY_COMPARE(m_known->moments()->rowCount(), 2);
        QTRY_COMPARE(m_known->movedCount(), 0);
        const QString earlier = at(m_known->moments(), 1, "moment").toString();
        QVERIFY(!at(m_known->moments(), 1, "stands").toBool());
        m_known->lookAt(earlier);
        QTRY_COMPARE(m_known->moment(), earlier);
        QCOMPARE(m_known->movedCount(), 1);
    }

    void whatCameSinceWasNotKnownThen()
    {
        judge()->openArea(u"curriculum"_s);
        const QString first = QString::fromStdString(toText(m_day->firstNote));
        openKnown(u"curriculum"_s);
        const QString moment = m_known->moment();
        judge()->link(first, true);
        QTRY_COMPARE(judge()->againstCount(), 1);
        judge()->chooseConfidence(u"low"_s); // and it is judged on

        QTRY_COMPARE(m_known->moments()->rowCount(), 2);
        m_known->lookAt(moment);
        QTRY_COMPARE(m_known->moment(), moment);
        QTRY_COMPARE(m_known->pieceCount(), 2);
        QCOMPARE(m_known->movedCount(), 2);
        bool came = false;
        for (int row = 0; row < 2; ++row)
            came = came
                || (at(m_known->pieces(), row, "fate").toInt() == int(KnownController::Come)
                    && at(m_known->pieces(), row, "against").toBool());
        QVERIFY(came);
    }

private:
    [[nodiscard]] JudgementController *judge() const { return m_visit->judgement(); }
    void openKnown(const QString &area)
    {
        judge()->openArea(area);
        m_known->open(judge()->recordId());
        QTRY_VERIFY(m_known->isReady());
    }
    static QVariant at(const QAbstractItemModel *model, int row, const char *role)
    {
        return model->index(row, 0).data(model->roleNames().key(role));
    }

    std::unique_ptr<test::VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<VisitController> m_visit;
    std::unique_ptr<KnownController> m_known;
};

QTEST_GUILESS_MAIN(KnownThenTest)
#include "tst_known_then.moc"
