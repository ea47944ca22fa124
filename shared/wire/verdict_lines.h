#pragma once

#include "shared/base/bytes.h"
#include "shared/history/case_state.h"
#include "shared/history/revision.h"

#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// What became of one pushed revision.
struct PushLine {
    enum class Outcome { Accepted, Duplicate, Refused, Held };
    RevisionId revision;
    Outcome outcome = Outcome::Accepted; ///< a duplicate carries the first stamp again
    Stamp stamp;                         ///< accepted and duplicate
    std::string rule;                    ///< refused and held
    std::string where;                   ///< "unit" or "unit.field"
    std::string sentence;
};

/// Held by these rules, a revision was not kept by the server: its device offers it again.
[[nodiscard]] inline bool notTaken(std::string_view rule)
{
    return rule == "gap" || rule == "fork";
}

/// The same as a pull brings it later to the device that wrote the revision, or to one that holds
/// it from a pack and asks. Another revision under the name has another hash.
struct VerdictLine {
    PushLine line;
    Hash hash{};
    std::optional<CaseState> ruling; ///< upheld or accepted: people have looked at it
    std::string reason;              ///< of the ruling
};

/// What an author says to the county about a revision of theirs that was refused.
struct Plea {
    enum class Wish { Contest, Withdraw };
    RevisionId revision;
    Hash hash{};
    Wish wish = Wish::Contest;
    std::string reason;
};

/// How a plea was heard. Nothing: the county does not hold that revision, or too many others are
/// contested; the device says it again another day.
struct PleaLine {
    RevisionId revision;
    std::optional<CaseState> state;
};

/// A revision that came in a pack, of which the device asks what the county says.
struct AskedRevision {
    RevisionId revision;
    Hash hash{};
};

} // namespace cairn
