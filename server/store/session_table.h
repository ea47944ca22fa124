#pragma once

#include "shared/base/id.h"
#include "shared/store/database.h"

#include <optional>

namespace cairn {

struct SessionRow {
    Hash hash{};
    PersonId person;
    std::int64_t openedMillis = 0;
    std::int64_t seenMillis = 0;
};

/// Over `most` of one person the oldest give way; those opened before `forgetBefore` go too.
struct SessionKeeping {
    std::int64_t forgetBeforeMillis = 0;
    std::size_t most = 0;
};
[[nodiscard]] Result<void> insertSession(Database &database, const SessionRow &session,
                                         const SessionKeeping &keeping);
[[nodiscard]] Result<std::optional<SessionRow>> sessionByHash(Database &database, const Hash &hash);
[[nodiscard]] Result<void> markSeen(Database &database, const Hash &hash, std::int64_t atMillis);
[[nodiscard]] Result<void> dropSession(Database &database, const Hash &hash);

} // namespace cairn
