#pragma once

#include "shared/book/book.h"

#include <set>
#include <string>
#include <string_view>

namespace cairn {

/// What a person may see, and so write into: everybody sees `county`; `reach` "county" adds every
/// school, "alliance:north" the schools assigned to that local alliance, "school:990137" that one.
/// A visit's papers are seen by the people on it and by who made it (design.md §6).
/// Only the server writes into `county`.
struct Rights {
    PersonId person;
    std::string reach;
};

[[nodiscard]] Result<std::set<std::string>> visibleScopes(Book &book, const Rights &rights);
[[nodiscard]] Result<bool> maySee(Book &book, const Rights &rights, std::string_view scope);

} // namespace cairn
