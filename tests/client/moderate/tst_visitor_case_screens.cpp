#include "tests/client/app/window_case.h"
#include "tests/client/support/moderator_day.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// A visitor finds the case that stands about a judgement of theirs where they judged.
class VisitorCaseScreensTest : public WindowCase {
    Q_OBJECT

private slots:
    void theBoardSaysThatACaseStandsAndOpensIt()
    {
        openCurriculum();
        tabTo(u"Curriculum"_s);
        QVERIFY2(heard().contains(u"Moderation: Assigned"_s), qPrintable(heard()));
        shoot(u"board-moderation"_s);

        QTest::keyClick(m_window, Qt::Key_M, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Case);
        QTRY_COMPARE(m_desk->moderation()->caseId(), idText(m_moderator->moderation));
        QTRY_COMPARE(m_desk->moderation()->area(), u"Curriculum"_s);
        QVERIFY(!m_desk->moderation()->mayAsk()); // it is the moderator's to ask
        shoot(u"visitor-case"_s);
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Board);
    }

    void theVisitHasTheSameWay()
    {
        openCurriculum();
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Visit);
        QTRY_COMPARE(m_desk->visit()->judgement()->moderation(), idText(m_moderator->moderation));
        shoot(u"visit-moderation"_s);
        QTest::keyClick(m_window, Qt::Key_M, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Case);
    }

    void whereNoCaseStandsThereIsNoWay()
    {
        openCurriculum();
        m_desk->visit()->judgement()->openArea(u"teaching"_s);
        QTRY_COMPARE(m_desk->visit()->judgement()->moderation(), QString());
        QTest::keyClick(m_window, Qt::Key_M, Qt::ControlModifier);
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Visit); // where Esc leads from the board
    }

private:
    std::filesystem::path vaultDir() override
    {
        m_moderator = std::make_unique<ModeratorDay>();
        m_laptop = std::make_unique<SmallVault>();
        const auto opened = m_laptop->open();
        if (!opened)
            qFatal("%s", opened.error().sentence.c_str());
        Enrolment ruth = SmallVault::enrolment();
        ruth.person = m_moderator->day.ruth;
        fillVaultOf(m_moderator->day.county, **opened, {ruth.person, "alliance:north"}, ruth);
        return m_laptop->dir;
    }
    static QString idText(const RecordId &id) { return QString::fromStdString(toText(id)); }
    [[nodiscard]] QString heard() const { return accessibleName(m_window->activeFocusItem()); }
    /// The evidence board, at the area that is moderated.
    void openCurriculum()
    {
        unlock();
        m_desk->openVisit(idText(m_moderator->day.visit));
        QTRY_COMPARE(m_desk->visit()->visitId(), idText(m_moderator->day.visit));
        QTRY_VERIFY(m_desk->visit()->board()->rowCount() > 0);
        QTest::keyClick(m_window, Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Board);
        JudgementController *judgement = m_desk->visit()->judgement();
        QTRY_COMPARE(judgement->areaLabel(), u"Leadership & governance"_s);
        type("j");
        QTRY_COMPARE(judgement->area(), u"curriculum"_s);
        QTRY_COMPARE(judgement->moderation(), idText(m_moderator->moderation));
    }

    std::unique_ptr<ModeratorDay> m_moderator;
    std::unique_ptr<SmallVault> m_laptop;
};

int main(int argc, char *argv[])
{
    return runInWindow<VisitorCaseScreensTest>(argc, argv);
}

#include "tst_visitor_case_screens.moc"
