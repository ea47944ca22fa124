#pragma once

#include "shared/book/book.h"
#include "shared/history/receipt.h"
#include "shared/store/revision_log.h"

#include <optional>
#include <vector>

namespace cairn {

constexpr std::size_t kToSendShownMax = 2'000; ///< what a person looks through, oldest first
constexpr std::size_t kSentShownMax = 300;     ///< the newest; what the county holds is not lost

/// What became of this device's own revisions.
struct OwnWork {
    std::vector<Logged> toSend;     ///< of all its lives, oldest first
    std::vector<Logged> sent;       ///< of its life now, newest first
    std::optional<Receipt> receipt; ///< the newest that the county signed
};

/// Reads only.
[[nodiscard]] Result<OwnWork> ownWork(Book &book, const Writer &writer);

} // namespace cairn
