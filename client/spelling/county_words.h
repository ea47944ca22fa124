#pragma once

#include <QStringList>

#include "shared/book/book.h"

namespace cairn {

/// Words that people here write and no dictionary has: names of schools, places and colleagues,
/// the terms of the vocabularies and frameworks. Each once. Runs on the store thread.
[[nodiscard]] Result<QStringList> countyWords(Book &book);

/// What the person whose vault this is added; it stays on this device.
[[nodiscard]] Result<QStringList> myWords(Book &book);
[[nodiscard]] Result<void> keepMyWords(Book &book, const QStringList &words);

} // namespace cairn
