#include "tests/client/sync/fake_server.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslSocket>

namespace cairn::test {

FakeServer::FakeServer(const TestCertificate &certificate)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(certificate.certificate);
    tls.setPrivateKey(certificate.key);
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_server.setSslConfiguration(tls);
    QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server,
                     [this] { serve(); });
    m_server.listen(QHostAddress::LocalHost);
}

std::string FakeServer::url() const
{
    return "https://127.0.0.1:" + std::to_string(m_server.serverPort());
}

void FakeServer::serve()
{
    QTcpSocket *socket = m_server.nextPendingConnection();
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
        received += socket->readAll();
        if (answer.isEmpty())
            return;
        socket->write(answer);
        socket->disconnectFromHost();
    });
}

QByteArray http(const char *status, const char *type, const QByteArray &body,
                const char *moreHeaders)
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

} // namespace cairn::test
