#pragma once

#include "shared/base/id.h"
#include "shared/store/database.h"

#include <optional>
#include <string>

namespace cairn {

struct DeviceRow {
    DeviceId device;
    PersonId person;
    std::array<std::uint8_t, 32> publicKey{};
    std::string program;
    std::int64_t enrolledMillis = 0;
    bool revoked = false;
};

[[nodiscard]] Result<std::optional<DeviceRow>> deviceById(Database &database,
                                                          const DeviceId &device);
[[nodiscard]] Result<std::size_t> countDevices(Database &database, const PersonId &person);
[[nodiscard]] Result<void> putDevice(Database &database, const DeviceRow &device);
/// Marks it and takes its tokens; says whether there was one.
[[nodiscard]] Result<bool> markRevoked(Database &database, const DeviceId &device);

/// A secret of a device of which only the hash is here: a nonce or a token.
struct DeviceSecret {
    Hash hash{};
    DeviceId device;
    std::int64_t untilMillis = 0;
};

/// Old ones and, over `most` of one device, the oldest give way.
struct Keeping {
    std::int64_t nowMillis = 0;
    std::size_t most = 0;
};
[[nodiscard]] Result<void> keepNonce(Database &database, const DeviceSecret &nonce,
                                     const Keeping &keeping);
/// Takes a nonce away; says when it would have ended. Nothing: there was none.
[[nodiscard]] Result<std::optional<std::int64_t>>
takeNonce(Database &database, const DeviceId &device, const Hash &hash);

[[nodiscard]] Result<void> keepToken(Database &database, const DeviceSecret &token,
                                     const Keeping &keeping);
[[nodiscard]] Result<std::optional<DeviceSecret>> tokenByHash(Database &database, const Hash &hash);

} // namespace cairn
