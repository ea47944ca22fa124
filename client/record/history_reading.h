#pragma once

#include <QDateTime>
#include <QString>

#include "client/rows/row_list_model.h"
#include "shared/book/book.h"

#include <vector>

namespace cairn {

/// What one revision did to one unit.
struct HistoryLine {
    QString id = {}; ///< "<revision> <unit>"
    QString revision = {};
    bool first = false; ///< of its revision: who and when stand above it
    QString who = {};   ///< empty: the county
    QDateTime at = {};
    QString outcome = {}; ///< as Told::outcome
    QString unit = {};    ///< label
    QString marked = {};  ///< what stood and stands there, `<ins>` and `<del>` around what changed
    QString added = {};   ///< the same for ears
    QString removed = {};
    QString fate = {};   ///< lost, branch, insists, decided or read; empty: nothing of the kind
    QString reason = {}; ///< of a decision

    friend bool operator==(const HistoryLine &, const HistoryLine &) = default;
};

constexpr std::size_t kHistoryMax = 300; ///< revisions looked at, the newest

/// Newest first.
[[nodiscard]] Result<std::vector<HistoryLine>> readHistory(Book &book, const RecordId &record);

/// A value of a record as it was.
struct ThenLine {
    QString id = {}; ///< unit
    QString label = {};
    QString value = {};

    friend bool operator==(const ThenLine &, const ThenLine &) = default;
};
[[nodiscard]] Result<std::vector<ThenLine>> readThen(Book &book, const RecordId &record,
                                                     const RevisionId &moment);

[[nodiscard]] std::vector<RowRole<HistoryLine>> historyRoles();
[[nodiscard]] std::vector<RowRole<ThenLine>> thenRoles();

} // namespace cairn
