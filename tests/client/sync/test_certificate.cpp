#include "tests/client/sync/test_certificate.h"

#include "client/sync/pin.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace cairn::test {
namespace {

constexpr long kValidSeconds = 3'600;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

QByteArray textOf(const Memory &memory)
{
    char *text = nullptr;
    const long length = BIO_get_mem_data(memory.get(), &text);
    return QByteArray(text, qsizetype(length));
}

void extend(X509 &certificate, int kind, const char *value)
{
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, kind, value), X509_EXTENSION_free);
    X509_add_ext(&certificate, extension.get(), -1);
}

void name(X509_NAME *subject, const char *text)
{
    const std::string bytes = text;
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(bytes.data()),
                               static_cast<int>(bytes.size()), -1, 0);
}

TestCertificate make(const TestCertificate *authority, bool mayIssue)
{
    const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const Certificate made(X509_new(), X509_free);
    X509_set_version(made.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), authority == nullptr ? 1 : 2);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -kValidSeconds);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), kValidSeconds);
    X509_set_pubkey(made.get(), key.get());
    name(X509_get_subject_name(made.get()), authority == nullptr ? "authority" : "127.0.0.1");
    name(X509_get_issuer_name(made.get()), "authority");
    extend(*made, NID_basic_constraints, mayIssue ? "critical,CA:TRUE" : "critical,CA:FALSE");
    extend(*made, NID_subject_alt_name, "IP:127.0.0.1");

    Key signer(nullptr, EVP_PKEY_free);
    if (authority != nullptr) {
        const QByteArray pem = authority->key.toPem();
        const Memory in(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free);
        signer.reset(PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, nullptr));
    }
    X509_sign(made.get(), signer ? signer.get() : key.get(), EVP_sha256());

    const Memory certificatePem(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_X509(certificatePem.get(), made.get());
    const Memory keyPem(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    TestCertificate out{
        QSslCertificate(textOf(certificatePem)), QSslKey(textOf(keyPem), QSsl::Ec), {}};
    const QByteArray der = out.certificate.toDer();
    out.pin = pinOf(bytesOf(std::string_view(der.data(), std::size_t(der.size())))).value_or("");
    return out;
}

} // namespace

TestCertificate selfSigned(bool mayIssue)
{
    return make(nullptr, mayIssue);
}

TestCertificate issuedBy(const TestCertificate &authority)
{
    return make(&authority, false);
}

} // namespace cairn::test
