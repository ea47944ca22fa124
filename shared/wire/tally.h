#pragma once

#include "shared/base/value.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cairn {

/// The commit numbers in (after, upTo].
struct CommitSpan {
    std::uint64_t after = 0;
    std::uint64_t upTo = 0;

    [[nodiscard]] std::uint64_t size() const { return upTo > after ? upTo - after : 0; }
    friend auto operator<=>(const CommitSpan &, const CommitSpan &) = default;
};

/// What a side holds of the commit numbers in a span, in the scopes that both speak of: how many
/// accepted revisions, and 128 bits of the BLAKE2b hash over the hash, commit number and effective
/// time of each (8 bytes each, least first), by commit number.
///
/// Why no multiset hash: sums of hashes are order-free but are forged by Wagner's generalised
/// birthday unless their state has 2 KiB (LtHash: Lewi, Kim, Maykov and Weis, 2019), and points of
/// a curve (ECMH: Maitin-Shepard and others, 2017) cost many hashes each. Within an epoch
/// commit numbers are unique, so a set has one order already and a plain hash over it will do. And
/// a sum that is kept beside the rows goes on agreeing when a row is lost; this one is worked out
/// from the rows that are really there, a span at a time.
struct Tally {
    CommitSpan span;
    std::uint64_t count = 0;
    std::string digest; ///< base64url

    friend bool operator==(const Tally &, const Tally &) = default;
};

/// A pull compares spans of this length, beginning at multiples of it.
constexpr std::uint64_t kCheckedCommits = 1'024;
/// A span that differs and is no longer than this is given again whole; a longer one is split.
constexpr std::uint64_t kGivenCommits = 64;
constexpr std::size_t kChecksMax = 8;        ///< spans that one pull compares
constexpr std::size_t kDigestSpansMax = 128; ///< that one request compares …
constexpr std::uint64_t kDigestCommitsMax = kChecksMax * kCheckedCommits; ///< … and their length

} // namespace cairn
