#pragma once

#include <QByteArray>
#include <QTimer>

#include "client/sync/file_link.h"
#include "client/sync/link.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

class QNetworkReply;

namespace cairn {

/// One request under way, in the thread of its line.
struct Exchange {
    std::function<void(LinkAnswer)> answered = {};
    std::function<void(FileOutcome)> answeredFile = {}; ///< instead of `answered`
    std::string pin = {};
    std::size_t answerBytesMax = 0;
    bool isPart = false; ///< a part was asked for
    QByteArray body = {};
    std::optional<LinkTrouble> trouble = {}; ///< why we hung up ourselves
    QTimer whole{};
};

/// What our server answered, or why that was no answer of our server. The body comes unpacked.
[[nodiscard]] LinkAnswer answerOf(const QNetworkReply &reply, const Exchange &exchange);
/// What our server said of a file; its answers bear the mark of tus, a tag, or are problems.
[[nodiscard]] FileOutcome fileOutcomeOf(const QNetworkReply &reply, const Exchange &exchange);

} // namespace cairn
