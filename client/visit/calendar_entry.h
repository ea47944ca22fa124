#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

#include "shared/book/reading.h"

namespace cairn {

/// A visit as a calendar knows it.
struct CalendarEntry {
    QString id = {}; ///< of the record: the same entry, whoever exports it
    QString title = {};
    QString place = {};
    QString description = {};
    QDate day = {};
    QTime start = {}; ///< local to the school; invalid: the whole day
    QTime end = {};   ///< invalid: an hour after its start
    int changes = 0;  ///< how often it was changed since it was made
    bool cancelled = false;
    QDateTime writtenAt = {};
};

/// RFC 5545, one VEVENT in the time zone of the school (Europe/London with its rules), folded at
/// 75 octets. A later export of a changed visit has a higher SEQUENCE and replaces the earlier.
[[nodiscard]] QByteArray calendarOf(const CalendarEntry &entry);

/// What a visit says now; its changes counted from its history.
[[nodiscard]] Result<CalendarEntry> readCalendarEntry(Book &book, const RecordId &id);

} // namespace cairn
