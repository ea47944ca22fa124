#include "tests/bench/ends/timed_link.h"

#include "tests/bench/measure/gauges.h"

namespace cairn::bench {

void TimedLink::post(const LinkRequest &request, std::function<void(LinkAnswer)> answered)
{
    const double began = secondsNow();
    m_link.post(
        request,
        [this, path = request.path, began, answered = std::move(answered)](LinkAnswer answer) {
            const double ended = secondsNow();
            m_requests.push_back({path, ended - began, ended});
            answered(std::move(answer));
        });
}

} // namespace cairn::bench
