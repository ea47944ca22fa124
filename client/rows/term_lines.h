#pragma once

#include "client/rows/row_list_model.h"
#include "shared/schema/schema.h"

#include <string_view>

namespace cairn {

/// One code of a vocabulary, to choose from.
struct TermLine {
    QString id = {}; ///< the code
    QString label = {};
    QString description = {};

    friend bool operator==(const TermLine &, const TermLine &) = default;
};

[[nodiscard]] std::vector<RowRole<TermLine>> termLineRoles();
[[nodiscard]] std::vector<TermLine> termLines(const Schema &schema, std::string_view vocabulary);

} // namespace cairn
