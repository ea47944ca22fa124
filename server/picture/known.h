#pragma once

#include "shared/book/book.h"
#include "shared/book/rights.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cairn {

constexpr int kKnownDays = 365;

/// A visit that makes its school known.
struct KnownVisit {
    RecordId visit;
    RecordId school;
    std::string urn;
    std::string schoolName;
    std::string date;                ///< day
    std::string type;                ///< code of the visit type
    std::string typeLabel;           ///< the same in words
    std::vector<std::string> people; ///< names
};

/// The open schools of one local alliance that the reader may see.
struct KnownAlliance {
    std::string lasl; ///< code
    std::string label;
    std::size_t schools = 0;
    std::size_t known = 0;
    std::vector<KnownVisit> visits; ///< newest first
};

/// How well the county is known, as one reader may see it. A school is known when a visit to it
/// in state `recorded` lies at most kKnownDays before `asOf`.
struct KnownPicture {
    Instant asOf;
    std::uint64_t commit = 0; ///< the log up to which it was worked out
    std::vector<KnownAlliance> alliances;
    std::size_t unassigned = 0; ///< open schools in sight that no alliance has
};

/// Reads only.
[[nodiscard]] Result<KnownPicture> knownPicture(Book &book, const Rights &rights, Instant now);

/// The body of `GET /v1/picture/known`.
[[nodiscard]] Value toValue(const KnownPicture &picture);

} // namespace cairn
