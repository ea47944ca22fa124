#include "shared/base/bytes.h"

#include <sodium.h>

#include <algorithm>

namespace cairn {

Hash blake2b(ByteView bytes)
{
    Hash hash{};
    crypto_generichash(hash.data(), hash.size(), bytes.data(), bytes.size(), nullptr, 0);
    return hash;
}

Hash blake2b(std::string_view text)
{
    return blake2b(bytesOf(text));
}

ByteView bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

std::string toHex(ByteView bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

Result<Bytes> fromHex(std::string_view text)
{
    Bytes bytes(text.size() / 2);
    std::size_t length = 0;
    const char *end = nullptr;
    const int outcome = sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(),
                                       nullptr, &length, &end);
    if (outcome != 0 || end != text.data() + text.size() || text.size() % 2 != 0)
        return fault(FaultCode::Malformed, "This is not hexadecimal text.");
    bytes.resize(length);
    return bytes;
}

std::string toBase64(ByteView bytes)
{
    constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
    text.pop_back();
    return text;
}

Result<Bytes> fromBase64(std::string_view text)
{
    Bytes bytes(text.size());
    std::size_t length = 0;
    const char *end = nullptr;
    const int outcome =
        sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length,
                          &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (outcome != 0 || end != text.data() + text.size())
        return fault(FaultCode::Malformed, "This is not base64 text.");
    bytes.resize(length);
    return bytes;
}

} // namespace cairn
