#pragma once

#include <QString>

#include "shared/schema/schema.h"

#include <vector>

namespace cairn {

/// A column of a list, from the type's declaration.
struct RecordColumn {
    std::string path;
    QString label;
    FieldType type;
};

constexpr std::size_t kColumnsMax = 3; ///< beside title, state and school: more are not read

/// Types that have records of their own to look at; a school has its page, people their register.
[[nodiscard]] std::vector<const RecordType *> kindsOffered(const Schema &schema);

/// Whether people make records of this type, and not the county alone.
[[nodiscard]] bool isMadeByPeople(const RecordType &type);

/// The short values in the order of the declaration that tell one record from another.
[[nodiscard]] std::vector<RecordColumn> columnsOf(const RecordType &type);

/// The path of the school in what is fixed when a record is made; empty: it has none.
[[nodiscard]] std::string schoolPath(const RecordType &type);

} // namespace cairn
