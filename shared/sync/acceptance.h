#pragma once

#include "shared/domain/finding.h"
#include "shared/history/chain.h"
#include "shared/schema/schema.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// What the server knows when it judges one revision. Whoever fills it in reads the store; the
/// judging itself reads nothing.
struct Witness {
    PersonId speaker; ///< whose device is speaking
    DeviceId device;
    bool mayWrite = false;            ///< into the revision's scope
    std::optional<std::string> scope; ///< that the rule of the type gives; nothing: cannot tell
    struct Record {
        std::string type;
        std::string scope;
        PersonId maker;
    };
    bool rightId = true;          ///< of a new record: the one that its key makes
    std::optional<Record> record; ///< as it stands here, if it does
    bool placeKnown = true;       ///< the visit whose papers the scope holds stands here
    bool makesRecord = true;      ///< it holds all that a new record must hold
    bool parentsKnown = true;     ///< all have come here
    bool parentsLost = false;     ///< one of them, or what made the record, was refused or is held
    bool overtaken = false;       ///< what it was written to replace has entered on review
    bool reviewed = false;        ///< a person looks at it again: `author_only` does not count,
                                  ///< nor does what is broken
    Findings broken = {};         ///< rules that bind the county (shared/domain/binding.h)
};

/// The rule of what builds on something that has not come yet, as after an exchange without a
/// server: it is held, and enters when that comes.
constexpr std::string_view kAwaits = "awaits";

/// Whether the revision may enter. No findings: it may. `held` is no no: its time may come.
struct Ruling {
    Findings findings;
    bool held = false;

    [[nodiscard]] bool accepted() const { return findings.empty(); }
};

/// Where one revision of an act may not enter, none does.
void bindTogether(std::vector<Ruling> &act);

[[nodiscard]] Ruling judge(const Schema &schema, const Revision &revision, const Witness &witness);

/// Effective time of an accepted revision (design.md §4): the claimed time, between the last
/// server time that its author had seen and now, and never before its parents.
[[nodiscard]] Instant effectiveTime(const Clocks &clocks, Instant now,
                                    std::optional<Instant> newestParent);

} // namespace cairn
