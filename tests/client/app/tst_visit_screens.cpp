#include "tests/client/app/window_case.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// What is made of a visit afterwards: its board and its record, with the keyboard alone.
class VisitScreensTest : public WindowCase {
    Q_OBJECT

private slots:
    void theBoardIsJudgedAndLinkedWithTheKeyboardAlone()
    {
        openVisit();
        QTest::keyClick(m_window, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(m_desk->screen(), cairn::Desk::Board);
        JudgementController *judgement = m_desk->visit()->judgement();
        QTRY_COMPARE(judgement->areaLabel(), u"Leadership & governance"_s);
        type("j"); // Curriculum
        type("j"); // Teaching
        QTRY_COMPARE(judgement->area(), u"teaching"_s);

        type("2");
        QTRY_COMPARE(judgement->position(), u"secure"_s);
        type("l");
        press(Qt::Key_Return);
        QTRY_COMPARE(judgement->forCount(), 1);
        press(Qt::Key_Escape);
        type("k");

        QTRY_COMPARE(judgement->area(), u"curriculum"_s);
        press(Qt::Key_Escape);
        QCOMPARE(m_desk->screen(), cairn::Desk::Visit);
    }

    void aSentenceOfTheRecordLeadsToItsNoteWithTheKeyboardAlone()
    {
        openVisit();
        QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(m_desk->screen(), cairn::Desk::Report);
        QTRY_VERIFY(m_desk->report()->isReady());
        press(Qt::Key_F6); // from the words to the page
        const QAbstractItemModel *lines = m_desk->report()->lines();
        for (int each = 0; each < lines->rowCount() && m_desk->report()->sentence().isEmpty();
             ++each) {
            if (lines->index(each, 0).data(lines->roleNames().key("sources")).toInt() > 0)
                press(Qt::Key_Return);
            else
                press(Qt::Key_Down);
        }
        QCOMPARE(m_desk->report()->sentence(), u"Teaching is consistent across adults."_s);

        press(Qt::Key_Return);

        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Visit);
        QTRY_COMPARE(m_desk->visit()->visitId(), visitId());
    }

    void theLastActIsTakenBackFromTheLineWhereOneWrites()
    {
        openVisit();
        const int before = m_desk->visit()->noteCount();
        type("Coats on pegs.");
        press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->visit()->noteCount(), before + 1);
        type("Books");
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier); // the typing first
        QTRY_COMPARE(written(), QString());
        QCOMPARE(m_desk->visit()->noteCount(), before + 1);

        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);

        QTRY_COMPARE(m_desk->visit()->noteCount(), before);
    }

    void whatIsWrittenInTheRecordIsKeptOnLeavingIt()
    {
        openVisit();
        QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(m_desk->report()->isReady());
        QTRY_COMPARE(accessibleName(m_window->activeFocusItem()), u"Purpose and focus"_s);
        press(Qt::Key_Tab);
        QCOMPARE(accessibleName(m_window->activeFocusItem()), u"School's own view"_s); // empty yet
        type("Secure");
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Visit);

        QTest::keyClick(m_window, Qt::Key_R, Qt::ControlModifier);

        QTRY_VERIFY(m_desk->report()->isReady());
        const QAbstractItemModel *fields = m_desk->report()->fields();
        const auto field = [&](const char *role) {
            return fields->index(1, 0).data(fields->roleNames().key(role));
        };
        QTRY_COMPARE(field("words").toString(), u"Secure"_s);
        QCOMPARE(m_desk->report()->refusal(), QString());
        QTRY_COMPARE(field("restored").toBool(), false);
    }
};

int main(int argc, char *argv[])
{
    return runInWindow<VisitScreensTest>(argc, argv);
}

#include "tst_visit_screens.moc"
