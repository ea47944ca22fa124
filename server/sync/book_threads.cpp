#include "server/sync/book_threads.h"

#include <utility>

namespace cairn {

BookThread::BookThread(std::unique_ptr<Database> database, const Schema &schema,
                       Surroundings surroundings, std::size_t queueMax)
    : m_database(std::move(database)), m_book{*m_database, schema, std::move(surroundings)},
      m_thread(1, queueMax)
{
}

bool BookThread::post(std::function<void(Book &)> work)
{
    return m_thread.post([this, todo = std::move(work)] { todo(m_book); });
}

void BookThread::noteFault(const Fault &fault)
{
    if (fault.code == FaultCode::StorageBroken && m_tellBroken)
        std::exchange(m_tellBroken, nullptr)(fault);
}

} // namespace cairn
