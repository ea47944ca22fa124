#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include "server/http/tls.h"

#include <boost/asio/ssl/context.hpp>

using namespace cairn;

class TlsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_files = {m_folder->filePath("tls.key").toStdString(),
                   m_folder->filePath("tls.crt").toStdString()};
        QVERIFY(makeTlsFiles(m_files));
    }

    void keepsTheKeyToItself()
    {
        QCOMPARE(std::filesystem::status(m_files.key).permissions(),
                 std::filesystem::perms::owner_read);
    }

    void makesACertificateForTwentyYears()
    {
        const auto certificate = QSslCertificate::fromPath(m_folder->filePath("tls.crt")).value(0);

        QVERIFY(!certificate.isNull());
        QVERIFY(certificate.isSelfSigned());
        QVERIFY(certificate.effectiveDate() < QDateTime::currentDateTimeUtc());
        QVERIFY(certificate.expiryDate() > QDateTime::currentDateTimeUtc().addYears(20));
        QVERIFY(certificate.subjectAlternativeNames().contains(QSsl::IpAddressEntry));
    }

    void tellsThePinThatADeviceWorksOut()
    {
        const auto certificate = QSslCertificate::fromPath(m_folder->filePath("tls.crt")).value(0);
        const auto expected =
            QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256)
                .toHex();

        const auto pin = pinOf(m_files.certificate);

        QVERIFY(pin);
        QCOMPARE(QByteArray::fromStdString(*pin), expected);
    }

    void neverOverwritesAKey()
    {
        const auto before = pinOf(m_files.certificate);

        QVERIFY(!makeTlsFiles(m_files));
        QCOMPARE(*pinOf(m_files.certificate), *before);
    }

    void makesAnotherKeyEachTime()
    {
        const TlsFiles others{m_folder->filePath("b.key").toStdString(),
                              m_folder->filePath("b.crt").toStdString()};
        QVERIFY(makeTlsFiles(others));

        QVERIFY(*pinOf(others.certificate) != *pinOf(m_files.certificate));
    }

    void refusesAKeyThatOthersMayRead()
    {
        std::filesystem::permissions(m_files.key, std::filesystem::perms(0440));
        boost::asio::ssl::context context(boost::asio::ssl::context::tls_server);

        const auto loaded = loadTls(context, m_files);

        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, FaultCode::Refused);
    }

    void saysThatThereIsNoKeyYet()
    {
        boost::asio::ssl::context context(boost::asio::ssl::context::tls_server);

        const auto loaded =
            loadTls(context, {m_folder->filePath("no").toStdString(), m_files.certificate});

        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, FaultCode::NotFound);
    }

    void saysThatKeyAndCertificateDoNotFit()
    {
        const TlsFiles others{m_folder->filePath("b.key").toStdString(),
                              m_folder->filePath("b.crt").toStdString()};
        QVERIFY(makeTlsFiles(others));
        boost::asio::ssl::context context(boost::asio::ssl::context::tls_server);

        QVERIFY(!loadTls(context, {m_files.key, others.certificate}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    TlsFiles m_files;
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
