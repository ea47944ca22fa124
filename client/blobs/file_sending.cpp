#include "client/blobs/file_lane.h"
#include "shared/wire/file_limits.h"

#include <sodium.h>

#include <charconv>

namespace cairn {
namespace {

constexpr const char *kFiles = "/v1/blobs";
constexpr std::size_t kAnswerBytesMax = std::size_t{64} * 1024;
const std::pair<std::string, std::string> kTus{"Tus-Resumable", "1.0.0"};

/// As tus wants it, with padding.
std::string plainBase64(ByteView bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

std::string checksumOf(std::string_view piece)
{
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), bytesOf(piece).data(), piece.size());
    return "sha256 " + plainBase64(digest);
}

std::optional<std::size_t> countIn(const std::string &text)
{
    std::size_t count = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), count);
    return text.empty() || trouble != std::errc{} || end != text.data() + text.size()
        ? std::nullopt
        : std::optional(count);
}

Fault notTaken(const FileAnswer &answer)
{
    const std::string cause = "HTTP " + std::to_string(answer.status);
    if (answer.status == 413)
        return {FaultCode::TooLarge,
                "The county's server takes no file of this size. It stays on this computer; tell "
                "the county office.",
                cause};
    if (answer.status == 422)
        return {FaultCode::StorageBroken,
                "This file is damaged on this computer and was not sent. Attach it again from "
                "where it came from.",
                cause};
    return {FaultCode::Refused,
            "The county's server did not take this file. It is safe on this computer and is tried "
            "again at the next sync.",
            cause};
}

} // namespace

void FileLane::lookWhetherHeld()
{
    ask({.method = "HEAD",
         .path = std::string(kFiles) + "/" + m_file.hash,
         .bearer = {},
         .answerBytesMax = kAnswerBytesMax},
        &FileLane::takeWhetherHeld);
}

void FileLane::takeWhetherHeld(const FileAnswer &answer)
{
    if (answer.status == 200)
        takeSent();
    else
        begin();
}

void FileLane::begin()
{
    ask({.method = "POST",
         .path = kFiles,
         .bearer = {},
         .headers = {kTus,
                     {"Upload-Length", std::to_string(m_reader->bytes())},
                     {"Upload-Metadata", "hash " + plainBase64(bytesOf(m_file.hash))}},
         .answerBytesMax = kAnswerBytesMax},
        &FileLane::takeBegun);
}

void FileLane::takeBegun(const FileAnswer &answer)
{
    m_upload = answer.header("location");
    // An address of its own alone: the token goes nowhere else.
    if (answer.status != 201 || !m_upload.starts_with(std::string(kFiles) + "/"))
        return leave(notTaken(answer));
    if (m_reader->bytes() == 0)
        return takeSent();
    lookHowFar();
}

void FileLane::lookHowFar()
{
    ask({.method = "HEAD",
         .path = m_upload,
         .bearer = {},
         .headers = {kTus},
         .answerBytesMax = kAnswerBytesMax},
        &FileLane::takeHowFar);
}

void FileLane::takeHowFar(const FileAnswer &answer)
{
    const auto offset = countIn(answer.header("upload-offset"));
    if (answer.status == 404 || answer.status == 410)
        return tryAgain(&FileLane::begin);
    if (answer.status != 200 || !offset || *offset > m_reader->bytes())
        return leave(notTaken(answer));
    m_offset = *offset;
    if (m_offset == m_reader->bytes())
        return takeSent();
    sendPiece();
}

void FileLane::sendPiece()
{
    auto piece = m_reader->read(m_offset, kFilePieceBytes);
    if (!piece)
        return leave(piece.error());
    std::string checksum = checksumOf(*piece);
    ask({.method = "PATCH",
         .path = m_upload,
         .bearer = {},
         .headers = {kTus,
                     {"Content-Type", "application/offset+octet-stream"},
                     {"Upload-Offset", std::to_string(m_offset)},
                     {"Upload-Checksum", std::move(checksum)}},
         .body = std::move(*piece),
         .answerBytesMax = kAnswerBytesMax},
        &FileLane::takePieceSent);
}

void FileLane::takePieceSent(const FileAnswer &answer)
{
    const auto offset = countIn(answer.header("upload-offset"));
    if (answer.status == 204 && offset && *offset > m_offset && *offset <= m_reader->bytes()) {
        m_offset = *offset;
        return m_offset == m_reader->bytes() ? takeSent() : sendPiece();
    }
    if (answer.status == 409 || answer.status == 460)
        return tryAgain(&FileLane::lookHowFar);
    if (answer.status == 404 || answer.status == 410)
        return tryAgain(&FileLane::begin);
    leave(notTaken(answer));
}

void FileLane::takeSent()
{
    if (auto marked = m_shelf.markSent(m_file.hash); !marked)
        return end(marked.error());
    emit sent(m_file);
    next();
}

} // namespace cairn
