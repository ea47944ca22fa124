#include "client/sync/pin.h"

#include <openssl/x509.h>
#include <sodium.h>

#include <memory>

namespace cairn {

std::optional<std::string> pinOf(ByteView certificateDer)
{
    const unsigned char *at = certificateDer.data();
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        d2i_X509(nullptr, &at, static_cast<long>(certificateDer.size())), X509_free);
    if (!certificate)
        return std::nullopt;
    unsigned char *key = nullptr;
    const int bytes = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &key);
    if (bytes <= 0)
        return std::nullopt;
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), key, static_cast<unsigned long long>(bytes));
    OPENSSL_free(key);
    return toHex(hash);
}

} // namespace cairn
