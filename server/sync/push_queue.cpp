#include "server/sync/push_queue.h"

#include "shared/wire/limits.h"

#include <algorithm>

namespace cairn {

namespace {

/// So that a group lasts no longer than one full push.
constexpr std::size_t kGroupRevisionsMax = kPushRevisionsMax;

} // namespace

Pusher pusherOf(const Caller &caller, const Seal &seal)
{
    return {rightsOf(caller.account), caller.device, seal};
}

asio::awaitable<Result<PushAnswer>> PushQueue::take(Pusher pusher, WeighedPush push)
{
    const auto own = std::make_shared<Waiting>(std::move(pusher), std::move(push), std::nullopt);
    {
        const std::lock_guard hold(m_guard);
        m_waiting.push_back(own);
    }
    auto work = [this, own](Book &book) -> Result<PushAnswer> {
        while (!own->answer)      // somebody's turn before may have taken it along …
            if (!takeGroup(book)) // … and failed by an exception, which is that one's to tell
                return fault(FaultCode::Busy,
                             "The server could not take this now. Your work is safe on your "
                             "device; try again in a moment.");
        return std::move(*own->answer);
    };
    auto answer = co_await m_writer.run(std::move(work));
    if (!answer) {
        const std::lock_guard hold(m_guard);
        std::erase(m_waiting, own); // too much waits: it never had its turn
    }
    co_return answer;
}

PushQueue::Group PushQueue::nextGroup()
{
    const std::lock_guard hold(m_guard);
    Group group;
    std::size_t revisions = 0;
    while (!m_waiting.empty()) {
        revisions += m_waiting.front()->push.push.revisions.size();
        if (!group.empty() && revisions > kGroupRevisionsMax)
            break;
        group.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return group;
}

bool PushQueue::takeGroup(Book &book)
{
    const Group group = nextGroup();
    if (group.empty())
        return false;
    std::vector<OfferedPush> offered;
    for (const auto &each : group)
        offered.push_back({each->pusher, each->push});
    auto answers = acceptPushes(book, offered);
    for (std::size_t i = 0; i < group.size(); ++i)
        group[i]->answer = answers ? Result<PushAnswer>(std::move((*answers)[i]))
                                   : std::unexpected(answers.error());
    return true;
}

} // namespace cairn
