#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>

#include "tests/client/visit/visit_case.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

class VisitControllerTest : public VisitCase {
    Q_OBJECT

private slots:
    void showsTheNotesOfBothInTheOrderOfTime()
    {
        const QAbstractItemModelTester tester(m_visit->notes());
        QCOMPARE(m_visit->school(), u"Mirkdale Beck CofE Primary School"_s);
        QCOMPARE(m_visit->people(), u"Dan Oyelaran, Ruth Askwith"_s);
        QCOMPARE(m_visit->noteCount(), 9);
        QCOMPARE(note(0, "mine").toBool(), true);
        QCOMPARE(note(0, "sign").toString(), u"+"_s);
        QVERIFY(note(0, "words").toString().startsWith(u"Three groups"_s));
        QCOMPARE(note(0, "standing").toString(), u"sent"_s);
        QCOMPARE(note(3, "author").toString(), u"Dan Oyelaran"_s);
        QCOMPARE(note(8, "standing").toString(), u"waiting"_s);
        QCOMPARE(m_visit->parts()->lines()->rowCount(), 7);
    }

    void keepsANoteWithItsAreasAndShowsItOnceItIsOnDisk()
    {
        NoteController *line = m_visit->note();
        line->setKind(u"environment"_s);
        QSignalSpy kept(line, &NoteController::noteKept);
        const int before = m_visit->noteCount();

        line->keep(u"Coats on pegs, books within reach. #early_years"_s);

        QCOMPARE(m_visit->noteCount(), before); // not before the store has said yes
        QTRY_COMPARE(kept.count(), 1);
        QTRY_COMPARE(m_visit->noteCount(), before + 1);
        QCOMPARE(note(before, "words").toString(), u"Coats on pegs, books within reach."_s);
        QCOMPARE(note(before, "areas").toString(), u"Early years"_s);
        QCOMPARE(note(before, "kindLabel").toString(), u"Environment"_s);
    }

    void restoresWhatWasBeingTyped()
    {
        const QString text = u"The reading lead said that release"_s;
        m_visit->note()->lookAt(text, 11);
        QTRY_COMPARE(draft(u"visit/%1/seen"_s.arg(id(m_day->visit))), text);

        m_visit = std::make_unique<VisitController>(*m_store, m_day->surroundings());
        m_visit->setReader(m_day->ruth);
        QSignalSpy filled(m_visit->note(), &NoteController::lineFilled);
        m_visit->open(id(m_day->visit));

        QTRY_COMPARE(filled.count(), 2); // empty for a new visit, then the draft
        QCOMPARE(filled.last().at(0).toString(), text);
        QCOMPARE(filled.last().at(1).toInt(), 11);
        QCOMPARE(m_visit->note()->restoredWords(), 6);
        m_visit->note()->keep(text);
        QTRY_COMPARE(m_visit->note()->restoredWords(), 0);
    }

    void whoTypesBeforeTheDraftIsThereLosesNeither()
    {
        const QString key = u"visit/%1/seen"_s.arg(id(m_day->visit));
        m_visit->note()->lookAt(u"Release was lost"_s, 16);
        QTRY_COMPARE(draft(key), u"Release was lost"_s);

        m_visit = std::make_unique<VisitController>(*m_store, m_day->surroundings());
        m_visit->setReader(m_day->ruth);
        QSignalSpy filled(m_visit->note(), &NoteController::lineFilled);
        m_visit->open(id(m_day->visit));
        m_visit->note()->lookAt(u"to cover."_s, 9); // the store has not answered yet

        QTRY_COMPARE(filled.last().at(0).toString(), u"Release was lost\nto cover."_s);
        QTRY_COMPARE(draft(key), u"Release was lost\nto cover."_s);
        m_visit->note()->lookAt({}, 0);
        QTRY_COMPARE(draft(key), QString());
    }

    void keepsNoDraftOfANoteThatWasKept()
    {
        NoteController *line = m_visit->note();
        QSignalSpy kept(line, &NoteController::noteKept);
        line->lookAt(u"Doors open at twenty to nine."_s, 5);
        line->keep(u"Doors open at twenty to nine."_s);
        QTRY_COMPARE(kept.count(), 1);
        m_visit->leave();

        QCOMPARE(draft(u"visit/%1/seen"_s.arg(id(m_day->visit))), QString());
    }

    void writesDraftsWhileTypingGoesOn()
    {
        // A keystroke every 50 ms never pauses, and still reaches the disk.
        NoteController *line = m_visit->note();
        const QString key = u"visit/%1/seen"_s.arg(id(m_day->visit));
        QString text;
        QString onDisk;
        for (int each = 0; each < 40 && onDisk.isEmpty(); ++each) {
            text += u'a';
            line->lookAt(text, static_cast<int>(text.size()));
            QTest::qWait(50);
            onDisk = draft(key);
        }
        QVERIFY2(!onDisk.isEmpty(), "nothing was on disk after two seconds of typing");
        line->lookAt({}, 0);
        m_visit->leave();
    }

