#pragma once

#include "shared/history/revision.h"
#include "shared/schema/schema.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cairn {

/// What a history shows. A unit that machines merged waits for a reader; where people disagree,
/// people decide.
enum class Standing { Settled, Unread, Contested };

[[nodiscard]] std::string_view toText(Standing standing);

/// One revision of one unit, as far as the view looks at it.
struct Version {
    RevisionId id;
    std::vector<RevisionId> parents;
    Value content;
    PersonId author;
    std::int64_t claimedMillis = 0;              ///< the author's wall clock, for display alone
    std::optional<std::int64_t> effectiveMillis; ///< nothing: not accepted yet, counts as newest
};

/// A version that nobody has built on, and the value that stands there.
struct Head {
    RevisionId revision;
    PersonId author;
    std::int64_t claimedMillis = 0;
    Value value;

    friend bool operator==(const Head &, const Head &) = default;
};

struct UnitView {
    Standing standing = Standing::Settled;
    Value value;             ///< null where nothing was ever written and there is no default
    std::vector<Head> heads; ///< sorted by revision

    friend bool operator==(const UnitView &, const UnitView &) = default;
};

/// A pure function of the set of versions: no clock, store, locale or order of arrival in it.
/// Versions whose parents are missing are shown as if those parents had been empty.
[[nodiscard]] UnitView view(const Unit &unit, std::span<const Version> versions);

/// As `view`, for a unit that this build has no declaration of: the newest head, shown read-only.
[[nodiscard]] UnitView viewOfUnknown(std::span<const Version> versions);

} // namespace cairn
