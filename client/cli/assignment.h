#pragma once

#include "shared/book/record_act.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// One word that says what a unit shall be: `unit.field=value`, `unit=value`, `unit=@file`,
/// `areas+=x`, `areas-=y`. A value that itself begins with @ is written @@.
struct Assignment {
    enum class Sign { Is, Adds, Takes };

    std::string unit;
    std::string field; ///< empty: the unit is named alone
    Sign sign = Sign::Is;
    std::string text;
    bool fromFile = false; ///< `text` names a file

    friend bool operator==(const Assignment &, const Assignment &) = default;
};

[[nodiscard]] Result<Assignment> parseAssignment(std::string_view word);

/// The edits that the words ask for, one a unit, typed by the declaration of `type`; `areas=x,y`
/// says a set whole. Faults: Malformed, with what would have been right; NotFound.
[[nodiscard]] Result<std::vector<UnitEdit>> unitEdits(Book &book, const RecordType &type,
                                                      std::span<const std::string> words);

/// `unit.field=value` words as a query knows them: path → text of the value.
[[nodiscard]] Result<std::map<std::string, std::string>>
conditions(Book &book, const RecordType &type, std::span<const std::string> words);

/// What `decide --value …` says: fields of the unit (`field=value`), or its one value.
[[nodiscard]] Result<Value> decidedValue(Book &book, const Unit &unit,
                                         std::span<const std::string> words);

} // namespace cairn
