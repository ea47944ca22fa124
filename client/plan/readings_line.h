#pragma once

#include <QDate>
#include <QString>

#include "shared/book/reading.h"

namespace cairn {

/// As a day stands in the grid: 6 Nov 2026.
[[nodiscard]] QString toldDay(const QDate &day);

/// The last readings of a measure, the newest first: value and day, a line each.
[[nodiscard]] QString toldReadings(const RecordView &measure);

/// A reading as somebody writes it in one line: "9 of 14, 6/11/2026, checked by the reading lead".
/// Without a day it is of today; without a number of pupils, of as many as the last one. Malformed,
/// with what would have been right.
[[nodiscard]] Result<Value> takenReading(const RecordView &measure, const QString &written,
                                         const QDate &today);

} // namespace cairn
