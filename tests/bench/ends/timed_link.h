#pragma once

#include "client/sync/link.h"

#include <string>
#include <utility>
#include <vector>

namespace cairn::bench {

/// The way to the server, and how long each request on it took.
class TimedLink : public Link {
public:
    struct Request {
        std::string path;
        double seconds = 0;
        double endedSeconds = 0; ///< by secondsNow
    };

    explicit TimedLink(Link &link) : m_link(link) {}

    void post(const LinkRequest &request, std::function<void(LinkAnswer)> answered) override;

    [[nodiscard]] std::vector<Request> take() { return std::exchange(m_requests, {}); }

private:
    Link &m_link;
    std::vector<Request> m_requests;
};

} // namespace cairn::bench
