#pragma once

#include "shared/domain/finding.h"
#include "shared/domain/record_facts.h"
#include "shared/domain/shown_number.h"

#include <map>
#include <optional>

namespace cairn {

/// What makes schools alike.
struct SchoolTraits {
    RecordId id = {};
    std::string phase = {};
    int pupils = 0;
    int ruralClass = 0;                ///< 0 urban, 1 larger rural, 2 smaller rural
    std::optional<int> fsmTenths = {}; ///< per cent free school meals, in tenths; none: suppressed
};

/// Schools that one may be compared with, and what had to be left out to find five.
struct LikeSchools {
    std::vector<RecordId> schools;
    std::vector<std::string> leftOut; ///< of "FSM", "rural", "size", in that order
};

/// Rule R55: same phase, size band, rural class and the two nearest fifths of free school meals;
/// where fewer than five others fit, those traits are left out one after another, and it says so.
[[nodiscard]] LikeSchools likeSchools(const SchoolTraits &school,
                                      const std::vector<SchoolTraits> &all);

/// Rule R55: a comparison shows a range, never a rank. The median and the middle half, and nothing
/// at all of fewer than five values.
struct Range {
    std::int64_t lower = 0;
    std::int64_t median = 0;
    std::int64_t upper = 0;

    friend bool operator==(const Range &, const Range &) = default;
};
[[nodiscard]] std::variant<Range, Suppressed> rangeOf(std::vector<std::int64_t> values);

/// Rule R42: how often a visitor or a local alliance chose each position; not shown of fewer than
/// ten judgements, and never used alone to judge a visitor.
using Spread = std::map<std::string, int, std::less<>>;
[[nodiscard]] std::variant<Spread, Suppressed> spreadOf(const std::vector<std::string> &positions);

/// Rule R50: an erasure by law leaves what it was of, when, and on what legal ground.
[[nodiscard]] Findings judgeErasure(std::string_view kind, std::string_view on,
                                    std::string_view ground);

/// Rule R50b: each term a visitor says that the notes are complete and fair, or lists exceptions.
[[nodiscard]] Findings judgeTermStatement(bool completeAndFair,
                                          const std::vector<std::string> &exceptions);

/// Rule R50c: what was sent to CASL is not edited; a correction is a new version.
[[nodiscard]] Findings judgePackEdit(bool sent, bool asNewVersion);

/// Rule R74: the records in which a person must be found for an access request: those that name
/// the person, and those about a school that the person led or chaired when they were made.
struct Tenure {
    std::string school; ///< record id
    std::string from;   ///< day; empty: always
    std::string until;  ///< day; empty: still
};
[[nodiscard]] std::vector<RecordId> recordsOn(const PersonId &person,
                                              const std::vector<Tenure> &tenures,
                                              const std::vector<RecordFacts> &records,
                                              const std::map<RecordId, std::string> &madeOn);

} // namespace cairn
