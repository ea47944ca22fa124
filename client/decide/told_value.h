#pragma once

#include <QString>

#include "shared/schema/schema.h"

#include <vector>

namespace cairn {

struct ChoiceField;

/// A value of a unit in words: what was chosen, and what was written.
struct ToldValue {
    QString headline = {};
    QString words = {};

    /// Both in one line.
    [[nodiscard]] QString line() const;
};

[[nodiscard]] ToldValue tell(const Schema &schema, const Unit &unit, const Value &value);

/// The fields of a unit as something to fill in.
[[nodiscard]] std::vector<ChoiceField> choiceFields(const Schema &schema, const Unit &unit);

} // namespace cairn
