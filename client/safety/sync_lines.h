#pragma once

#include <QDateTime>
#include <QString>

#include "client/rows/row_list_model.h"
#include "shared/book/book.h"

#include <vector>

namespace cairn {

/// One revision of this device: where it is on its way to the county.
struct SyncLine {
    QString id = {}; ///< of the revision
    QString record = {};
    QString title = {};
    QString kind = {}; ///< label of the type
    QString school = {};
    QString units = {}; ///< labels of what it says something of
    QDateTime at = {};
    QString state = {};    ///< waiting, parked, sent, refused, held, contested or upheld
    QDateTime taken = {};  ///< when the county took it, by its own clock
    qint64 commit = 0;     ///< the county's number for it; 0: none
    QString rule = {};     ///< of a refusal
    QString sentence = {}; ///< why, for its author
    QString reason = {};   ///< its author's, where they contest it
    QString ruling = {};   ///< the county's, after it looked again
    int held = 0;          ///< others that wait because of it
    bool mayAmend = false;
    bool mayContest = false;
    QString amendUnit = {}; ///< the one unit of words in it, which can be written anew here
    QString amendText = {};

    friend bool operator==(const SyncLine &, const SyncLine &) = default;
};

struct SyncLines {
    std::vector<SyncLine> toSend = {};    ///< oldest first
    std::vector<SyncLine> sent = {};      ///< newest first
    std::vector<SyncLine> attention = {}; ///< oldest first
    QDateTime receiptAt = {};
    qint64 receiptCommit = 0;
};

[[nodiscard]] Result<SyncLines> readSyncLines(Book &book, const Writer &writer);

[[nodiscard]] std::vector<RowRole<SyncLine>> syncLineRoles();

} // namespace cairn
