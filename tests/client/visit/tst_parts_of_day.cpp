#include "tests/client/visit/visit_case.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// Parts of the day: opened, closed, and which notes fall into them.
class PartsOfDayTest : public VisitCase {
    Q_OBJECT

private slots:
    void notesFallIntoThePartThatWasOpen()
    {
        const std::vector<PartLine> parts{part(u"walk"_s, 9, 20, 9, 40), part(u"talk"_s, 10, 0)};
        const std::vector<NoteLine> notes{at(9, 10), at(9, 25), at(9, 40), at(9, 50), at(10, 5)};

        const std::vector<SegmentLine> lines = segmentsOf(notes, parts);

        QStringList told;
        for (const SegmentLine &line : lines)
            told << u"%1 %2 %3"_s.arg(line.at.toString(u"HH:mm"_s), line.label).arg(line.notes);
        QCOMPARE(told,
                 (QStringList{u"09:10 look 1"_s, u"09:20 walk 2"_s, u"09:50 look 1"_s,
                              u"10:00 talk 1"_s}));
        QVERIFY(lines.back().open);
    }

    void aPartOfSomebodyElseTakesNoNotesOfMine()
    {
        PartLine theirs = part(u"walk"_s, 9, 0);
        theirs.author = u"Dan"_s;

        const std::vector<SegmentLine> lines = segmentsOf({at(9, 10)}, {theirs});

        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines.front().notes, 0);
        QVERIFY(lines.front().noteId.isEmpty());
    }

    void oneBeginsWhereTheOtherEnds()
    {
        DayParts &parts = *m_visit->parts();
        QVERIFY(parts.openLabel().isEmpty());
        parts.begin(u"lesson_part"_s);
        QTRY_COMPARE(parts.openLabel(), u"Lesson part"_s);
        parts.begin(u"pupil_group_talk"_s);
        QTRY_COMPARE(parts.openLabel(), u"Pupil group talk"_s);
        QCOMPARE(openCount(), 1);

        parts.end();

        QTRY_VERIFY(parts.openLabel().isEmpty());
        QCOMPARE(openCount(), 0);
    }

    void theSameKindGoesOn()
    {
        DayParts &parts = *m_visit->parts();
        parts.begin(u"work_look"_s);
        QTRY_COMPARE(parts.openLabel(), u"Work look"_s);
        const int lines = parts.lines()->rowCount();

        parts.begin(u"work_look"_s);
        parts.end();

        QTRY_VERIFY(parts.openLabel().isEmpty());
        QCOMPARE(parts.lines()->rowCount(), lines);
    }

private:
    static QDateTime clock(int hour, int minute)
    {
        return QDateTime(QDate(2026, 11, 10), QTime(hour, minute));
    }
    static NoteLine at(int hour, int minute)
    {
        NoteLine note;
        note.id = u"%1:%2"_s.arg(hour).arg(minute);
        note.at = clock(hour, minute).addSecs(20);
        note.author = u"Ruth"_s;
        note.kind = u"look"_s;
        note.kindLabel = note.kind;
        return note;
    }
    static PartLine part(const QString &kind, int hour, int minute, int endHour = -1,
                         int endMinute = 0)
    {
        PartLine part;
        part.id = kind;
        part.author = u"Ruth"_s;
        part.kindLabel = kind;
        part.start = clock(hour, minute);
        if (endHour >= 0)
            part.end = clock(endHour, endMinute);
        return part;
    }
    int openCount()
    {
        QAbstractItemModel *lines = m_visit->parts()->lines();
        int open = 0;
        for (int row = 0; row < lines->rowCount(); ++row)
            open += lines->index(row, 0).data(lines->roleNames().key("open")).toBool() ? 1 : 0;
        return open;
    }
};

QTEST_GUILESS_MAIN(PartsOfDayTest)
#include "tst_parts_of_day.moc"
