#pragma once

#include <QDate>
#include <QString>

#include "client/rows/row_list_model.h"
#include "shared/book/record_act.h"

#include <optional>
#include <vector>

namespace cairn {

/// One action of a plan under review: what was promised beside what it says now, and what became
/// of it.
struct ReviewAction {
    QString id = {};
    QString objective = {}; ///< id
    QDate agreedOn = {};    ///< invalid: it was never begun, `then` is how it was first written
    QString then = {};      ///< wording, who and by when, as they were agreed
    QString now = {};
    QString marked = {}; ///< `now` with what changed since then marked
    QString state = {};
    bool found = false;  ///< this review says what became of it
    QString became = {}; ///< code; without `found`, what is known otherwise; empty: nothing
    QString because = {};
    bool unsaved = false; ///< something was said that is not kept yet

    friend bool operator==(const ReviewAction &, const ReviewAction &) = default;
};

/// Of every objective of a plan, in the order in which they were made.
[[nodiscard]] Result<std::vector<ReviewAction>> readReviewActions(Book &book, const RecordId &plan);

/// What became of one.
struct ActionFinding {
    RecordId action;
    QString became; ///< code
    QString because;
};

/// An entry of the review that goes on; what is given up or done moves with it where nothing is in
/// the way, so that nobody waits for it any longer.
[[nodiscard]] Result<std::vector<Edit>> foundOfAction(Book &book, const RecordId &plan, QDate today,
                                                      const ActionFinding &finding);

[[nodiscard]] std::vector<RowRole<ReviewAction>> reviewActionRoles();

} // namespace cairn
