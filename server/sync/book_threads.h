#pragma once

#include "server/sync/work_pool.h"
#include "shared/book/book.h"

#include <functional>
#include <memory>

namespace cairn {

constexpr std::size_t kBookQueueMax = 256;   ///< waiting for one book; more are told `later`
constexpr std::size_t kComputeThreads = 2;   // Argon2 takes 64 MiB each
constexpr std::size_t kComputeQueueMax = 16; ///< waiting for a password check; more get a 429

/// A book and the one thread that touches it. The server has two: one writes, one reads beside it
/// on a connection of its own. The hop to that thread and back is the only concurrency in the
/// server's rooms.
class BookThread {
public:
    BookThread(std::unique_ptr<Database> database, const Schema &schema, Surroundings surroundings,
               std::size_t queueMax = kBookQueueMax);

    /// Runs `work(Book &)`, which returns a Result, on the book's thread. Busy: too much waits.
    template <class Work>
    asio::awaitable<std::invoke_result_t<Work &, Book &>> run(Work work)
    {
        return m_thread.run([this, todo = std::move(work)]() mutable {
            auto answer = todo(m_book);
            if (!answer)
                noteFault(answer.error());
            noteCommits();
            return answer;
        });
    }

    /// The same for whoever awaits nothing; false: too much waits.
    [[nodiscard]] bool post(std::function<void(Book &)> work);

    /// Called once, on the book's thread, when a write to disk has failed: nothing more may be
    /// acknowledged, so the process has to end and start anew. Set it before the first work.
    void whenBroken(std::function<void(Fault)> tell) { m_tellBroken = std::move(tell); }
    /// Called on the book's thread after each work that committed revisions. Set it likewise.
    void whenCommitted(std::function<void()> tell) { m_tellCommitted = std::move(tell); }

private:
    void noteFault(const Fault &fault);
    void noteCommits();

    std::unique_ptr<Database> m_database;
    Book m_book;
    std::function<void(Fault)> m_tellBroken;
    std::function<void()> m_tellCommitted;
    std::uint64_t m_lastCommit = 0;
    WorkPool m_thread; ///< last: it ends before the book goes
};

} // namespace cairn
