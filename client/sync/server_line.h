#pragma once

#include <QNetworkAccessManager>
#include <QObject>

#include "client/sync/server_link.h"

#include <functional>
#include <memory>

namespace cairn {

struct Exchange;

/// The connections of a link. Lives in the link's own thread: Qt hands a body on, and shows what
/// comes, through the events of the thread that asked, and the one that keeps the book is busy.
class ServerLine : public QObject {
public:
    ServerLine(const ServerAddress &address, const LinkPatience &patience);

    /// Calls back in this thread, once.
    void post(const LinkRequest &request, std::function<void(LinkAnswer)> answered);
    void ask(const FileRequest &request, std::function<void(FileOutcome)> answered);

private:
    [[nodiscard]] std::shared_ptr<Exchange> begin(std::size_t answerBytesMax) const;

    ServerAddress m_address;
    LinkPatience m_patience;
    QNetworkAccessManager m_network{this};
};

} // namespace cairn
