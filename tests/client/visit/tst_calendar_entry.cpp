#include <QTest>

#include "client/visit/calendar_entry.h"

using namespace cairn;
using namespace Qt::StringLiterals;

/// What a calendar program reads of a visit (RFC 5545).
class CalendarEntryTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhenInTheTimeOfTheSchool()
    {
        const QByteArray text = calendarOf(visit());

        QVERIFY(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        QVERIFY(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        QVERIFY(text.contains("\r\nDTSTART;TZID=Europe/London:20261110T090000\r\n"));
        QVERIFY(text.contains("\r\nDTEND;TZID=Europe/London:20261110T151000\r\n"));
        QVERIFY(text.contains("\r\nTZID:Europe/London\r\n"));
        QVERIFY(text.contains("\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"));
        QVERIFY(text.contains("\r\nDTSTAMP:20261103T090000Z\r\n"));
    }

    void theSameVisitChangedIsTheSameEntry()
    {
        CalendarEntry changed = visit();
        changed.changes = 4;
        changed.cancelled = true;

        const QByteArray text = calendarOf(changed);

        QVERIFY(text.contains("\r\nUID:0193-visit@cairn\r\n"));
        QVERIFY(text.contains("\r\nSEQUENCE:4\r\n"));
        QVERIFY(text.contains("\r\nSTATUS:CANCELLED\r\n"));
    }

    void withoutTimesItIsTheWholeDay()
    {
        CalendarEntry day = visit();
        day.start = day.end = {};

        const QByteArray text = calendarOf(day);

        QVERIFY(text.contains("\r\nDTSTART;VALUE=DATE:20261110\r\n"));
        QVERIFY(text.contains("\r\nDTEND;VALUE=DATE:20261111\r\n"));
        QVERIFY(!text.contains("VTIMEZONE"));
    }

    void withoutAnEndItLastsAnHour()
    {
        CalendarEntry open = visit();
        open.end = {};

        QVERIFY(calendarOf(open).contains("DTEND;TZID=Europe/London:20261110T100000\r\n"));
    }

    void signsOfTheFormatAreEscaped()
    {
        CalendarEntry signs = visit();
        signs.description = u"Park at the chapel, not the circle; ring twice.\nC:\\ no signal"_s;

        QVERIFY(unfolded(calendarOf(signs))
                    .contains("DESCRIPTION:Park at the chapel\\, not the circle\\; ring twice.\\nC:"
                              "\\\\ no signal\r\n"));
    }

    void longLinesAreFoldedAndNoLetterIsCut()
    {
        CalendarEntry wide = visit();
        wide.description = u"Zoë’s school – "_s.repeated(40);

        const QByteArray text = calendarOf(wide);

        for (const QByteArray &line : text.split('\n')) {
            QVERIFY2(line.size() <= 76, line.constData()); // 75 octets and the carriage return
            QCOMPARE(QString::fromUtf8(line).toUtf8(), line);
        }
        QVERIFY(unfolded(text).contains("DESCRIPTION:" + wide.description.toUtf8()));
    }

private:
    static CalendarEntry visit()
    {
        return {.id = u"0193-visit"_s,
                .title = u"Focus visit: Mirkdale Beck"_s,
                .place = u"Chapel Lane, CA17 4VV"_s,
                .day = QDate(2026, 11, 10),
                .start = QTime(9, 0),
                .end = QTime(15, 10),
                .writtenAt = QDateTime(QDate(2026, 11, 3), QTime(9, 0), Qt::UTC)};
    }
    static QByteArray unfolded(QByteArray text) { return text.replace("\r\n ", ""); }
};

QTEST_GUILESS_MAIN(CalendarEntryTest)
#include "tst_calendar_entry.moc"
