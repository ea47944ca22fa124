#include <QSignalSpy>
#include <QTest>

#include "client/moderate/case_controller.h"
#include "tests/client/support/moderator_day.h"
#include "tests/client/support/opened_store.h"

using namespace cairn;
using namespace Qt::StringLiterals;

/// A case on the laptop of its moderator, through the store thread as in the program.
class ModeratorTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_day = std::make_unique<test::ModeratorDay>();
        openAs(m_day->anne, m_day->vault.dir);
    }
    void cleanup()
    {
        m_case.reset();
        m_store.reset();
    }

    void theCaseStandsOnTheModeratorsToday()
    {
        QTRY_COMPARE(m_case->waiting(), 1);
        QCOMPARE(at(m_case->cases(), 0, "school").toString(),
                 u"Mirkdale Beck CofE Primary School"_s);
        QCOMPARE(at(m_case->cases(), 0, "position").toString(), u"Developing"_s);
        QCOMPARE(at(m_case->cases(), 0, "why").toString(), u"Drawn by lot"_s);
    }

    void theJudgementAndItsReasonsAreShown()
    {
        QSignalSpy shown(m_case.get(), &CaseController::judgementShown);
        openCase();
        QCOMPARE(shown.count(), 1); // its evidence is shown beside it
        QCOMPARE(shown.first().first().toString(),
                 QString::fromStdString(toText(m_day->judgement)));
        QCOMPARE(m_case->area(), u"Curriculum"_s);
        QVERIFY(m_case->reason().startsWith(u"Well planned"_s));
        QCOMPARE(at(m_case->why(), 0, "rule").toString(), u"R40e"_s);
        QCOMPARE(at(m_case->why(), 0, "words").toString(), u"Drawn for the autumn term."_s);
        QVERIFY(m_case->visitors().contains(u"Dan Oyelaran"_s));
        QVERIFY(m_case->mayAsk());
    }

    void anOutcomeNeedsItsReason()
    {
        openCase();
        m_case->settle();
        QVERIFY(m_case->refusal().startsWith(u"Choose first"_s));
        m_case->setOutcome(u"upheld"_s);
        m_case->settle();
        QTRY_VERIFY(m_case->refusal().contains(u"Reasons"_s));
        QVERIFY(!m_case->isDecided());

        m_case->reasons()->look(u"The sample was small, and its words say so."_s, 5);
        m_case->settle();

        QTRY_VERIFY(m_case->isDecided());
        QCOMPARE(m_case->outcomeTold(), u"Upheld"_s);
        QCOMPARE(m_case->reasonsTold(), u"The sample was small, and its words say so."_s);
        QTRY_COMPARE(m_case->waiting(), 0);
        QVERIFY(!m_case->mayAsk());
    }

    void anotherPositionIsNamed()
    {
        openCase();
        m_case->setOutcome(u"changed"_s);
        m_case->reasons()->look(u"Nine of fourteen is most of them."_s, 5);
        m_case->settle();
        QTRY_VERIFY(m_case->refusal().contains(u"Changed to"_s));
        m_case->setChangedTo(u"secure"_s);
        m_case->settle();
        QTRY_VERIFY(m_case->isDecided());
        QVERIFY(m_case->outcomeTold().startsWith(u"Changed: "_s));
    }

    void aQuestionMovesTheCaseOn()
    {
        openCase();
        m_case->question()->look(u"How were the fourteen books chosen?"_s, 5);
        m_case->send();
        QTRY_COMPARE(m_case->stateLabel(), u"Asked"_s);
        QCOMPARE(at(m_case->words(), 0, "words").toString(),
                 u"How were the fourteen books chosen?"_s);
        QVERIFY(m_case->question()->isBlank());
        QCOMPARE(m_case->waiting(), 1); // it is still to be decided
    }

    void whoJudgedReadsTheCaseAndDoesNotDecideIt()
    {
        cleanup();
        openAs(m_day->day.ruth, m_day->day.vault.dir);
        auto given = m_store->ask([day = m_day.get()](Vault &vault) {
            Enrolment enrolment = test::SmallVault::enrolment();
            enrolment.person = day->day.ruth;
            test::fillVaultOf(day->day.county, vault, {day->day.ruth, "alliance:north"}, enrolment);
        });
        QTRY_VERIFY(given.isFinished());
        openCase();
        QVERIFY(!m_case->mayAsk());
        QVERIFY(!m_case->mayReply()); // nothing was asked yet
        QCOMPARE(m_case->waiting(), 0);
        QCOMPARE(m_case->moderator(), u"Anne Dockwray"_s);
        m_case->setOutcome(u"upheld"_s);
        m_case->reasons()->look(u"It is mine."_s, 5);
        m_case->settle();
        QTRY_VERIFY(m_case->rule()->sentence().contains(u"moderator"_s));
        QVERIFY(!m_case->isDecided());
    }

private:
    void openAs(const PersonId &person, const std::filesystem::path &vault)
    {
        m_store = test::openedStore(m_day->day.surroundings(), vault);
        QVERIFY(m_store != nullptr);
        m_case = std::make_unique<CaseController>(*m_store, m_day->day.surroundings());
        connect(m_store.get(), &StoreThread::recordsChanged, m_case.get(),
                &CaseController::takeChange);
        m_case->setReader(person);
    }
    void openCase()
    {
        m_case->open(QString::fromStdString(toText(m_day->moderation)));
        QTRY_VERIFY(m_case->isReady());
        QTRY_VERIFY(!m_case->area().isEmpty());
    }
    static QVariant at(const QAbstractItemModel *model, int row, const char *role)
    {
        return model->index(row, 0).data(model->roleNames().key(role));
    }

    std::unique_ptr<test::ModeratorDay> m_day;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<CaseController> m_case;
};

QTEST_GUILESS_MAIN(ModeratorTest)
#include "tst_moderator.moc"
