#include "tests/client/app/window_case.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// Needs and plan, the review of it and what a judgement rested on, with the keyboard alone.
class PlanScreensTest : public WindowCase {
    Q_OBJECT

private slots:
    void aVisitLeadsToThePlanAndBack()
    {
        openVisit();
        QTest::keyClick(m_window, Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Plan);
        QTRY_VERIFY(m_desk->plan()->isReady());
        QTRY_COMPARE(heard().section(u',', 0, 1), u"Need, Statement"_s);
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Visit);
    }

    void aCellIsWrittenAndLeftWithTab()
    {
        openPlan();
        press(Qt::Key_Return);
        QTRY_COMPARE(written(), u"Match home reading books to the sounds taught."_s);
        type(" Soon.");
        press(Qt::Key_Tab);
        QTRY_COMPARE(heard().section(u',', 0, 0), u"Area"_s);
        press(Qt::Key_Left);

        QTRY_VERIFY2(heard().contains(u"sounds taught. Soon."_s), qPrintable(heard()));
        QVERIFY(!heard().contains(u"not kept"_s));
    }

    void aNeedAndAnActionAreBegunWithTheirKeys()
    {
        openPlan();
        const int before = m_desk->plan()->count();
        QTest::keyClick(m_window, Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(written(), QString());
        type("Writing in mixed ages");
        shoot(u"plan-writing"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(heard().contains(u"Writing in mixed ages"_s));
        QCOMPARE(m_desk->plan()->count(), before + 1);

        press(Qt::Key_Right); // its area
        press(Qt::Key_Return);
        QTRY_COMPARE(heard().section(u'.', 0, 0), u"Nothing yet"_s);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_VERIFY(heard().contains(u"Curriculum"_s));
    }

    void aStateIsMovedAndWhatItLacksIsWrittenThere()
    {
        openPlan();
        while (!heard().startsWith(u"Action,"_s)) {
            const QString before = heard();
            press(Qt::Key_Down);
            QTRY_VERIFY2(heard() != before, "there is no action in the grid");
        }
        QTest::keyClick(m_window, Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(heard().section(u'.', 0, 0), u"In progress"_s);
        press(Qt::Key_Down);
        QTRY_COMPARE(heard().section(u'.', 0, 0), u"Blocked"_s);
        shoot(u"plan-moving"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(heard().contains(u"Not started"_s)); // the caret stays in the grid
        QTRY_VERIFY(!troubleOf(u"action"_s).isEmpty());
        shoot(u"plan-lack"_s);
        press(Qt::Key_F6);
        QTRY_COMPARE(heard(), u"Blocked because"_s);
        type("The sets are out of print.");
        press(Qt::Key_Return);

        QTRY_COMPARE(heard(), u"State, Blocked"_s);
    }

    void aRuleIsAnsweredAtItsRow()
    {
        openPlan();
        press(Qt::Key_Return);
        QTest::keyClick(m_window, Qt::Key_A, Qt::ControlModifier);
        type("Olivia Thwaite reads at home.");
        press(Qt::Key_Return);
        QTRY_VERIFY2(heard().contains(u"not kept yet"_s), qPrintable(heard()));
        shoot(u"plan-asked"_s);
        press(Qt::Key_F6);
        QTRY_COMPARE(heard(), u"Why it stays as it is"_s);
        type("A heroine.");
        press(Qt::Key_Return);
        QTRY_VERIFY(heard().contains(u"Olivia Thwaite"_s));
        QTRY_VERIFY(!heard().contains(u"not kept yet"_s));
    }

    void aPlanIsReviewedWithTheKeyboardAlone()
    {
        openPlan();
        while (!heard().startsWith(u"Action plan"_s)) {
            const QString before = heard();
            press(Qt::Key_Down);
            QTRY_VERIFY2(heard() != before, "there is no plan in the grid");
        }
        QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Review);
        QTRY_VERIFY(m_desk->review()->isReady());
        tabTo(u"Partly"_s);
        press(Qt::Key_Return);
        tabTo(u"What changed for learners"_s);
        type("Nine of fourteen.");
        shoot(u"review-writing"_s);
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->review()->found(), 1);
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Plan);
    }

    void aReadingIsWrittenInTheGrid()
    {
        openPlan();
        while (!heard().startsWith(u"Measure,"_s)) {
            const QString before = heard();
            press(Qt::Key_Down);
            QTRY_VERIFY2(heard() != before, "there is no measure in the grid");
        }
        for (int column = 0; column < 5; ++column)
            press(Qt::Key_Right);
        QTRY_VERIFY2(heard().startsWith(u"Readings, 9 · 6 Nov 2026"_s), qPrintable(heard()));
        type("12 of 14"); // the first key begins the writing
        shoot(u"plan-reading"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY2(heard().startsWith(u"Readings, 12 · 10 Nov 2026"_s), qPrintable(heard()));
        shoot(u"plan-readings"_s);
    }

    void whatWasNotFinishedIsCarriedForwardByKeys()
    {
        openPlan();
        QTest::keyClick(m_window, Qt::Key_P, Qt::AltModifier);
        QTRY_COMPARE(written(), QString());
        type("Early reading holds");
        press(Qt::Key_Return);
        QTRY_VERIFY(heard().contains(u"Early reading holds"_s));
        CarryController *carrying = m_desk->plan()->carrying();
        QTRY_COMPARE(carrying->count(), 2);

        QTest::keyClick(m_window, Qt::Key_C, Qt::AltModifier);
        QTRY_VERIFY(heard().startsWith(u"Objective, Every pupil"_s));
        shoot(u"plan-carry"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(carrying->count(), 1);
        QTRY_VERIFY2(heard().startsWith(u"Measure, "_s), qPrintable(heard()));
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(carrying->count(), 0);
        QTRY_COMPARE(heard(), u"Done"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(heard().contains(u"Early reading holds"_s));
        press(Qt::Key_Down);
        QTRY_VERIFY2(heard().contains(u"carried forward from Early reading catches up"_s),
                     qPrintable(heard()));
        shoot(u"plan-carried"_s);
    }

    void whatWasKnownIsOneKeyFromTheBoard()
    {
        openVisit();
        QTest::keyClick(m_window, Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Board);
        JudgementController *judgement = m_desk->visit()->judgement();
        QTRY_COMPARE(judgement->areaLabel(), u"Leadership & governance"_s);
        type("j");
        QTRY_COMPARE(judgement->area(), u"curriculum"_s);
        QTRY_COMPARE(judgement->movedCount(), 1);
        shoot(u"board-changed"_s);
        QTest::keyClick(m_window, Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Known);
        QTRY_COMPARE(m_desk->known()->movedCount(), 1);
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Board);
    }

private:
    void openPlan()
    {
        unlock();
        m_desk->openPlan(QString::fromStdString(toText(m_day->county.school)));
        QTRY_VERIFY(m_desk->plan()->isReady());
        QTRY_COMPARE(heard().section(u',', 0, 0), u"Need"_s);
    }
    /// What a screen reader says of where the keyboard is.
    [[nodiscard]] QString heard() const { return accessibleName(m_window->activeFocusItem()); }
    [[nodiscard]] QString troubleOf(const QString &kind) const
    {
        const QAbstractItemModel *rows = m_desk->plan()->rows();
        const auto role = [&](const char *name) { return rows->roleNames().key(name); };
        for (int row = 0; row < rows->rowCount(); ++row)
            if (rows->index(row, 0).data(role("kind")) == kind)
                if (const QString said = rows->index(row, 0).data(role("trouble")).toString();
                    !said.isEmpty())
                    return said;
        return {};
    }
};

int main(int argc, char *argv[])
{
    return runInWindow<PlanScreensTest>(argc, argv);
}

#include "tst_plan_screens.moc"
