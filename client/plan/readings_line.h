#pragma once

#include <QDate>
#include <QString>

#include "shared/book/reading.h"

namespace cairn {

/// As a day stands in the grid: 6 Nov 2026.
[[nodiscard]] QString toldDay(const QDate &day);

/// The last reading of a measure: its value and its day.
[[nodiscard]] QString toldReadings(const RecordView &measure);

} // namespace cairn
