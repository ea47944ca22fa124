#pragma once

#include "shared/history/chain.h"
#include "shared/wire/sync_messages.h"

#include <vector>

namespace cairn {

/// What a server signs with.
struct Seal {
    std::string epoch;
    SigningKey key{};
};

/// One answered revision: where it stands in its chain, and what its line says.
struct Answered {
    Hash hash{};
    PushLine line;
};

/// One receipt for each run of sequence numbers that the server keeps, however each was judged.
[[nodiscard]] std::vector<Receipt> receiptsFor(const std::vector<Answered> &answered,
                                               const Seal &seal);

} // namespace cairn
