#pragma once

#include <QString>

#include "shared/schema/schema.h"

#include <string>
#include <string_view>

namespace cairn {

/// A place in a declaration: a unit, and which of its fields.
struct FormPlace {
    const Unit *unit = nullptr;
    const Field *field = nullptr; ///< null: the unit is one value

    [[nodiscard]] const FieldType &type() const { return field ? field->type : unit->single; }
};

/// Nothing where the type has no such path.
[[nodiscard]] FormPlace placeOf(const RecordType &type, std::string_view path);

/// How a value stands in its field: a day as 10/11/2026, everything else as `typedValue` takes it.
[[nodiscard]] QString writtenText(const FieldType &type, const Value &value);
/// The other way round for days and moments; the text itself for all else.
[[nodiscard]] std::string takenText(const FieldType &type, const QString &written);

} // namespace cairn
