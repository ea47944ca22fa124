#pragma once

#include "shared/base/result.h"
#include "shared/base/surroundings.h"
#include "shared/base/value.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cairn {

/// 256 bits that a slot keeps for who knows the passphrase. Whoever holds one wipes it.
using LockedKey = std::array<std::uint8_t, 32>;

/// What guessing one passphrase costs: Argon2id passes and bytes of memory.
struct WrapCost {
    std::uint64_t passes = 3;
    std::size_t memoryBytes = std::size_t{256} * 1024 * 1024;
};

/// The key, locked under Argon2id of the passphrase, as `{kind: "passphrase", salt, ops, memory,
/// nonce, box}`. TooLarge: this computer has too little free memory.
[[nodiscard]] Result<Value> makePassphraseSlot(const LockedKey &key, std::string_view passphrase,
                                               const Surroundings &surroundings,
                                               const WrapCost &cost = {});

/// Slow on purpose. Nothing: the slot is for another passphrase. Malformed: no such slot, or one
/// that asks more of this computer than one may (16 passes, 1 GiB); TooLarge as above.
[[nodiscard]] Result<std::optional<LockedKey>> openPassphraseSlot(const Value &slot,
                                                                  std::string_view passphrase);

} // namespace cairn
