#include "shared/history/signature.h"

#include "shared/base/bytes.h"

#include <sodium.h>

#include <algorithm>

namespace cairn {

Signature signatureOf(std::string_view text, const SigningKey &key)
{
    const ByteView bytes = bytesOf(text);
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, bytes.data(), bytes.size(), key.data());
    return signature;
}

bool isSignature(const Signature &signature, std::string_view text, const SignaturePublicKey &key)
{
    const ByteView bytes = bytesOf(text);
    return crypto_sign_verify_detached(signature.data(), bytes.data(), bytes.size(), key.data())
        == 0;
}

SignaturePublicKey publicPartOf(const SigningKey &key)
{
    SignaturePublicKey open{};
    std::ranges::copy(ByteView(key).subspan(crypto_sign_SEEDBYTES), open.begin());
    return open;
}

} // namespace cairn
