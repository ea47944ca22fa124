#include "tests/client/app/window_case.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// The quick-note line and the notes above it, with the keyboard alone.
class LineScreensTest : public WindowCase {
    Q_OBJECT

private slots:
    void aNoteIsLinkedWhileItIsTyped()
    {
        openVisit();
        LineOffer *offer = m_desk->visit()->note()->offer();
        const int before = m_desk->visit()->noteCount();

        type("As in [[three groups");
        QTRY_COMPARE(offer->count(), 1);
        press(Qt::Key_Tab);
        QVERIFY(written().startsWith(u"As in [["_s) && written().endsWith(u"]] "_s));
        type("@hea");
        QTRY_VERIFY(offer->count() > 0);
        press(Qt::Key_Tab);
        press(Qt::Key_Return);

        QTRY_COMPARE(m_desk->visit()->noteCount(), before + 1);
        QCOMPARE(note(before, "linkTo").toString(),
                 QString::fromStdString(toText(m_day->firstNote)));
        QCOMPARE(note(before, "roles").toString(), u"Head"_s);
    }

    void aNoteThatStandsIsTaggedAnew()
    {
        openVisit();
        const int last = m_desk->visit()->noteCount() - 1;
        QVERIFY(note(last, "mine").toBool());
        const QString noteId = note(last, "noteId").toString();
        press(Qt::Key_Up); // from the empty line into the notes
        type("t");
        QTRY_COMPARE(m_desk->visit()->tagging()->note(), noteId);

        QTest::keyClick(m_window, Qt::Key_A, Qt::ControlModifier);
        type("#teach");
        QTRY_COMPARE(m_desk->visit()->tagging()->offer()->count(), 1);
        press(Qt::Key_Tab);
        press(Qt::Key_Return);

        QTRY_COMPARE(note(last, "areas").toString(), u"Teaching"_s);
        QTRY_VERIFY(m_desk->visit()->tagging()->note().isEmpty());
        type("!"); // the note has the keyboard again
        QTRY_COMPARE(note(last, "sign").toString(), u"!"_s);
    }

    void aPartOfTheDayIsOpenedAndClosed()
    {
        openVisit();
        DayParts *parts = m_desk->visit()->parts();
        QTest::keyClick(m_window, Qt::Key_T, Qt::ControlModifier);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_VERIFY(!parts->openLabel().isEmpty());
        QCOMPARE(parts->openLabel(), m_desk->visit()->note()->kindLabel());
        type("and on");
        QCOMPARE(written(), u"and on"_s); // the caret is back in the line

        QTest::keyClick(m_window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);

        QTRY_VERIFY(parts->openLabel().isEmpty());
    }

    void aWordIsMendedWithTheKeyboardAlone()
    {
        openVisit();
        type("Their behavoiur was calm");
        QTRY_VERIFY(m_desk->speller()->isWrong(u"behavoiur"_s));
        for (int each = 0; each < 10; ++each)
            press(Qt::Key_Left); // into the word
        QTest::keyClick(m_window, Qt::Key_F10, Qt::ShiftModifier);
        QTRY_COMPARE(accessibleName(m_window->activeFocusItem()), u"behaviour"_s);

        press(Qt::Key_Return);

        QTRY_COMPARE(written(), u"Their behaviour was calm"_s);
    }

private:
    QVariant note(int row, const char *role)
    {
        QAbstractItemModel *notes = m_desk->visit()->notes();
        return notes->index(row, 0).data(notes->roleNames().key(role));
    }
};

int main(int argc, char *argv[])
{
    return runInWindow<LineScreensTest>(argc, argv);
}

#include "tst_line_screens.moc"
