#pragma once

#include <QDate>

#include "client/visit/quick_note.h"
#include "shared/book/book.h"

namespace cairn {

constexpr std::size_t kLinksOfferedMax = 6;

/// What a note may be linked with, for the words after `[[`: notes of this visit and of earlier
/// ones at the same school, the school's own view, what was agreed. Without words: own view and
/// what was agreed. Runs on the store thread.
[[nodiscard]] Result<std::vector<NoteLink>> findLinks(Book &book, const RecordId &visit,
                                                      const QString &words, QDate today);

/// What stands for a note in the line: when, and how it begins.
[[nodiscard]] NoteLink linkOfNote(const QString &id, const QDateTime &at, const QString &text,
                                  QDate today);

} // namespace cairn
