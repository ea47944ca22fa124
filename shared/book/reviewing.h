#pragma once

#include "shared/book/rights.h"
#include "shared/store/case_files.h"
#include "shared/store/revision_log.h"

namespace cairn {

/// The county's second look at what its court refused, where the author insists.

struct ContestedCase {
    CaseFile file;
    Logged refused;
};

/// Nobody has ruled on them yet; oldest first.
[[nodiscard]] Result<std::vector<ContestedCase>> contestedCases(Book &book);

struct Review {
    RevisionId revision;
    std::string judge; ///< account name
    std::string reason;
    Rights author; ///< as they stand today
};

/// The refusal stays, and its author hears why. NotFound: nobody contests it.
[[nodiscard]] Result<void> uphold(Book &book, const Review &review);

/// The court judges the whole deed once more, as things are today; the one rule that a person may
/// set aside is `author_only`. What it refuses now stays refused, whoever asks: Refused, with its
/// sentence. Else the deed enters, and what was held because of it.
[[nodiscard]] Result<void> acceptOnReview(Book &book, const Review &review);

} // namespace cairn
