#include "tests/server/http/file_sender.h"

#include "shared/base/value.h"
#include "shared/schema/json.h"
#include "tests/server/http/raw_client.h"
#include "tests/server/http/running_site.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <cstdio>
#include <cstdlib>
#include <random>

namespace cairn::test {

namespace {

std::string plainBase64(ByteView bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

std::string asked(std::uint16_t port, const std::string &request)
{
    RawClient peer(port);
    peer.send(request);
    if (!request.starts_with("HEAD"))
        return peer.answer();
    return peer.everything(); // announces a body and has none
}

} // namespace

FileSender::FileSender(std::uint16_t port, const std::string &user, const std::string &code,
                       const std::string &password)
    : m_port(port), m_device(mint<DeviceId>(realSurroundings()))
{
    std::array<std::uint8_t, 32> key{};
    std::array<std::uint8_t, 64> secret{};
    crypto_sign_keypair(key.data(), secret.data());
    const std::string body = canonical(Map{{"user", user},
                                           {"code", code},
                                           {"password", password},
                                           {"device", toText(m_device)},
                                           {"key", toBase64(key)},
                                           {"program", "tus 1"}});
    const auto answer =
        parseJson(bodyIn(asked(port,
                               "POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: "
                                   + std::to_string(body.size()) + "\r\n\r\n" + body)));
    const auto person =
        answer ? parseId<PersonId>(answer->at("person").textOr()) : std::unexpected(answer.error());
    if (!person) {
        std::fprintf(stderr, "the device was not enrolled\n");
        std::abort();
    }
    m_person = *person;
    m_token = answer->at("token").textOr();
}

std::string FileSender::request(const std::string &method, const std::string &path,
                                const Fields &fields, std::string_view body) const
{
    std::string text = method + " " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
        + m_token + "\r\nTus-Resumable: 1.0.0\r\n";
    if (method == "POST" || method == "PATCH")
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    if (method == "HEAD")
        text += "Connection: close\r\n";
    for (const auto &[name, value] : fields)
        text += name + ": " + value + "\r\n";
    return text + "\r\n" + std::string(body);
}

std::string FileSender::ask(const std::string &method, const std::string &path,
                            const Fields &fields, std::string_view body) const
{
    return asked(m_port, request(method, path, fields, body));
}

std::string FileSender::begin(std::string_view content) const
{
    return fieldIn(ask("POST", "/v1/blobs",
                       {{"Upload-Length", std::to_string(content.size())},
                        {"Upload-Metadata", metadataOf(hashOf(content))}}),
                   "Location");
}

std::string FileSender::patch(const std::string &upload, std::size_t offset, std::string_view piece,
                              const Fields &more) const
{
    Fields fields{{"Content-Type", "application/offset+octet-stream"},
                  {"Upload-Offset", std::to_string(offset)}};
    fields.insert(fields.end(), more.begin(), more.end());
    return ask("PATCH", upload, fields, piece);
}

long long FileSender::offsetOf(const std::string &upload) const
{
    const std::string offset = fieldIn(ask("HEAD", upload), "Upload-Offset");
    return offset.empty() ? -1 : std::stoll(offset);
}

std::string fieldIn(const std::string &answer, const std::string &name)
{
    const std::string begins = "\r\n" + name + ": ";
    const auto at = answer.find(begins);
    if (at == answer.npos || at > answer.find("\r\n\r\n"))
        return {};
    const auto from = at + begins.size();
    return answer.substr(from, answer.find("\r\n", from) - from);
}

std::string checksumOf(const std::string &algorithm, std::string_view piece)
{
    Bytes digest(EVP_MAX_MD_SIZE);
    unsigned size = 0;
    EVP_Digest(piece.data(), piece.size(), digest.data(), &size,
               algorithm == "sha1" ? EVP_sha1() : EVP_sha256(), nullptr);
    digest.resize(size);
    return algorithm + " " + plainBase64(digest);
}

std::string hashOf(std::string_view content)
{
    return toHex(blake2b(content));
}

std::string metadataOf(const std::string &hash)
{
    return "filename " + plainBase64(bytesOf("barn.jpg")) + ",hash " + plainBase64(bytesOf(hash));
}

std::string someBytes(std::size_t count, unsigned seed)
{
    std::mt19937 chance(seed);
    std::string bytes(count, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(chance());
    return bytes;
}

} // namespace cairn::test
