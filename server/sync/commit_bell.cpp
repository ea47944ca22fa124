#include "server/sync/commit_bell.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace cairn {

std::uint64_t CommitBell::count() const
{
    const std::lock_guard hold(m_guard);
    return m_count;
}

void CommitBell::ring()
{
    const std::lock_guard hold(m_guard);
    ++m_count;
    wakeAll();
}

void CommitBell::close()
{
    const std::lock_guard hold(m_guard);
    m_closed = true;
    wakeAll();
}

/// A timer is touched on its own executor alone.
void CommitBell::wakeAll()
{
    for (const Waiting &timer : m_waiting)
        asio::post(timer->get_executor(), [timer] { timer->cancel(); });
}

asio::awaitable<void> CommitBell::next(std::uint64_t heard,
                                       std::chrono::steady_clock::time_point until)
{
    const auto timer =
        std::make_shared<asio::steady_timer>(co_await asio::this_coro::executor, until);
    {
        const std::lock_guard hold(m_guard);
        if (m_closed || m_count != heard)
            co_return;
        m_waiting.insert(timer);
    }
    // What rings from here on is posted behind this wait on the same executor.
    co_await timer->async_wait(asio::as_tuple(asio::use_awaitable));
    const std::lock_guard hold(m_guard);
    m_waiting.erase(timer);
}

} // namespace cairn
