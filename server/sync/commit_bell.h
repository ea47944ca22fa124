#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <set>

namespace cairn {

namespace asio = boost::asio;

/// Rings when something was committed. Pulls that found nothing new wait for it, each on its own
/// connection's executor.
class CommitBell {
public:
    /// How often it rang. Take the number before you look, and wait with it.
    [[nodiscard]] std::uint64_t count() const;

    /// From any thread.
    void ring();
    /// From any thread: whoever waits goes on, and nobody waits any more.
    void close();

    /// Until it has rung more often than `heard`, or the time is over.
    asio::awaitable<void> next(std::uint64_t heard, std::chrono::steady_clock::time_point until);

private:
    using Waiting = std::shared_ptr<asio::steady_timer>;
    void wakeAll();

    mutable std::mutex m_guard;
    std::uint64_t m_count = 0;
    bool m_closed = false;
    std::set<Waiting> m_waiting;
};

} // namespace cairn
