#pragma once

#include "shared/base/result.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>
#include <cstddef>
#include <exception>
#include <type_traits>

namespace cairn {

namespace asio = boost::asio;

/// Threads beside those of the connections, for work that takes its time, with a bound on how much
/// of it may wait. Work is a function that returns a Result; whoever awaits it goes on on the
/// executor it came from.
class WorkPool {
public:
    WorkPool(std::size_t threads, std::size_t waitingMax)
        : m_waitingMax(waitingMax), m_threads(threads)
    {
    }
    /// Does what is queued, then ends the threads.
    ~WorkPool() { finish(); }
    WorkPool(const WorkPool &) = delete;
    WorkPool &operator=(const WorkPool &) = delete;

    void finish() { m_threads.join(); }

    /// Busy: too much waits already, and nothing was done. What the work throws is thrown here.
    template <class Work>
    asio::awaitable<std::invoke_result_t<Work &>> run(Work work)
    {
        using Answer = std::invoke_result_t<Work &>;
        if (!takePlace())
            co_return fault(FaultCode::Busy,
                            "The server is busy. Your work is safe on your "
                            "device; try again in a moment.");
        auto initiate = [this](auto handler, Work handed) {
            asio::post(m_threads,
                       [this, handler = std::move(handler), todo = std::move(handed)]() mutable {
                           carryOut<Answer>(std::move(handler), todo);
                       });
        };
        co_return co_await asio::async_initiate<const asio::use_awaitable_t<> &,
                                                void(std::exception_ptr, Answer)>(
            std::move(initiate), asio::use_awaitable, std::move(work));
    }

    /// The same for whoever awaits nothing; false: too much waits, and it will not be done.
    template <class Work>
    [[nodiscard]] bool post(Work work)
    {
        if (!takePlace())
            return false;
        asio::post(m_threads, [this, todo = std::move(work)]() mutable {
            todo();
            leavePlace();
        });
        return true;
    }

    [[nodiscard]] std::size_t waiting() const { return m_waiting; }

private:
    bool takePlace()
    {
        if (m_waiting.fetch_add(1) < m_waitingMax)
            return true;
        leavePlace();
        return false;
    }
    void leavePlace() { m_waiting.fetch_sub(1); }

    template <class Answer, class Handler, class Work>
    void carryOut(Handler handler, Work &work)
    {
        Answer answer;
        std::exception_ptr thrown;
        try {
            answer = work();
        } catch (...) {
            thrown = std::current_exception(); // belongs to whoever asked, not to this thread
        }
        leavePlace();
        const auto back = asio::get_associated_executor(handler);
        asio::post(back,
                   [handler = std::move(handler), answer = std::move(answer), thrown]() mutable {
                       std::move(handler)(thrown, std::move(answer));
                   });
    }

    std::size_t m_waitingMax;
    std::atomic<std::size_t> m_waiting = 0; ///< queued or running
    asio::thread_pool m_threads;
};

} // namespace cairn
