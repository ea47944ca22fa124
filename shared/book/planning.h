#pragma once

#include "shared/book/record_act.h"

namespace cairn {

/// An edit worked out against what shows now: a revision without its place in the log.
struct Planned {
    Revision revision;                   ///< without units where nothing would change
    std::optional<RevisionId> unchanged; ///< the head that already says so
};

/// Fills in what the deed means: id, scope, parents, contents. Faults as recordAct does.
[[nodiscard]] Result<Planned> plan(Book &book, const Writer &writer, const Edit &edit);

/// The content that a unit edit writes over what shows, and its parents. No content: no change.
struct PlannedUnit {
    std::optional<UnitChange> change;
};
[[nodiscard]] Result<PlannedUnit> planUnit(const Writer &writer, const Unit &unit,
                                           const RecordView &shown, bool isNew,
                                           const UnitEdit &edit);

/// Where a new record of the type lives; faults where a record that it names is not here.
[[nodiscard]] Result<std::string> scopeFor(Book &book, const RecordType &type, const Map &contents);

/// The text that a keyed type's id is made from, or nothing for other types.
/// `contents`: unit → `is`.
[[nodiscard]] std::optional<std::string> keyOf(const RecordType &type, const Map &contents);

/// What a revision that is written now says of its device's clocks.
[[nodiscard]] Result<Clocks> clocksNow(Book &book);

} // namespace cairn
