#pragma once

#include "client/rows/words_of_record.h"
#include "shared/book/record_act.h"
#include "shared/domain/move.h"

namespace cairn {

/// All records that a record of visit is put together from, as this device shows them.
struct VisitPapers {
    RecordFacts visit;
    Linked linked; ///< what was written on the visit, and its school's needs and own views
    PeopleNames people;
    std::string today; ///< the day at the school

    [[nodiscard]] const RecordFacts *school() const;
    /// Nothing where nobody has begun to write it.
    [[nodiscard]] const RecordFacts *note() const;
    [[nodiscard]] const RecordFacts *reply() const;
    /// Of this visit, in the order of the framework; withdrawn ones are left out.
    [[nodiscard]] std::vector<const RecordFacts *> judgements(const Schema &schema) const;
    /// Agreed on this visit and not dropped.
    [[nodiscard]] std::vector<const RecordFacts *> actions() const;
    /// Of the school, as far as they are open.
    [[nodiscard]] std::vector<const RecordFacts *> needs() const;
    /// The school's own view of an area: the newest that was shared.
    [[nodiscard]] const RecordFacts *ownView(std::string_view area) const;
    [[nodiscard]] QString nameOf(std::string_view person) const;
    /// The school's points of fact that nobody has accepted, nor said why not (rule R13).
    [[nodiscard]] List openPoints() const;
    /// How many versions the school was given.
    [[nodiscard]] int versions() const;
};

/// Reads them on the store thread. `today` as 2026-11-10.
[[nodiscard]] Result<VisitPapers> readPapers(Book &book, const RecordId &visit, std::string today);

/// The note of a visit, made when it is not there yet; an edit of it begins so.
[[nodiscard]] Edit editOfNote(const VisitPapers &papers);

} // namespace cairn
