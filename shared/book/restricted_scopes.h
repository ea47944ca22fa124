#pragma once

#include "shared/book/rights.h"

namespace cairn {

/// Scopes that are seen by fewer than a school's or a visit's, each named after what its records
/// are about:
///
/// * `routing:<person>`, that a concern was passed on: the person who passed it on; to read,
///   safeguarding contacts and records leads. Nobody else learns that there is one.
/// * `interest:<person>`, what a visitor declares of schools: the person; county officers, and
///   chairs of a local alliance with a school that is declared about, who clear it.
/// * `moderation:<judgement>`, a case: the visitors, the moderator, the chair of the school's local
///   alliance, county officers. The school reads the outcome in the published judgement.
/// * `intelligence:<alliance>`: leaders, advisers, cluster leads, diocese and county officers whose
///   reach is that alliance or the county; never a person of a school.
///
/// The roles are those of the register of people.

[[nodiscard]] Result<bool> mayWriteRestricted(Book &book, const Rights &rights,
                                              std::string_view scope);

/// What is seen and not written into: by a moderator, the papers of the visit and the school that
/// the judgement is about; routing stubs by those whose task they are.
[[nodiscard]] Result<bool> mayOnlyRead(Book &book, const Rights &rights, std::string_view scope);

/// All scopes with records in them that either gives.
[[nodiscard]] Result<void> addRestricted(Book &book, const Rights &rights,
                                         std::set<std::string> &visible);

} // namespace cairn
