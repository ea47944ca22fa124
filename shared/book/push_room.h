#pragma once

#include "shared/base/value.h"
#include "shared/store/device_tables.h"

namespace cairn {

/// How much goes into one push: what this build has at most, or less where the server announced
/// less. Never less than one act of full size, which cannot be cut.
struct PushRoom {
    std::size_t revisions = 0;
    std::size_t bytes = 0;
};

/// What is kept free of a push for the receipts of revisions that are sent again.
constexpr std::size_t kReceiptRoom = std::size_t{128} * 1024;

[[nodiscard]] Result<PushRoom> pushRoom(DeviceTables &tables);

/// Keeps what the answer to hello announced as `push_revisions` and `push_bytes`.
[[nodiscard]] Result<void> keepPushRoom(DeviceTables &tables, const Map &limits);

} // namespace cairn
