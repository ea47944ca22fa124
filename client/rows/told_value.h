#pragma once

#include <QString>

#include "shared/schema/schema.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace cairn {

/// A value of a unit in words: what was chosen, and what was written.
struct ToldValue {
    QString headline = {};
    QString words = {};

    /// Both in one line.
    [[nodiscard]] QString line() const;
};

/// What stands for the record of an id; empty: it is not known here.
using TitleOf = std::function<QString(std::string_view id)>;

[[nodiscard]] ToldValue tell(const Schema &schema, const Unit &unit, const Value &value,
                             const TitleOf &titleOf = {});

/// One value in words: labels for codes, days as people in England write them, titles for ids.
[[nodiscard]] QString toldText(const Schema &schema, const FieldType &type, const Value &value,
                               const TitleOf &titleOf = {});

/// 1,234
[[nodiscard]] QString toldNumber(std::int64_t number);

/// One element of a set or one entry.
[[nodiscard]] ToldValue tellElement(const Schema &schema, const Unit &unit, const Value &element,
                                    const TitleOf &titleOf = {});

} // namespace cairn
