#include "client/sync/server_link.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

#include "client/sync/link_trouble.h"
#include "client/sync/pin.h"
#include "shared/wire/packing.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace cairn {
namespace {

constexpr std::size_t kPinDigits = 64;
constexpr std::int64_t kRetryAfterSecondsMax = 3'600;
constexpr int kPartialContent = 206;

/// One request under way.
struct Exchange {
    std::function<void(LinkAnswer)> answered;
    std::string pin;
    std::size_t answerBytesMax = 0;
    QByteArray body = {};
    std::optional<LinkTrouble> trouble = {}; ///< why we hung up ourselves
    QTimer whole{};
    std::function<void(FileOutcome)> answeredFile = {}; ///< instead of `answered`
    bool isPart = false;                                ///< a part was asked for
};

QSslConfiguration trustNobody()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Without authorities each new connection stops at `sslErrors`, before a byte of the request
    // has left, and goes on only when the key is the pinned one.
    tls.setCaCertificates({});
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    return tls;
}

QNetworkRequest toNetwork(const QUrl &url, const LinkRequest &request)
{
    QNetworkRequest network(url);
    network.setSslConfiguration(trustNobody());
    network.setHeader(QNetworkRequest::ContentTypeHeader,
                      QByteArray::fromStdString(request.contentType));
    network.setRawHeader("Accept",
                         "application/x-ndjson, application/json, application/problem+json");
    network.setRawHeader("Accept-Encoding", "zstd"); // and so Qt leaves unpacking to us
    network.setRawHeader("User-Agent", "cairn");
    if (!request.bearer.empty())
        network.setRawHeader("Authorization",
                             "Bearer " + QByteArray::fromStdString(request.bearer));
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    for (const auto manual :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        network.setAttribute(manual, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return network;
}

void hangUp(QNetworkReply &reply, Exchange &exchange, LinkTrouble trouble)
{
    if (!exchange.trouble)
        exchange.trouble = std::move(trouble);
    reply.abort();
}

void holdToPin(QNetworkReply &reply, Exchange &exchange)
{
    const QByteArray der = reply.sslConfiguration().peerCertificate().toDer();
    const auto shown = pinOf(bytesOf(std::string_view(der.data(), std::size_t(der.size()))));
    if (shown == exchange.pin)
        reply.ignoreSslErrors();
    else
        hangUp(reply, exchange, otherKey("shown " + shown.value_or("no certificate")));
}

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

LinkAnswer outcome(const QNetworkReply &reply, const Exchange &exchange)
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

QByteArray rangeText(const PartAsked &part)
{
    return "bytes=" + QByteArray::number(quint64(part.from)) + "-"
        + QByteArray::number(quint64(part.from + part.bytes - 1));
}

bool lacksEntry(int status)
{
    return status == 401 || status == 403 || status == 429 || status >= 500;
}

/// What our server said of a file; its answers bear the mark of tus, a tag, or are problems.
FileOutcome fileOutcome(const QNetworkReply &reply, const Exchange &exchange)
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

/// Reads the answer and tells it once. The reply keeps the exchange alive and goes with it.
void listen(QNetworkReply &reply, const std::shared_ptr<Exchange> &exchange)
{
    QObject::connect(&reply, &QNetworkReply::sslErrors, &reply,
                     [&reply, exchange] { holdToPin(reply, *exchange); });
    QObject::connect(&reply, &QNetworkReply::encrypted, &reply,
                     [&reply, exchange] { holdToPin(reply, *exchange); });
    QObject::connect(&reply, &QIODevice::readyRead, &reply, [&reply, exchange] {
        exchange->body += reply.readAll();
        if (std::size_t(exchange->body.size()) > exchange->answerBytesMax)
            hangUp(reply, *exchange, answerTooLarge(std::to_string(exchange->answerBytesMax)));
    });
    QObject::connect(&exchange->whole, &QTimer::timeout, &reply, [&reply, exchange] {
        hangUp(reply, *exchange, unreachable("the answer took too long"));
    });
    QObject::connect(&reply, &QNetworkReply::finished, &reply, [&reply, exchange] {
        exchange->whole.stop();
        const auto file = exchange->answeredFile ? fileOutcome(reply, *exchange) : FileOutcome{};
        const auto answer = exchange->answeredFile ? LinkAnswer{} : outcome(reply, *exchange);
        reply.disconnect();
        reply.deleteLater();
        if (exchange->answeredFile)
            exchange->answeredFile(file);
        else
            exchange->answered(answer);
    });
}

} // namespace

Result<ServerAddress> ServerLink::address(const std::string &url, const std::string &pin)
{
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    if (parsed.scheme() != QLatin1String("https") || parsed.host().isEmpty())
        return fault(FaultCode::Malformed,
                     "This is no address of a county's server. It begins with https://", url);
    const std::string digits = QString::fromStdString(pin).toLower().remove(u':').toStdString();
    const auto isHex = [](char digit) {
        return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    };
    if (digits.size() != kPinDigits || !std::ranges::all_of(digits, isHex))
        return fault(FaultCode::Malformed,
                     "This is no fingerprint of a server's key: it has 64 hexadecimal digits.",
                     pin);
    return ServerAddress{parsed
                             .toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment
                                       | QUrl::RemoveUserInfo)
                             .toStdString(),
                         digits};
}

