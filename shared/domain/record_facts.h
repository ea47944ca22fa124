#pragma once

#include "shared/merge/record_units.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// One record as rules see it: what its units show, and who made it.
struct RecordFacts {
    RecordId id = {};
    std::string type = {};
    UnitViews units = {};
    PersonId maker = {};

    /// What stands at `unit` or `unit.field`; null where nothing does.
    [[nodiscard]] const Value &at(std::string_view path) const;
    [[nodiscard]] std::string_view text(std::string_view path) const { return at(path).textOr(); }
    [[nodiscard]] std::string_view state() const { return text("state"); }
    [[nodiscard]] bool holdsTrue(std::string_view path) const;
    /// The elements of a set or the entries of an append unit.
    [[nodiscard]] const List &elements(std::string_view unit) const;
    [[nodiscard]] bool holds(std::string_view unit, std::string_view element) const;
};

/// Whether something is said there: not null, no empty text, list or map, not white space alone.
[[nodiscard]] bool isSaid(const Value &value);

/// The records around the one that a rule looks at. A rule that needs records of a type says
/// nothing where that type was not gathered: absent is not the same as not looked for.
struct Linked {
    std::set<std::string, std::less<>> gathered = {}; ///< types of which all that bear are here
    std::vector<RecordFacts> records = {};

    [[nodiscard]] bool has(std::string_view type) const { return gathered.contains(type); }
    [[nodiscard]] const RecordFacts *find(std::string_view id) const;
    [[nodiscard]] std::vector<const RecordFacts *> all(std::string_view type) const;
    /// The first of the type in which the path holds that text.
    [[nodiscard]] const RecordFacts *one(std::string_view type, std::string_view path,
                                         std::string_view text) const;
};

} // namespace cairn
