#pragma once

#include <QDateTime>
#include <QString>

#include "client/rows/row_list_model.h"
#include "shared/book/book.h"

#include <optional>
#include <vector>

namespace cairn {

/// What somebody knew when they judged: their evidence as it stood in their frontier
/// (shared/domain/frontier.h), beside what it says now.

/// A time at which somebody judged.
struct KnownMoment {
    QString id = {}; ///< the revision
    QDateTime at = {};
    QString who = {};
    QString position = {}; ///< with how sure; labels
    QString reason = {};
    bool stands = false; ///< nobody has judged over it

    friend bool operator==(const KnownMoment &, const KnownMoment &) = default;
};

/// What became of a piece since.
enum class KnownFate { Same, Changed, Touched, Come, Gone };

struct KnownPiece {
    QString id = {};
    KnownFate fate = KnownFate::Same;
    bool against = false;
    QString about = {};     ///< kind, how direct, author
    QString aboutThen = {}; ///< the same as it was, where that was different
    QString then = {};
    QString now = {};
    QString marked = {}; ///< `now` with what changed marked
    QString added = {};
    QString removed = {};

    friend bool operator==(const KnownPiece &, const KnownPiece &) = default;
};

struct KnownSheet {
    QString judgement = {};
    QString area = {};
    QString visit = {}; ///< id
    QString school = {};
    std::vector<KnownMoment> moments = {}; ///< newest first
    QString moment = {};                   ///< the one that is looked at
    bool frontierKept = false;             ///< older judgements have none
    std::vector<KnownPiece> pieces = {};   ///< what changed comes first
};

constexpr std::size_t kKnownMomentsMax = 100; ///< the newest

/// `moment`: at which of its moments; nothing: the newest that stands.
[[nodiscard]] Result<KnownSheet> readKnown(Book &book, const RecordId &judgement,
                                           const std::optional<RevisionId> &moment = {});

[[nodiscard]] std::vector<RowRole<KnownMoment>> knownMomentRoles();
[[nodiscard]] std::vector<RowRole<KnownPiece>> knownPieceRoles();

} // namespace cairn
