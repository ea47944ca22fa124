#pragma once

#include "shared/book/book.h"

#include <set>
#include <string>
#include <string_view>

namespace cairn {

/// What a person may see: everybody sees `county`; `reach` "county" adds every school,
/// "alliance:north" the schools assigned to that local alliance, "school:990137" that one. A
/// visit's papers are seen by the people on it and by who made it (design.md §6), never by a person
/// of its school, and by who moderates a judgement of it, with the school. Whoever is named on a
/// visit has its school's papers too, wherever they come from, until the visit is closed or they
/// are taken off it. The narrower scopes stand in restricted_scopes.h. Nobody is told of a scope
/// that they may not see.
struct Rights {
    PersonId person;
    std::string reach;
};

[[nodiscard]] Result<std::set<std::string>> visibleScopes(Book &book, const Rights &rights);
[[nodiscard]] Result<bool> maySee(Book &book, const Rights &rights, std::string_view scope);

/// Only the server writes into `county`; a moderator reads the papers and the school and writes in
/// the case; a routing stub and its receipt are its author's. Elsewhere who sees may write.
[[nodiscard]] Result<bool> mayWrite(Book &book, const Rights &rights, std::string_view scope);

/// The person is on the visit, or made it.
[[nodiscard]] bool isVisitor(const RecordView &visit, const Rights &rights);
/// The school's scope is within the person's reach.
[[nodiscard]] Result<bool> reachesSchool(Book &book, const Rights &rights, std::string_view scope);

} // namespace cairn
