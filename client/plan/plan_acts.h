#pragma once

#include "client/plan/plan_sheet.h"
#include "client/rows/field_edit.h"
#include "shared/domain/finding.h"

namespace cairn {

/// The deeds of the grid as edits; `StoreThread::savePlanned` makes revisions of them.

/// Where a record that is still to be made belongs.
struct PlanPlace {
    RecordId school;
    QString kind;      ///< its type
    QString plan;      ///< of a new objective
    QString objective; ///< of a new measure; of a new action, where it is of one
};

/// A record of which the first words are written. Faults as `takenValue`.
[[nodiscard]] Result<Edit> planBegun(Book &book, const PlanPlace &place, const QString &words);

/// What was written in a cell; in that of a measure's readings it is one more. Faults as
/// `fieldEdit` and `takenReading`.
[[nodiscard]] Result<FieldEdit> planWritten(Book &book, const FieldWriting &writing,
                                            const QDate &today);

/// An element of a set comes or goes.
[[nodiscard]] Edit planTicked(const RecordId &record, const QString &unit, const QString &code,
                              bool here);

/// A state, and the one text that was missing for it; an empty path: nothing was.
struct PlanMove {
    RecordId record;
    std::string type;
    QString state;
    QString path = {};
    QString words = {};
};
[[nodiscard]] Result<Edit> planMoved(Book &book, const PlanMove &move);

/// The one text whose lack refuses a move; nothing where more is in the way.
[[nodiscard]] QString lackingText(const RecordType &type, const Findings &findings);

} // namespace cairn
