#pragma once

#include <QSslCertificate>
#include <QSslKey>

#include <string>

namespace cairn::test {

/// A certificate for 127.0.0.1 made for one test, and its key.
struct TestCertificate {
    QSslCertificate certificate;
    QSslKey key;
    std::string pin;
};

/// Self-signed; with `mayIssue` it may vouch for others.
[[nodiscard]] TestCertificate selfSigned(bool mayIssue = false);
[[nodiscard]] TestCertificate issuedBy(const TestCertificate &authority);

} // namespace cairn::test
