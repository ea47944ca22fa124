#pragma once

#include "shared/history/revision.h"
#include "shared/store/database.h"

#include <vector>

namespace cairn {

/// On the server: at which commit number something was said of a revision that did not simply
/// enter. A pull tells its device from there on; what is told is how the revision stands by then.
/// Nothing here opens a transaction; whoever writes does.
class VerdictLog {
public:
    explicit VerdictLog(Database &database) : m_database(database) {}

    struct Entry {
        std::uint64_t commit = 0;
        RevisionId revision;
    };

    [[nodiscard]] Result<void> add(const Entry &entry);
    /// On revisions of this device with commit numbers in (after, upTo], in that order.
    struct Range {
        DeviceId device;
        std::uint64_t after = 0;
        std::uint64_t upTo = 0;
        std::size_t countMax = 0;
    };
    [[nodiscard]] Result<std::vector<Entry>> entries(const Range &range);

private:
    Database &m_database;
};

} // namespace cairn
