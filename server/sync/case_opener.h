#pragma once

#include "server/sync/follower.h"

namespace cairn {

/// Opens moderation cases by rule R40: of a judgement that its visitors propose or have agreed on,
/// and of what a school asks for. A case that is open gets further reasons as they come up; one
/// that was decided stays so. On the thread that writes.
class CaseOpener {
public:
    /// `server`: in whose name cases are opened.
    explicit CaseOpener(Writer server);

    /// Looks at what has come since the last time. On disk when it returns. Returns how many cases
    /// it opened or gave a reason to.
    [[nodiscard]] Result<std::size_t> open(Book &book);

private:
    [[nodiscard]] Result<bool> look(Book &book, const RecordId &id); ///< of a judgement

    Writer m_server;
    Follower m_follower;
};

} // namespace cairn
