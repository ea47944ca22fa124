#pragma once

#include <QByteArray>
#include <QSslServer>
#include <QTcpServer>

#include "tests/client/sync/test_certificate.h"

#include <string>

namespace cairn::test {

/// A server on the loopback that answers every request with the same bytes, and keeps what came.
class FakeServer {
public:
    explicit FakeServer(const TestCertificate &certificate);

    [[nodiscard]] std::string url() const;

    QByteArray answer;   ///< status line, headers and body; empty: silence
    QByteArray received; ///< all that a peer sent inside TLS

private:
    void serve();
    QSslServer m_server;
};

/// "HTTP/1.1 200 OK" and so on.
[[nodiscard]] QByteArray http(const char *status, const char *type, const QByteArray &body,
                              const char *moreHeaders = "");

} // namespace cairn::test
