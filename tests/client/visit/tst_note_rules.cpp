#include <QSignalSpy>

#include "tests/client/visit/visit_case.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// What is written on a visit is looked at before it is kept.
class NoteRulesTest : public VisitCase {
    Q_OBJECT

private slots:
    void asksAboutALikelyNameUnderTheLine()
    {
        const QString text = u"Olivia Thwaite read to her partner."_s;
        NoteController *line = m_visit->note();
        QSignalSpy kept(line, &NoteController::noteKept);
        QSignalSpy filled(line, &NoteController::lineFilled);
        const int before = m_visit->noteCount();
        line->keep(text);

        QTRY_COMPARE(filled.count(), 1); // the words come back into the line
        QCOMPARE(filled.last().first().toString(), text);
        QVERIFY(line->lineWord()->sentence().startsWith(
            u"This looks like a pupil's name. Say it without one."_s));
        QVERIFY(line->lineWord()->asks());
        QVERIFY(line->refusal().isEmpty()); // no dialog, no banner
        QTRY_COMPARE(draft(u"visit/%1/seen"_s.arg(id(m_day->visit))), text);
        QCOMPARE(m_visit->noteCount(), before);

        line->keep(u"A pupil read to her partner."_s);
        QTRY_COMPARE(kept.count(), 1);
        QVERIFY(line->lineWord()->sentence().isEmpty());

        line->keep(text);
        QTRY_VERIFY(line->lineWord()->asks());
        line->keep(text, u"It is the heroine of the book."_s);
        QTRY_COMPARE(kept.count(), 2);
        QVERIFY(line->lineWord()->sentence().isEmpty());
        QTRY_COMPARE(m_visit->noteCount(), before + 2);
    }

    void smallNumbersAreNotKeptWhateverIsSaid()
    {
        NoteController *line = m_visit->note();
        QSignalSpy filled(line, &NoteController::lineFilled);
        line->keep(u"Two of the 4 pupils in Year 2 read."_s, u"I know them."_s);

        QTRY_COMPARE(filled.count(), 1);
        QVERIFY(!line->lineWord()->asks());
        QVERIFY(!line->lineWord()->sentence().isEmpty());
        line->lookAt({}, 0);
    }

    void anEditIsLookedAtInItsPlace()
    {
        const QString first = id(m_day->firstNote);
        NoteController *line = m_visit->note();
        line->startEdit(first);
        QTRY_COMPARE(line->editedNote(), first);
        line->keepEdit(u"+ Olivia Thwaite read."_s);
        QTRY_VERIFY(line->editWord()->asks());
        QCOMPARE(line->editedNote(), first); // still open
        line->cancelEdit();
        QVERIFY(line->editWord()->sentence().isEmpty());
    }
};

QTEST_GUILESS_MAIN(NoteRulesTest)
#include "tst_note_rules.moc"
