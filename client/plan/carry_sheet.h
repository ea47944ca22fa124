#pragma once

#include "client/rows/row_list_model.h"
#include "shared/book/record_act.h"

#include <vector>

namespace cairn {

/// What of the school's last plan was not finished, and can be carried on in another one.
struct CarryLine {
    QString id = {};
    QString kindLabel = {};
    int depth = 0;
    QString words = {};
    QString state = {};
    QString objective = {}; ///< id of the one that it comes under; empty: it is one itself

    friend bool operator==(const CarryLine &, const CarryLine &) = default;
};

struct CarrySheet {
    QString from = {}; ///< name of the plan before
    std::vector<CarryLine> lines = {};
};

/// Objectives, each with its measures and actions, in the order of the grid. Nothing where there is
/// no plan before, or all of it was finished or is carried on already.
[[nodiscard]] Result<CarrySheet> readCarry(Book &book, const RecordId &plan);

/// Makes one of them anew in a plan, with what still holds of it and a link to where it came from;
/// dates are promised anew. Nothing where it is carried on already. NotFound: the objective that it
/// comes under was not carried on.
[[nodiscard]] Result<std::vector<Edit>> carriedInto(Book &book, const RecordId &plan,
                                                    const RecordId &what);

[[nodiscard]] std::vector<RowRole<CarryLine>> carryRoles();

} // namespace cairn
