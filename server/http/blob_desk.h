#pragma once

#include "server/blobs/blob_store.h"
#include "server/http/limits.h"
#include "server/sync/work_pool.h"

#include <atomic>
#include <functional>
#include <memory>

namespace cairn {

constexpr std::size_t kBlobQueueMax = 256; ///< waiting for the files; more are told `later`

/// The files and the one thread that touches them.
class BlobDesk {
public:
    /// `tellBroken` is called once, on the thread of the files, when a write to disk has failed.
    BlobDesk(std::unique_ptr<BlobStore> store, std::function<void(Fault)> tellBroken)
        : m_store(std::move(store)), m_tellBroken(std::move(tellBroken)), m_thread(1, kBlobQueueMax)
    {
    }

    /// Runs `work(BlobStore &)`, which returns a Result, on that thread. Busy: too much waits.
    template <class Work>
    asio::awaitable<std::invoke_result_t<Work &, BlobStore &>> run(Work work)
    {
        return m_thread.run([this, todo = std::move(work)]() mutable {
            auto answer = todo(*m_store);
            if (!answer && answer.error().code == FaultCode::StorageBroken && m_tellBroken)
                std::exchange(m_tellBroken, nullptr)(answer.error());
            return answer;
        });
    }

    /// The right to stream one body through memory; null: too many do.
    [[nodiscard]] std::shared_ptr<void> admitStream()
    {
        if (m_streams.fetch_add(1) >= kStreamsMax) {
            m_streams.fetch_sub(1);
            return nullptr;
        }
        return {this, [](void *desk) { static_cast<BlobDesk *>(desk)->m_streams.fetch_sub(1); }};
    }

private:
    std::unique_ptr<BlobStore> m_store;
    std::function<void(Fault)> m_tellBroken;
    std::atomic<std::size_t> m_streams = 0;
    WorkPool m_thread; ///< last: it ends before the files go
};

} // namespace cairn
