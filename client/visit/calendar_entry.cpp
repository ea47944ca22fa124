#include "client/visit/calendar_entry.h"

#include <QStringList>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLineOctetsMax = 75;
constexpr int kHour = 3600;

/// Text values: backslash, semicolon and comma are escaped, a new line is \n (RFC 5545, 3.3.11).
QString escaped(const QString &text)
{
    QString safe;
    for (const QChar sign : text) {
        if (sign == u'\n')
            safe += u"\\n"_s;
        else if (sign == u'\\' || sign == u';' || sign == u',')
            safe += QString(u'\\') + sign;
        else if (sign != u'\r')
            safe += sign;
    }
    return safe;
}

/// No line is longer than 75 octets without its end, and no character is cut in two.
QByteArray folded(const QString &line)
{
    QByteArray bytes = line.toUtf8();
    QByteArray out;
    qsizetype room = kLineOctetsMax;
    while (bytes.size() > room) {
        qsizetype cut = room;
        while ((static_cast<unsigned char>(bytes[cut]) & 0xC0) == 0x80)
            --cut;
        out += bytes.left(cut) + "\r\n ";
        bytes.remove(0, cut);
        room = kLineOctetsMax - 1; // the space that the next line begins with
    }
    return out + bytes + "\r\n";
}

QString stamp(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

QString local(const QDate &day, const QTime &at)
{
    return u";TZID=Europe/London:"_s + day.toString(u"yyyyMMdd"_s) + u'T'
        + at.toString(u"HHmmss"_s);
}

void addTimes(const CalendarEntry &entry, QStringList &lines)
{
    if (!entry.start.isValid()) {
        lines << u"DTSTART;VALUE=DATE:"_s + entry.day.toString(u"yyyyMMdd"_s)
              << u"DTEND;VALUE=DATE:"_s + entry.day.addDays(1).toString(u"yyyyMMdd"_s);
        return;
    }
    const bool ends = entry.end.isValid() && entry.end > entry.start;
    const QTime end = ends ? entry.end : entry.start.addSecs(kHour);
    lines << u"DTSTART"_s + local(entry.day, entry.start) << u"DTEND"_s + local(entry.day, end);
}

/// The rules of the United Kingdom since 1996.
const QStringList kLondon{u"BEGIN:VTIMEZONE"_s,
                          u"TZID:Europe/London"_s,
                          u"BEGIN:DAYLIGHT"_s,
                          u"TZOFFSETFROM:+0000"_s,
                          u"TZOFFSETTO:+0100"_s,
                          u"TZNAME:BST"_s,
                          u"DTSTART:19960331T010000"_s,
                          u"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"_s,
                          u"END:DAYLIGHT"_s,
                          u"BEGIN:STANDARD"_s,
                          u"TZOFFSETFROM:+0100"_s,
                          u"TZOFFSETTO:+0000"_s,
                          u"TZNAME:GMT"_s,
                          u"DTSTART:19961027T020000"_s,
                          u"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"_s,
                          u"END:STANDARD"_s,
                          u"END:VTIMEZONE"_s};

} // namespace

QByteArray calendarOf(const CalendarEntry &entry)
{
    QStringList lines{u"BEGIN:VCALENDAR"_s, u"VERSION:2.0"_s, u"PRODID:-//Cairn//Cairn 0.1//EN"_s,
                      u"CALSCALE:GREGORIAN"_s, u"METHOD:PUBLISH"_s};
    if (entry.start.isValid())
        lines << kLondon;
    lines << u"BEGIN:VEVENT"_s << u"UID:%1@cairn"_s.arg(entry.id)
          << u"DTSTAMP:"_s + stamp(entry.writtenAt) << u"SEQUENCE:%1"_s.arg(entry.changes);
    addTimes(entry, lines);
    lines << u"SUMMARY:"_s + escaped(entry.title);
    if (!entry.place.isEmpty())
        lines << u"LOCATION:"_s + escaped(entry.place);
    if (!entry.description.isEmpty())
        lines << u"DESCRIPTION:"_s + escaped(entry.description);
    lines << (entry.cancelled ? u"STATUS:CANCELLED"_s : u"STATUS:CONFIRMED"_s) << u"END:VEVENT"_s
          << u"END:VCALENDAR"_s;
    QByteArray text;
    for (const QString &line : lines)
        text += folded(line);
    return text;
}

} // namespace cairn
