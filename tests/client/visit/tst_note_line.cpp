#include <QSignalSpy>

#include "tests/client/visit/visit_case.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// `@role`, `[[` and the tags of a note that stands, against a real vault.
class NoteLineTest : public VisitCase {
    Q_OBJECT

private slots:
    void keepsWithWhom()
    {
        const int row = keep(u"Release time is on Fridays. @head #leadership"_s);

        QCOMPARE(note(row, "words").toString(), u"Release time is on Fridays."_s);
        QCOMPARE(note(row, "roles").toString(), u"Head"_s);
        QCOMPARE(note(row, "areas").toString(), u"Leadership & governance"_s);
    }

    void offersTheNewestNotesAndThenWhatHasTheWords()
    {
        LineOffer &offer = *m_visit->note()->offer();
        m_visit->note()->lookAt(u"As [["_s, 5);
        QTRY_VERIFY(offer.count() >= 3);
        QCOMPARE(first(offer, "code").toString(), lastNote());

        m_visit->note()->lookAt(u"As [[three gro"_s, 14);

        QTRY_COMPARE(first(offer, "code").toString(), id(m_day->firstNote));
        QVERIFY(first(offer, "label").toString().contains(u"Three groups"_s));
        QCOMPARE(first(offer, "sort").toString(), u"note"_s);
    }

    void keepsTheLinkThatWasPicked()
    {
        const QString line = picked(u"The same words as in [[three gro"_s);
        QVERIFY(line.startsWith(u"The same words as in [["_s));
        QVERIFY(line.endsWith(u"]] "_s));

        const int row = keep(line + u"again."_s);

        QCOMPARE(note(row, "words").toString(), u"The same words as in again."_s);
        QCOMPARE(note(row, "linkTo").toString(), id(m_day->firstNote));
        QVERIFY(note(row, "linked").toString().startsWith(u"Three groups"_s));
    }

    void remembersALinkOfAnUnfinishedLine()
    {
        const QString line = picked(u"As [[three gro"_s);
        m_visit->note()->lookAt(line, static_cast<int>(line.size()));
        m_visit->leave();
        m_visit = opened(m_day->visit);
        QTRY_COMPARE(m_visit->note()->offer()->links().size(), std::size_t{1});

        const int row = keep(line + u"once more"_s);

        QCOMPARE(note(row, "linkTo").toString(), id(m_day->firstNote));
        QTRY_COMPARE(draft(u"visit/%1/links"_s.arg(id(m_day->visit))), QString());
    }

    void givesTagsAloneBack()
    {
        QSignalSpy filled(m_visit->note(), &NoteController::lineFilled);
        m_visit->note()->keep(u"#teaching @head"_s);
        QCOMPARE(filled.count(), 1);
        QCOMPARE(filled.front().front().toString(), u"#teaching @head"_s);
    }

    void tagsANoteThatStands()
    {
        NoteTagging &tagging = *m_visit->tagging();
        const int row = keep(u"Books are within reach. #early_years"_s);
        tagging.start(note(row, "noteId").toString());
        QCOMPARE(tagging.tags(), u"#early_years "_s);

        tagging.keep(u"#early_years #nothing"_s);
        QCOMPARE(tagging.unknown(), u"#nothing"_s);
        tagging.keep(u"#curriculum @teacher"_s);

        QTRY_COMPARE(note(row, "areas").toString(), u"Curriculum"_s);
        QCOMPARE(note(row, "roles").toString(), u"Teacher"_s);
        QTRY_VERIFY(tagging.note().isEmpty());
    }

    void setsASignWithOneKey()
    {
        const int row = keep(u"Nobody reads to the group by the door."_s);
        const QString noteId = note(row, "noteId").toString();

        m_visit->tagging()->sign(noteId, u"-"_s);
        QTRY_COMPARE(note(row, "sign").toString(), u"-"_s);
        m_visit->tagging()->sign(noteId, u"-"_s);
        QTRY_COMPARE(note(row, "sign").toString(), QString());
    }

    void leavesTheTagsOfSomebodyElse()
    {
        QCOMPARE(note(3, "mine").toBool(), false);
        m_visit->tagging()->start(note(3, "noteId").toString());
        QVERIFY(m_visit->tagging()->note().isEmpty());
    }

private:
    static QVariant first(LineOffer &offer, const char *role)
    {
        QAbstractItemModel *lines = offer.lines();
        return lines->index(0, 0).data(lines->roleNames().key(role));
    }
    QString lastNote() { return note(m_visit->noteCount() - 1, "noteId").toString(); }

    /// Enter; the row where the note stands then.
    int keep(const QString &typed)
    {
        const int before = m_visit->noteCount();
        m_visit->note()->keep(typed);
        [&] { QTRY_COMPARE(m_visit->noteCount(), before + 1); }();
        return before;
    }

    /// The line after the first offer was taken with Tab.
    QString picked(const QString &typed)
    {
        LineOffer &offer = *m_visit->note()->offer();
        const int caret = static_cast<int>(typed.size());
        QSignalSpy completed(&offer, &LineOffer::completed);
        m_visit->note()->lookAt(typed, caret);
        [&] { QTRY_COMPARE(first(offer, "code").toString(), id(m_day->firstNote)); }();
        offer.complete(typed, caret, 0);
        return completed.isEmpty() ? QString() : completed.front().front().toString();
    }
};

QTEST_GUILESS_MAIN(NoteLineTest)
#include "tst_note_line.moc"
