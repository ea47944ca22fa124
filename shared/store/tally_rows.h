#pragma once

#include "shared/store/revision_log.h"

#include <functional>
#include <string_view>

namespace cairn {

/// What two sides compare of an accepted revision.
struct TallyRow {
    std::string_view scope; ///< good during the call alone
    Hash hash{};
    Stamp stamp;
};

/// Calls `each` for every accepted revision with a commit number in (after, upTo], in that order.
/// Reads no bodies. Sealed ones are left out.
[[nodiscard]] Result<void> eachAccepted(Database &database, std::uint64_t after, std::uint64_t upTo,
                                        const std::function<void(const TallyRow &)> &each);

/// Their names, of these scopes.
struct TallyName {
    RevisionId id;
    std::string scope;
};
[[nodiscard]] Result<std::vector<TallyName>> namesAccepted(Database &database, std::uint64_t after,
                                                           std::uint64_t upTo);

/// Whether some revision has entered under this number.
[[nodiscard]] Result<bool> holdsCommit(Database &database, std::uint64_t commit);

} // namespace cairn
