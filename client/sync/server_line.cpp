#include "client/sync/server_line.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

#include "client/sync/link_trouble.h"
#include "client/sync/pin.h"
#include "client/sync/server_answer.h"
#include "shared/wire/packing.h"

namespace cairn {
namespace {

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

QByteArray rangeText(const PartAsked &part)
{
    return "bytes=" + QByteArray::number(quint64(part.from)) + "-"
        + QByteArray::number(quint64(part.from + part.bytes - 1));
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
        const auto file = exchange->answeredFile ? fileOutcomeOf(reply, *exchange) : FileOutcome{};
        const auto answer = exchange->answeredFile ? LinkAnswer{} : answerOf(reply, *exchange);
        reply.disconnect();
        reply.deleteLater();
        if (exchange->answeredFile)
            exchange->answeredFile(file);
        else
            exchange->answered(answer);
    });
}

} // namespace

ServerLine::ServerLine(const ServerAddress &address, const LinkPatience &patience)
    : m_address(address), m_patience(patience)
{
}

std::shared_ptr<Exchange> ServerLine::begin(std::size_t answerBytesMax) const
{
    auto exchange = std::make_shared<Exchange>();
    exchange->pin = m_address.pin;
    exchange->answerBytesMax = answerBytesMax;
    exchange->whole.setSingleShot(true);
    exchange->whole.start(m_patience.whole);
    return exchange;
}

void ServerLine::post(const LinkRequest &request, std::function<void(LinkAnswer)> answered)
{
    QNetworkRequest network =
        toNetwork(QUrl(QString::fromStdString(m_address.url + request.path)), request);
    network.setTransferTimeout(int(m_patience.silence.count() + request.waitMillis));
    const bool packs = request.mayPack && request.body.size() >= kPackedBytesMin;
    if (packs)
        network.setRawHeader("Content-Encoding", "zstd");
    const auto exchange = begin(request.answerBytesMax);
    exchange->answered = std::move(answered);
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

void ServerLine::ask(const FileRequest &request, std::function<void(FileOutcome)> answered)
{
    QNetworkRequest network =
        toNetwork(QUrl(QString::fromStdString(m_address.url + request.path)),
                  {.path = request.path, .body = {}, .bearer = request.bearer});
    network.setHeader(QNetworkRequest::ContentTypeHeader, {});
    for (const auto &[name, value] : request.headers)
        network.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    network.setTransferTimeout(int(m_patience.silence.count()));
    const auto exchange = begin(request.answerBytesMax);
    exchange->answeredFile = std::move(answered);
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
