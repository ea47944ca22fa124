#include "server/sync/book_threads.h"

#include "shared/store/revision_log.h"

#include <utility>

namespace cairn {

BookThread::BookThread(std::unique_ptr<Database> database, const Schema &schema,
                       Surroundings surroundings, std::size_t queueMax)
    : m_database(std::move(database)),
      m_book(countyBook(*m_database, schema, std::move(surroundings))), m_thread(1, queueMax)
{
}

bool BookThread::post(std::function<void(Book &)> work)
{
    return m_thread.post([this, todo = std::move(work)] {
        todo(m_book);
        noteCommits();
    });
}

void BookThread::noteFault(const Fault &fault)
{
    if (fault.code == FaultCode::StorageBroken && m_tellBroken)
        std::exchange(m_tellBroken, nullptr)(fault);
}

void BookThread::noteCommits()
{
    if (!m_tellCommitted)
        return;
    const auto last = RevisionLog(m_book.database).lastCommit();
    if (!last || *last == m_lastCommit)
        return;
    m_lastCommit = *last;
    m_tellCommitted();
}

} // namespace cairn
