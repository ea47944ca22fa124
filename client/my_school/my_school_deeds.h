#pragma once

#include <QDate>
#include <QString>

#include "shared/book/reading.h"
#include "shared/book/record_act.h"
#include "shared/domain/move.h"

namespace cairn {

/// The deeds of a school, each as acts one after the other: whether a record may move on is judged
/// by what stands there already.
using Acts = std::vector<std::vector<Edit>>;

/// The school takes the focus as it was proposed; the visit is agreed where nothing is in the way.
[[nodiscard]] Result<Acts> focusAccepted(Book &book, const RecordId &id);

/// The school would rather have other foci. `foci`: one a line; a line as it was proposed keeps its
/// area, of another one nobody has said it yet. Both wordings stay in the history. Refused: nothing
/// is left to look at.
[[nodiscard]] Result<Acts> focusAmended(Book &book, const RecordId &id, const QString &foci,
                                        const QString &words);

/// The school's own view of an area, begun: the same record for everybody who begins it.
struct OwnViewPlace {
    RecordId school;
    QString area; ///< code
    QString year;
};
[[nodiscard]] Edit viewBegun(const OwnViewPlace &place);

[[nodiscard]] Result<Acts> viewShared(Book &book, const RecordId &id, QDate today);

/// The school would rather not say, and says why. Refused: without a reason.
[[nodiscard]] Result<Acts> viewDeclined(const OwnViewPlace &place, const QString &reason,
                                        QDate today);

/// What keeps a view from being shared today, over what is written with that deed.
[[nodiscard]] Findings judgeSharingView(const Schema &schema, const RecordView &view, QDate today);

} // namespace cairn
