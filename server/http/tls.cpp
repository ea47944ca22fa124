#include "server/http/tls.h"

#include "shared/base/bytes.h"

#include <boost/asio/ssl/context.hpp>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace cairn {

namespace {

constexpr long kCertificateSeconds = 20L * 366 * 24 * 3600;
constexpr long kBeforeSeconds = -24L * 3600; // a device's clock may be a few hours behind
constexpr mode_t kSecretMode = 0400;
constexpr mode_t kPublicMode = 0444;

template <auto Free>
struct Freed {
    void operator()(auto *thing) const { Free(thing); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;

/// What OpenSSL last complained of; its queue is empty afterwards.
std::string opensslCause()
{
    char text[256] = {};
    ERR_error_string_n(ERR_get_error(), text, sizeof text);
    ERR_clear_error();
    return text;
}

std::unexpected<Fault> opensslFault(std::string sentence)
{
    return fault(FaultCode::StorageBroken, std::move(sentence), opensslCause());
}

bool addExtension(X509 &certificate, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, &certificate, &certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

bool addSerial(X509 &certificate)
{
    std::array<unsigned char, 16> bytes{};
    if (RAND_bytes(bytes.data(), int{bytes.size()}) != 1)
        return false;
    bytes[0] &= 0x7f; // serial numbers are positive
    const std::unique_ptr<BIGNUM, Freed<BN_free>> number(
        BN_bin2bn(bytes.data(), int{bytes.size()}, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(&certificate));
}

Certificate signedBy(EVP_PKEY &key)
{
    Certificate certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1
        || !addSerial(*certificate)
        || !X509_gmtime_adj(X509_getm_notBefore(certificate.get()), kBeforeSeconds)
        || !X509_gmtime_adj(X509_getm_notAfter(certificate.get()), kCertificateSeconds)
        || X509_set_pubkey(certificate.get(), &key) != 1)
        return nullptr;

    X509_NAME *const name = X509_get_subject_name(certificate.get());
    const unsigned char common[] = "Cairn server";
    if (X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, common, -1, -1, 0) != 1
        || X509_set_issuer_name(certificate.get(), name) != 1
        || !addExtension(*certificate, NID_basic_constraints, "critical,CA:FALSE")
        || !addExtension(*certificate, NID_ext_key_usage, "serverAuth")
        || !addExtension(*certificate, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1")
        || X509_sign(certificate.get(), &key, EVP_sha256()) == 0)
        return nullptr;
    return certificate;
}

std::string_view textOf(BIO &memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(&memory, &bytes);
    return size > 0 ? std::string_view(bytes, static_cast<std::size_t>(size)) : std::string_view{};
}

std::unexpected<Fault> fileFault(const std::filesystem::path &file, std::string sentence)
{
    const int number = errno;
    const FaultCode code = number == ENOSPC ? FaultCode::StorageFull : FaultCode::StorageReadOnly;
    return fault(code, std::move(sentence), file.string() + ": " + std::strerror(number));
}

/// A new file or none: never follows a link, never overwrites, on disk when this returns.
Result<void> writeNew(const std::filesystem::path &file, std::string_view text, mode_t mode)
{
    const int handle =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (handle < 0)
        return fileFault(file, "A key file of the server could not be made.");
    bool whole = true;
    while (whole && !text.empty()) {
        const ssize_t written = ::write(handle, text.data(), text.size());
        whole = written > 0;
        text.remove_prefix(whole ? static_cast<std::size_t>(written) : 0);
    }
    whole = whole && ::fsync(handle) == 0;
    if (!whole) {
        const auto failed = fileFault(file, "A key file of the server could not be written.");
        ::close(handle);
        ::unlink(file.c_str());
        return failed;
    }
    ::close(handle);
    return {};
}

Result<void> syncFolder(const std::filesystem::path &folder)
{
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return fileFault(folder, "The server's directory cannot be opened.");
    const bool synced = ::fsync(handle) == 0;
    const auto failed = fileFault(folder, "The server's directory could not be brought to disk.");
    ::close(handle);
    if (!synced)
        return failed;
    return {};
}

/// A key that the group or the world can read is a key that somebody may have read.
Result<void> expectSecret(const std::filesystem::path &file)
{
    struct stat found{};
    if (::stat(file.c_str(), &found) != 0)
        return fault(FaultCode::NotFound,
                     "The server has no TLS key here. Run cairn-server init first.", file.string());
    if ((found.st_mode & 077) != 0)
        return fault(FaultCode::Refused,
                     "The server's TLS key can be read by others, so it is no secret. Take their "
                     "rights away (chmod 0400) or make a new one.",
                     file.string());
    return {};
}

} // namespace

Result<void> makeTlsFiles(const TlsFiles &files)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = key ? signedBy(*key) : nullptr;
    const Memory keyText(BIO_new(BIO_s_secmem()));
    const Memory certificateText(BIO_new(BIO_s_mem()));
    if (!certificate || !keyText || !certificateText
        || PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr)
            != 1
        || PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1)
        return opensslFault("The server's TLS key could not be made.");

    if (const auto written = writeNew(files.key, textOf(*keyText), kSecretMode); !written)
        return written;
    if (const auto written = writeNew(files.certificate, textOf(*certificateText), kPublicMode);
        !written)
        return written;
    return syncFolder(files.key.parent_path());
}

Result<std::string> pinOf(const std::filesystem::path &certificate)
{
    const Memory file(BIO_new_file(certificate.c_str(), "r"));
    const Certificate read(file ? PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr)
                                : nullptr);
    if (!read)
        return opensslFault("The server's certificate cannot be read.");
    unsigned char *der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(read.get()), &der);
    Hash digest{};
    const bool hashed = size > 0
        && EVP_Digest(der, static_cast<std::size_t>(size), digest.data(), nullptr, EVP_sha256(),
                      nullptr)
            == 1;
    OPENSSL_free(der);
    if (!hashed)
        return opensslFault("The server's certificate has no key in it.");
    return toHex(digest);
}

Result<void> loadTls(boost::asio::ssl::context &context, const TlsFiles &files)
{
    if (const auto secret = expectSecret(files.key); !secret)
        return secret;
    SSL_CTX *const tls = context.native_handle();
    if (SSL_CTX_set_min_proto_version(tls, TLS1_3_VERSION) != 1
        || SSL_CTX_set_max_proto_version(tls, TLS1_3_VERSION) != 1
        || SSL_CTX_set1_groups_list(tls, "X25519:P-256") != 1
        || SSL_CTX_set_num_tickets(tls, 0) != 1 || SSL_CTX_set_max_early_data(tls, 0) != 1)
        return opensslFault("TLS 1.3 cannot be set up on this machine.");
    SSL_CTX_set_options(tls, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_session_cache_mode(tls, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_mode(tls, SSL_MODE_RELEASE_BUFFERS);

    if (SSL_CTX_use_certificate_chain_file(tls, files.certificate.c_str()) != 1
        || SSL_CTX_use_PrivateKey_file(tls, files.key.c_str(), SSL_FILETYPE_PEM) != 1
        || SSL_CTX_check_private_key(tls) != 1)
        return opensslFault("The server's TLS key and certificate do not fit or cannot be read.");
    return {};
}

} // namespace cairn