    void rewritesAnOwnNoteInItsPlace()
    {
        const QString first = id(m_day->firstNote);
        NoteController *line = m_visit->note();
        line->startEdit(first);
        QTRY_COMPARE(line->editedNote(), first);
        QVERIFY(line->editedText().startsWith(u"+ Three groups"_s));

        line->lookAtEdit(u"+ Three groups, four adults."_s, 3);
        line->keepEdit(u"+ Three groups, four adults."_s);

        QTRY_COMPARE(note(0, "words").toString(), u"Three groups, four adults."_s);
        QTRY_VERIFY(line->editedNote().isEmpty());
        QCOMPARE(draft(u"note/%1/seen"_s.arg(first)), QString());
    }

    void doesNotOpenTheNoteOfSomebodyElse()
    {
        m_visit->note()->startEdit(note(3, "noteId").toString());
        QTest::qWait(50);
        QVERIFY(m_visit->note()->editedNote().isEmpty());
    }

    void judgesAnAreaOnLinkedEvidence()
    {
        JudgementController *judgement = m_visit->judgement();
        judgement->openArea(u"teaching"_s);
        judgement->choosePlace(2);
        QTRY_COMPARE(judgement->position(), u"secure"_s);
        judgement->chooseConfidence(u"high"_s);
        QTRY_COMPARE(judgement->confidence(), u"high"_s);
        judgement->keepReason(u"All adults teach in the same way."_s);
        QTRY_COMPARE(judgement->reason(), u"All adults teach in the same way."_s);
        QCOMPARE(judgement->position(), u"secure"_s);

        judgement->link(id(m_day->firstNote), false);

        QTRY_COMPARE(judgement->forCount(), 1);
        QTRY_COMPARE(note(0, "link").toString(), u"for"_s);
        judgement->link(id(m_day->firstNote), true); // it is linked already
        QTest::qWait(50);
        QCOMPARE(judgement->againstCount(), 0);
        judgement->unlink(judgement->lines().front().id, false);
        QTRY_COMPARE(judgement->forCount(), 0);
    }

    void leavesAContestedJudgementToThePeople()
    {
        JudgementController *judgement = m_visit->judgement();
        judgement->openArea(u"early_years"_s);
        QTRY_VERIFY(judgement->isContested());
        QCOMPARE(m_visit->contested(), 1);

        judgement->choosePlace(1);
        m_visit->finish();

        QTest::qWait(100);
        QVERIFY(judgement->isContested());
        QCOMPARE(m_visit->visitState(), u"under_way"_s);
    }

    void beginsAPlannedVisitWithItsFirstNote()
    {
        auto planned = m_store->record({test::newVisit(m_day->county.school, {m_day->ruth})});
        QTRY_VERIFY(planned.isFinished());
        m_visit = opened(planned.result()->front().record);
        QCOMPARE(m_visit->visitState(), u"proposed"_s);

        m_visit->note()->keep(u"Met at the gate by two pupils."_s);

        QTRY_COMPARE(m_visit->visitState(), u"under_way"_s);
        m_visit->setTimes(u"09:05"_s, u"11:30"_s);
        QTRY_COMPARE(m_visit->end(), u"11:30"_s);
        m_visit->finish();
        QTRY_COMPARE(m_visit->visitState(), u"recorded"_s);
    }

    void goesIntoACalendarAsTheSameEntryEachTime()
    {
        const QTemporaryDir home;
        qputenv("HOME", home.path().toUtf8());
        m_visit->saveCalendar();
        QTRY_VERIFY(!m_visit->calendarFile().isEmpty());
        const auto read = [this] {
            QFile file(m_visit->calendarFile());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray first = read();
        QVERIFY(m_visit->calendarFile().startsWith(home.path()));
        QVERIFY(first.contains("UID:" + id(m_day->visit).toUtf8()));
        QVERIFY(first.contains("SUMMARY:Focus visit: Mirkdale Beck CofE Primary School"));
        m_visit->dismissCalendar();

        m_visit->setTimes(u"09:00"_s, u"15:30"_s);
        QTRY_COMPARE(m_visit->end(), u"15:30"_s);
        m_visit->saveCalendar();

        QTRY_VERIFY(!m_visit->calendarFile().isEmpty());
        const auto sequence = [](const QByteArray &text) {
            const qsizetype at = text.indexOf("SEQUENCE:") + 9;
            return text.mid(at, text.indexOf('\r', at) - at).toInt();
        };
        QCOMPARE(sequence(read()), sequence(first) + 1);
        m_visit->setTimes(u"09:00"_s, u"15:10"_s);
        QTRY_COMPARE(m_visit->end(), u"15:10"_s);
    }

    void saysInWordsWhatTheStoreDoesNotTake()
    {
        m_visit->setTimes(u"half past"_s, {});
        QTRY_VERIFY(!m_visit->refusal().isEmpty());
        QCOMPARE(m_visit->start(), u"09:00"_s);
    }
};

QTEST_GUILESS_MAIN(VisitControllerTest)
#include "tst_visit_controller.moc"
