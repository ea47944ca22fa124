#pragma once

#include "server/account/devices.h"
#include "server/sync/book_threads.h"
#include "shared/book/accept_push.h"

#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace cairn {

/// Who pushes, with what its receipts are signed with.
[[nodiscard]] Pusher pusherOf(const Caller &caller, const Seal &seal);

/// Pushes on their way to the thread that writes. Those that wait at the same time go to disk
/// together: while one group is synced, the next gathers.
class PushQueue {
public:
    explicit PushQueue(BookThread &writer) : m_writer(writer) {}

    /// When it answers, all of the push is on disk.
    [[nodiscard]] asio::awaitable<Result<PushAnswer>> take(Pusher pusher, WeighedPush push);

private:
    struct Waiting {
        Pusher pusher;
        WeighedPush push;
        std::optional<Result<PushAnswer>> answer; ///< the writer's thread alone touches it
    };
    using Group = std::vector<std::shared_ptr<Waiting>>;

    [[nodiscard]] Group nextGroup();
    /// False: nothing waited.
    [[nodiscard]] bool takeGroup(Book &book);

    BookThread &m_writer;
    std::mutex m_guard;
    std::deque<std::shared_ptr<Waiting>> m_waiting;
};

} // namespace cairn
