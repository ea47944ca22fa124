#include "tests/client/plan/plan_case.h"

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

constexpr int kArea = 1;
constexpr int kForWhom = 2;
constexpr int kWhen = 4;
constexpr int kSuccess = 5;
constexpr int kState = 6;

} // namespace

/// Needs and plan of a school as a grid: each cell through the rules, each trouble at its row.
class PlanGridTest : public test::PlanCase {
    Q_OBJECT

private slots:
    void showsNeedsAndWhatWasAgreed()
    {
        const QString need = rowOf("need");
        QCOMPARE(m_plan->school(), u"Mirkdale Beck CofE Primary School"_s);
        QCOMPARE(cell(need, 0, "told").toString(),
                 u"Match home reading books to the sounds taught."_s);
        QCOMPARE(cell(need, kArea, "told").toString(), u"Curriculum"_s);
        QCOMPARE(cell(need, kState, "told").toString(), u"Identified"_s);
        const QString promise = rowOf("action"); // of the head, due on the sixth
        QVERIFY(cell(promise, kWhen, "late").toBool());
        QCOMPARE(cell(promise, kWhen, "told").toString(), u"6 Nov 2026"_s);
    }

    void aCellIsKeptWhenItIsLeft()
    {
        const QString need = rowOf("need");
        m_plan->look(need, 0, u"Match home books to the sounds taught."_s, 5);
        QTRY_COMPARE(draft(u"plan/%1/statement"_s.arg(need)),
                     u"Match home books to the sounds taught."_s);

        m_plan->keep(need, 0, u"Match home books to the sounds taught."_s);

        QTRY_VERIFY(!cell(need, 0, "unsaved").toBool());
        QCOMPARE(cell(need, 0, "told").toString(), u"Match home books to the sounds taught."_s);
        QTRY_COMPARE(draft(u"plan/%1/statement"_s.arg(need)), QString());
    }

    void whatARuleAsksStandsAtTheRowAndIsAnsweredThere()
    {
        const QString need = rowOf("need");
        m_plan->keep(need, 0, u"Olivia Thwaite reads at home."_s);
        QTRY_VERIFY(says(need, "asks").toBool());
        QVERIFY(!says(need, "trouble").toString().isEmpty());
        QVERIFY(cell(need, 0, "unsaved").toBool());

        m_plan->answer(need, u"A heroine of the book."_s);

        QTRY_COMPARE(says(need, "trouble").toString(), QString());
        QTRY_VERIFY(!cell(need, 0, "unsaved").toBool());
        QCOMPARE(cell(need, 0, "told").toString(), u"Olivia Thwaite reads at home."_s);
    }

    void aPlanGrowsRowByRow()
    {
        QVERIFY(!m_plan->mayBegin(u"objective"_s, rowOf("need")));
        const QString plan = made("action_plan", rowOf("need"), u"Early reading"_s);
        const QString objective =
            made("objective", plan, u"Every pupil who reads below age takes home a book."_s);
        const QString measure = made("measure", objective, u"Books matched"_s);
        const QString action = made("action", measure, u"Order the missing sets."_s);

        QCOMPARE(says(plan, "depth").toInt(), 0);
        QCOMPARE(says(objective, "depth").toInt(), 1);
        QCOMPARE(says(action, "depth").toInt(), 2);
        QCOMPARE(m_plan->rowPlace(measure), m_plan->rowPlace(objective) + 1);
        QCOMPARE(m_plan->rowPlace(action), m_plan->rowPlace(measure) + 1);
        QVERIFY(m_plan->rowPlace(rowOf("need")) < m_plan->rowPlace(plan));
    }

    void aRowThatWasNeverWrittenIsNoRecord()
    {
        const int before = m_plan->count();
        m_plan->begin(u"need"_s, {});
        QCOMPARE(m_plan->count(), before + 1);
        m_plan->keep(kNewPlanRow, 0, u"  "_s);
        QCOMPARE(m_plan->count(), before);
    }

