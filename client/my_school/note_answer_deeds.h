#pragma once

#include <QString>

#include "shared/book/record_act.h"

namespace cairn {

/// Where the school's reply to a note belongs; there is one reply a note.
struct ReplyPlace {
    RecordId school;
    RecordId visit;
};

/// What the school answers, in its words. Refused: nothing is answered, or it differs and does not
/// say where.
[[nodiscard]] Result<std::vector<Edit>> noteAnswered(const ReplyPlace &place, const QString &answer,
                                                     const QString &words);

/// That this is its answer: an act of its own, for it is judged by what stands there already.
[[nodiscard]] Edit replySent(const ReplyPlace &place);

/// A point of fact, under the next number.
[[nodiscard]] Result<std::vector<Edit>> pointAdded(Book &book, const ReplyPlace &place,
                                                   const QString &text);

} // namespace cairn
