#pragma once

#include <QObject>
#include <QThread>

#include "client/sync/file_link.h"
#include "client/sync/link.h"

#include <chrono>
#include <string>

namespace cairn {

class ServerLine;

/// Where the county's server is, and the key by which it is known.
struct ServerAddress {
    std::string url; ///< "https://…", without a path
    std::string pin; ///< see pinOf
};

/// How long an answer may keep us waiting.
struct LinkPatience {
    std::chrono::milliseconds silence{20'000}; ///< without a byte
    std::chrono::milliseconds whole{120'000};  ///< 1 MiB through a 0.1 Mbit/s valley
};

/// The only way out of the device that knows HTTP, with `server_line` and `server_answer`. TLS 1.3,
/// to the pinned key and no other, whoever vouches for the other; what does not come from our
/// server is recognised as such. Packs, sends, waits and unpacks in a thread of its own, so that
/// the one that keeps the book goes on meanwhile.
class ServerLink : public Link, public FileLink {
public:
    /// Malformed: no https address, or no pin.
    [[nodiscard]] static Result<ServerAddress> address(const std::string &url,
                                                       const std::string &pin);

    explicit ServerLink(const ServerAddress &address, const LinkPatience &patience = {});
    ~ServerLink() override;
    ServerLink(const ServerLink &) = delete;
    ServerLink &operator=(const ServerLink &) = delete;

    void post(const LinkRequest &request, std::function<void(LinkAnswer)> answered) override;
    void ask(const FileRequest &request, std::function<void(FileOutcome)> answered) override;

private:
    QObject m_here; ///< lives where we were made; answers are told there
    QThread m_thread;
    ServerLine *m_line; ///< lives in m_thread and ends with it
};

} // namespace cairn
