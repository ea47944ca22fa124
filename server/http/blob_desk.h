#pragma once

#include "server/blobs/blob_store.h"
#include "server/http/limits.h"
#include "server/sync/work_pool.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>

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

    /// The right to stream one body through memory; null: too many do, in all or of this device.
    [[nodiscard]] std::shared_ptr<void> admitStream(const DeviceId &device)
    {
        const std::lock_guard hold(m_guard);
        const auto known = m_streams.find(device);
        const std::size_t ofDevice = known == m_streams.end() ? 0 : known->second;
        if (m_streamsInAll >= kStreamsMax || ofDevice >= kStreamsPerDeviceMax)
            return nullptr;
        m_streams[device] = ofDevice + 1;
        ++m_streamsInAll;
        return {this, [device](void *desk) { static_cast<BlobDesk *>(desk)->endStream(device); }};
    }

private:
    void endStream(const DeviceId &device)
    {
        const std::lock_guard hold(m_guard);
        --m_streamsInAll;
        const auto ofDevice = m_streams.find(device);
        if (--ofDevice->second == 0)
            m_streams.erase(ofDevice);
    }

    std::unique_ptr<BlobStore> m_store;
    std::function<void(Fault)> m_tellBroken;
    std::mutex m_guard;                        ///< of the two below
    std::map<DeviceId, std::size_t> m_streams; ///< of each device that has any
    std::size_t m_streamsInAll = 0;
    WorkPool m_thread; ///< last: it ends before the files go
};

} // namespace cairn