    void groupsAreTickedAndADayIsTypedAsPeopleWriteIt()
    {
        const QString plan = made("action_plan", {}, u"Early reading"_s);
        const QString objective = made("objective", plan, u"Books match."_s);
        choose(objective, kForWhom, "disadvantaged");
        QTRY_COMPARE(cell(objective, kForWhom, "told").toString(),
                     u"Disadvantaged (pupil premium)"_s);
        m_plan->keep(objective, kWhen, u"18/12/2026"_s);
        QTRY_COMPARE(cell(objective, kWhen, "told").toString(), u"18 Dec 2026"_s);
        m_plan->keep(objective, kWhen, u"after Christmas"_s);
        QTRY_VERIFY(!says(objective, "trouble").toString().isEmpty());
        QCOMPARE(cell(objective, kWhen, "told").toString(), u"after Christmas"_s); // not lost
        m_plan->giveUp(objective, kWhen);
        QCOMPARE(cell(objective, kWhen, "told").toString(), u"18 Dec 2026"_s);
    }

    void aMoveThatLacksSomethingSaysWhat()
    {
        const QString plan = made("action_plan", {}, u"Early reading"_s);
        const QString objective = made("objective", plan, u"Books match."_s);
        choose(objective, kState, "agreed");
        QTRY_VERIFY(says(objective, "trouble").toString().startsWith(u"Still needed:"_s));
        QVERIFY(says(objective, "lack").toString().isEmpty()); // more than one text
        QCOMPARE(cell(objective, kState, "told").toString(), u"Draft"_s);
    }

    void theOneTextThatAMoveLacksIsWrittenAtTheRow()
    {
        const QString action = rowOf("action");
        choose(action, kState, "blocked");
        QTRY_COMPARE(says(action, "lack").toString(), u"Blocked because"_s);

        m_plan->answer(action, u"The sets are out of print."_s);

        QTRY_COMPARE(cell(action, kState, "told").toString(), u"Blocked"_s);
        QCOMPARE(says(action, "trouble").toString(), QString());
    }

    void theSchoolsWordIsTheSchools()
    {
        const QString need = rowOf("need");
        QVERIFY(cell(need, kSuccess, "schoolsVoice").toBool());
        QVERIFY(!cell(need, kSuccess, "lock").toString().isEmpty());
        m_plan->keep(need, kSuccess, u"We agree."_s);
        QVERIFY(!cell(need, kSuccess, "unsaved").toBool());
    }

    void whatCameFromElsewhereIsPutBeforeThePerson()
    {
        const QString action = rowOf("action");
        m_plan->look(action, kWhen, u"18/12/2026"_s, 3);
        const auto id = parseId<RecordId>(action.toStdString());
        const Put theirs{.fields = {{"due", "2026-12-11"}}};
        QTRY_VERIFY(m_store->record({{.record = *id, .units = {{"promise", theirs}}}})
                        .result()
                        .has_value());

        m_plan->keep(action, kWhen, u"18/12/2026"_s);

        QTRY_COMPARE(says(action, "elsewhere").toString(), u"11/12/2026"_s);
        m_plan->keepMine(action);
        QTRY_COMPARE(cell(action, kWhen, "told").toString(), u"18 Dec 2026"_s);
        QTRY_COMPARE(says(action, "elsewhere").toString(), QString());
    }

    void whatWasTypedComesBackAfterTheProgramDied()
    {
        const QString need = rowOf("need");
        m_plan->look(need, 0, u"Match home bo"_s, 13);
        m_plan->leave();
        QTRY_COMPARE(draft(u"plan/%1/statement"_s.arg(need)), u"Match home bo"_s);
        m_plan->begin(u"need"_s, {});
        m_plan->look(kNewPlanRow, 0, u"Writing in mixed ages"_s, 3);
        m_plan->leave();
        m_plan.reset();
        m_store.reset();
        openStore();
        openPlan("system_leader");

        QCOMPARE(cell(need, 0, "told").toString(), u"Match home bo"_s);
        QVERIFY(cell(need, 0, "unsaved").toBool());
        QCOMPARE(cell(kNewPlanRow, 0, "told").toString(), u"Writing in mixed ages"_s);
    }

    void whatIsFinishedIsPutAwayUntilAskedFor()
    {
        const QString need = rowOf("need");
        choose(need, kState, "no_longer_relevant");
        QTRY_COMPARE(m_plan->rowPlace(need), -1);
        QCOMPARE(m_plan->finished(), 1);
        m_plan->setShowsFinished(true);
        QTRY_VERIFY(m_plan->rowPlace(need) >= 0);
    }
};

QTEST_GUILESS_MAIN(PlanGridTest)
#include "tst_plan_grid.moc"
