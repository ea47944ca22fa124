#pragma once

#include <QDate>
#include <QString>

#include "client/rows/row_list_model.h"
#include "shared/book/record_act.h"

#include <optional>
#include <vector>

namespace cairn {

/// A plan under review: of each objective the wording that was agreed beside what it is now, what
/// was measured, and what is found.
struct ReviewObjective {
    QString id = {};
    QDate agreedOn = {};  ///< invalid: it was never agreed
    QString then = {};    ///< wording and target as they were agreed
    QString now = {};     ///< with the last amendment
    QString marked = {};  ///< `now` with what changed since it was agreed marked
    QString because = {}; ///< of the last amendment
    QString learners = {};
    QString state = {};
    QString measures = {}; ///< a line a reading, oldest first
    QString earlier = {};  ///< what the last review found, with its day
    QString result = {};   ///< code that this review found; empty: nothing yet
    QString changed = {};  ///< what changed for learners
    QString evidence = {};
    bool unsaved = false; ///< something was said that is not kept yet

    friend bool operator==(const ReviewObjective &, const ReviewObjective &) = default;
};

struct ReviewSheet {
    QString review = {}; ///< id; empty: it is not begun
    QString planId = {};
    QString plan = {};
    QString schoolId = {};
    QString school = {};
    QString state = {}; ///< code; empty: not begun
    QString date = {};  ///< as it is written
    QString present = {};
    QString rating = {}; ///< code
    QString words = {};
    QString changed = {};
    QString nextDate = {};
    bool contested = false;
    std::vector<ReviewObjective> objectives = {};
    int earlier = 0; ///< reviews of the plan that are recorded
};

/// The review of the plan that goes on, or an empty one that would begin `today`.
[[nodiscard]] Result<ReviewSheet> readReview(Book &book, const RecordId &plan, QDate today);

/// The newest review of the plan that goes on; nothing: none is begun.
[[nodiscard]] Result<std::optional<RecordView>> openReview(Book &book, const RecordId &plan);

/// What is found of one objective.
struct ReviewFinding {
    QString objective;
    QString result; ///< code
    QString changed;
    QString evidence;
};

/// A deed in the review of a plan that goes on; where none does, it begins with it.
[[nodiscard]] Result<Edit> inReview(Book &book, const RecordId &plan, QDate today, UnitEdit deed);
[[nodiscard]] UnitEdit found(const ReviewFinding &finding);
/// A value as it is written at a path of a review. Faults as `takenValue`.
[[nodiscard]] Result<UnitEdit> saidInReview(Book &book, const std::string &path,
                                            const QString &text);

[[nodiscard]] std::vector<RowRole<ReviewObjective>> reviewObjectiveRoles();

} // namespace cairn
