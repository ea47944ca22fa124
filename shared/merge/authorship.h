#pragma once

#include "shared/merge/view.h"

namespace cairn {

/// Code points in a row that one revision brought.
struct WordRun {
    std::int64_t length = 0;
    RevisionId revision;
    PersonId author;

    friend bool operator==(const WordRun &, const WordRun &) = default;
};

/// Who wrote which words of a prose as it shows now: runs that together are the whole text.
[[nodiscard]] std::vector<WordRun> whoWrote(std::span<const Version> versions);

} // namespace cairn
