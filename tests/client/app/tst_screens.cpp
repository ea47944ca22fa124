#include <QSignalSpy>

#include "client/app/screenshots.h"
#include "tests/client/app/window_case.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// Every screen stands, and each is worked with the keyboard alone.
class ScreensTest : public WindowCase {
    Q_OBJECT

private slots:
    void everyScreenShowsWithoutAWarning()
    {
        const QTemporaryDir pictures;
        const QString kept = qEnvironmentVariable("CAIRN_PICTURES"); // for looking at them
        Screenshots screenshots(*m_desk, *m_appearance, *m_window,
                                {QDir(kept.isEmpty() ? pictures.path() : kept), visitId(),
                                 QString::fromLatin1(kPassphrase)});
        QSignalSpy finished(&screenshots, &Screenshots::finished);
        QSignalSpy failed(&screenshots, &Screenshots::failed);

        screenshots.start();

        QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() > 0, 120'000);
        QVERIFY2(failed.isEmpty(),
                 failed.isEmpty() ? "" : qPrintable(failed.first().first().toString()));
        QVERIFY(finished.first().first().toInt() >= 34);
    }

    void enterOpensTheVisitThatTodayBeginsWith()
    {
        unlock();
        QTRY_COMPARE(accessibleName(m_window->activeFocusItem()), u"Continue"_s);

        press(Qt::Key_Return);

        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Visit);
        QCOMPARE(m_desk->visit()->visitId(), visitId());
    }

    void aNoteIsWrittenWithTheKeyboardAlone()
    {
        openVisit();
        const int before = m_desk->visit()->noteCount();

        type("Nine of fourteen matched #cur");
        QTRY_COMPARE(m_desk->visit()->note()->offer()->count(), 1);
        press(Qt::Key_Tab); // takes the offered area
        QCOMPARE(written(), u"Nine of fourteen matched #curriculum "_s);
        press(Qt::Key_Return);

        QCOMPARE(written(), QString()); // at once, whatever the disk does
        QTRY_COMPARE(m_desk->visit()->noteCount(), before + 1);
        type("and the caret stayed");
        QCOMPARE(written(), u"and the caret stayed"_s);
    }

    void aLikelyNameIsAnsweredWithTheKeyboardAlone()
    {
        openVisit();
        const int before = m_desk->visit()->noteCount();
        type("Olivia Thwaite read");
        press(Qt::Key_Return);
        QTRY_VERIFY(m_desk->visit()->note()->lineWord()->asks());
        QCOMPARE(written(), u"Olivia Thwaite read"_s); // the caret has not moved
        type(" on");
        QCOMPARE(written(), u"Olivia Thwaite read on"_s);

        tabTo(u"Why it stays as it is"_s);
        type("A heroine.");
        press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->visit()->noteCount(), before + 1);
        QVERIFY(m_desk->visit()->note()->lineWord()->sentence().isEmpty());
        type("and on");
        QCOMPARE(written(), u"and on"_s);
    }

    void anAreaIsJudgedWithTheKeyboardAlone()
    {
        openVisit();
        m_desk->visit()->judgement()->openArea(u"teaching"_s);

        QTest::keyClick(m_window, Qt::Key_2, Qt::AltModifier);

        QTRY_COMPARE(m_desk->visit()->judgement()->position(), u"secure"_s);
    }

    void thePageAndTheLineAreOneKeyApart()
    {
        openVisit();
        press(Qt::Key_Up); // an empty line: into the page
        press(Qt::Key_Up);
        press(Qt::Key_Escape);
        type("back");
        QCOMPARE(written(), u"back"_s);
    }

    void twoViewsAreSettledWithTheKeyboardAlone()
    {
        openVisit();
        QTest::keyClick(m_window, Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->decide()->count(), 1);
        QTRY_VERIFY(m_window->activeFocusItem() != nullptr);
        QCOMPARE(m_desk->decide()->chosen(), int(DecideController::Nothing));

        QTest::keyClick(m_window, Qt::Key_2);
        QCOMPARE(m_desk->decide()->chosen(), 1);
        tabTo(u"Why this one"_s);
        type("We compared whose 14 books were checked.");
        QCOMPARE(m_desk->decide()->chosen(), 1); // a 1 that is typed chooses nothing
        press(Qt::Key_Return);

        QTRY_COMPARE(m_desk->decide()->count(), 0);
    }

    void theSchoolsAreFilteredSortedAndOpenedWithTheKeyboardAlone()
    {
        openVisit();
        QTest::keyClick(m_window, Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(m_desk->schools()->isReady());
        type("primary");
        QCOMPARE(m_desk->schools()->shown(), 5);
        tabTo(u"Pupils"_s);
        press(Qt::Key_Return);
        QCOMPARE(m_desk->schools()->column(), SchoolsController::Pupils);
        tabTo(u"Mirkdale Beck"_s); // the smallest is the first, and tells a screen reader so
        press(Qt::Key_Return);
        QCOMPARE(m_desk->screen(), cairn::Desk::School);
        QTRY_COMPARE(m_desk->school()->name(), u"Mirkdale Beck CofE Primary School"_s);
    }

    void aNeedIsFilledInAndTakenBackWithTheKeyboardAlone()
    {
        unlock();
        QTest::keyClick(m_window, Qt::Key_4, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->records()->shown(), 1);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Record);
        QTRY_VERIFY(m_desk->record()->isReady());

        tabTo(u"No group because"_s);
        type("All of them.");
        press(Qt::Key_Tab); // leaving the field keeps it
        QTRY_COMPARE(m_desk->undo()->count(), 1);
        tabTo(u"Back"_s); // no text field: Ctrl+Z is the act's
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);

        QTRY_COMPARE(m_desk->undo()->takenBack(), u"Need: No group because"_s);
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Records);
    }

    void theKeysLeadFromScreenToScreen()
    {
        openVisit();
        QTest::keyClick(m_window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_desk->screen(), cairn::Desk::Schools);
        QTest::keyClick(m_window, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_desk->screen(), cairn::Desk::Decide);
        QTest::keyClick(m_window, Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(m_desk->screen(), cairn::Desk::Records);
        QTest::keyClick(m_window, Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(m_desk->screen(), cairn::Desk::Sync);
        QTest::keyClick(m_window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_desk->screen(), cairn::Desk::Today);
        QTest::keyClick(m_window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_desk->isSearching());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_desk->isSearching());
        m_desk->openVisit(visitId());
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_desk->screen(), cairn::Desk::Today);
    }
};

int main(int argc, char *argv[])
{
    return runInWindow<ScreensTest>(argc, argv);
}

#include "tst_screens.moc"
