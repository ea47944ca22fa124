#include "client/sync/server_answer.h"

#include <QNetworkReply>

#include "client/sync/link_trouble.h"
#include "shared/wire/packing.h"

#include <algorithm>
#include <cstdint>

namespace cairn {
namespace {

constexpr std::int64_t kRetryAfterSecondsMax = 3'600;
constexpr int kPartialContent = 206;

std::int64_t retryAfterMillis(const QNetworkReply &reply)
{
    bool isNumber = false;
    const qlonglong seconds = reply.rawHeader("Retry-After").toLongLong(&isNumber);
    return isNumber
        ? std::clamp(std::int64_t{seconds}, std::int64_t{0}, kRetryAfterSecondsMax) * 1'000
        : 0;
}

/// The body as the server meant it.
LinkAnswer inflated(const QNetworkReply &reply, const Exchange &exchange)
{
    std::string body = exchange.body.toStdString();
    if (reply.rawHeader("Content-Encoding").trimmed().toLower() != "zstd")
        return body;
    auto message = unpacked(body, exchange.answerBytesMax);
    if (message)
        return std::move(*message);
    if (message.error().code == FaultCode::TooLarge)
        return std::unexpected(answerTooLarge(message.error().cause));
    return std::unexpected(unreachable("the answer broke off: " + message.error().cause));
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Why nothing was answered; nothing: something was.
std::optional<LinkTrouble> unanswered(const QNetworkReply &reply, const Exchange &exchange)
{
    if (exchange.trouble)
        return exchange.trouble;
    if (statusOf(reply) == 0)
        return unreachable(reply.errorString().toStdString());
    return std::nullopt;
}

LinkTrouble brokenOff(const QNetworkReply &reply)
{
    return unreachable("the answer broke off: " + reply.errorString().toStdString());
}

bool lacksEntry(int status)
{
    return status == 401 || status == 403 || status == 429 || status >= 500;
}

} // namespace

LinkAnswer answerOf(const QNetworkReply &reply, const Exchange &exchange)
{
    if (const auto trouble = unanswered(reply, exchange))
        return std::unexpected(*trouble);
    const int status = statusOf(reply);
    const QByteArray type = reply.rawHeader("Content-Type").split(';').value(0).trimmed().toLower();
    if (type == "application/problem+json")
        return std::unexpected(
            problem(status, exchange.body.toStdString(), retryAfterMillis(reply)));
    const bool ours = exchange.isPart
        ? type == "application/octet-stream" && status == kPartialContent
        : type == "application/x-ndjson" || type == "application/json";
    if (!ours || (status >= 300 && status < 400))
        return std::unexpected(
            notOurServer("HTTP " + std::to_string(status) + " " + type.toStdString()));
    if (status >= 400)
        return std::unexpected(problem(status, {}, retryAfterMillis(reply)));
    if (reply.error() != QNetworkReply::NoError)
        return std::unexpected(brokenOff(reply));
    return inflated(reply, exchange);
}

FileOutcome fileOutcomeOf(const QNetworkReply &reply, const Exchange &exchange)
{
    if (const auto trouble = unanswered(reply, exchange))
        return std::unexpected(*trouble);
    const int status = statusOf(reply);
    const bool isProblem = reply.rawHeader("Content-Type").startsWith("application/problem+json");
    if (!isProblem && reply.rawHeader("Tus-Resumable").isEmpty()
        && reply.rawHeader("ETag").isEmpty())
        return std::unexpected(notOurServer("HTTP " + std::to_string(status)));
    if (lacksEntry(status))
        return std::unexpected(
            problem(status, exchange.body.toStdString(), retryAfterMillis(reply)));
    if (status < 400 && reply.error() != QNetworkReply::NoError)
        return std::unexpected(brokenOff(reply));
    FileAnswer answer{.status = status, .body = exchange.body.toStdString()};
    for (const auto &[name, value] : reply.rawHeaderPairs())
        answer.headers.emplace(name.toLower().toStdString(), value.toStdString());
    return answer;
}

} // namespace cairn
