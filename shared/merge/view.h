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

/// A piece of a prose that machines put together and nobody has read since. Places are in code
/// points of the merged text.
struct Passage {
    /// What one side had written there: its wording, and its last revision that touched it.
    struct Side {
        RevisionId revision;
        PersonId author;
        std::string text;

        friend bool operator==(const Side &, const Side &) = default;
    };
    std::int64_t at = 0;
    std::int64_t length = 0;
    std::vector<Side> sides; ///< sorted by revision

    friend bool operator==(const Passage &, const Passage &) = default;
};

/// What somebody changed in a prose without knowing of others, where nobody else did anything.
struct MergedEdit {
    RevisionId revision;
    PersonId author;
    std::int64_t at = 0;
    std::int64_t length = 0;  ///< code points of the merged text that it brought
    std::int64_t removed = 0; ///< code points that it took away there

    friend bool operator==(const MergedEdit &, const MergedEdit &) = default;
};

/// A fact whose author has not been told yet that another's counted instead of it.
struct Loss {
    RevisionId revision; ///< the one that lost
    PersonId author;
    Value value;
    RevisionId to; ///< the one that counted
    PersonId winner;

    friend bool operator==(const Loss &, const Loss &) = default;
};

struct UnitView {
    Standing standing = Standing::Settled;
    Value value = {};                    ///< null where nothing was written and nothing is default
    std::vector<Head> heads = {};        ///< sorted by revision
    std::vector<Passage> passages = {};  ///< of an unread prose, by place
    std::vector<MergedEdit> merged = {}; ///< of a prose with several heads: what merged quietly
    std::vector<Loss> losses = {};       ///< of a fact, by revision

    friend bool operator==(const UnitView &, const UnitView &) = default;
};

/// A pure function of the set of versions: no clock, store, locale or order of arrival in it.
/// Versions whose parents are missing are shown as if those parents had been empty.
[[nodiscard]] UnitView view(const Unit &unit, std::span<const Version> versions);

/// As `view`, for a unit that this build has no declaration of: the newest head, shown read-only.
[[nodiscard]] UnitView viewOfUnknown(std::span<const Version> versions);

} // namespace cairn