ServerLink::ServerLink(const ServerAddress &address, const LinkPatience &patience)
    : m_address(address), m_patience(patience)
{
}

void ServerLink::post(const LinkRequest &request, std::function<void(LinkAnswer)> answered)
{
    QNetworkRequest network =
        toNetwork(QUrl(QString::fromStdString(m_address.url + request.path)), request);
    network.setTransferTimeout(int(m_patience.silence.count() + request.waitMillis));
    const bool packs = request.mayPack && request.body.size() >= kPackedBytesMin;
    if (packs)
        network.setRawHeader("Content-Encoding", "zstd");
    auto exchange = std::make_shared<Exchange>();
    exchange->answered = std::move(answered);
    exchange->pin = m_address.pin;
    exchange->answerBytesMax = request.answerBytesMax;
    exchange->whole.setSingleShot(true);
    exchange->whole.start(m_patience.whole);
    exchange->isPart = request.part.has_value();
    if (request.part) {
        network.setHeader(QNetworkRequest::ContentTypeHeader, {});
        network.setRawHeader("Range", rangeText(*request.part));
        return listen(*m_network.get(network), exchange);
    }
    QNetworkReply *reply = m_network.post(
        network, QByteArray::fromStdString(packs ? packed(request.body) : request.body));
    listen(*reply, exchange);
}

void ServerLink::ask(const FileRequest &request, std::function<void(FileOutcome)> answered)
{
    QNetworkRequest network =
        toNetwork(QUrl(QString::fromStdString(m_address.url + request.path)),
                  {.path = request.path, .body = {}, .bearer = request.bearer});
    network.setHeader(QNetworkRequest::ContentTypeHeader, {});
    for (const auto &[name, value] : request.headers)
        network.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    network.setTransferTimeout(int(m_patience.silence.count()));
    auto exchange = std::make_shared<Exchange>();
    exchange->answeredFile = std::move(answered);
    exchange->pin = m_address.pin;
    exchange->answerBytesMax = request.answerBytesMax;
    exchange->whole.setSingleShot(true);
    exchange->whole.start(m_patience.whole);
    const QByteArray body = QByteArray::fromStdString(request.body);
    const QByteArray method = QByteArray::fromStdString(request.method);
    if (method == "HEAD")
        listen(*m_network.head(network), exchange);
    else if (method == "GET")
        listen(*m_network.get(network), exchange);
    else if (method == "POST")
        listen(*m_network.post(network, body), exchange);
    else
        listen(*m_network.sendCustomRequest(network, method, body), exchange);
}

} // namespace cairn
