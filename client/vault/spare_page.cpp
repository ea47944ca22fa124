#include "client/vault/spare_page.h"

#include "shared/schema/json.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace cairn {
namespace {

/// A half is a nonce, how long what follows is (4 bytes, the lowest first), and that, sealed with
/// XChaCha20-Poly1305; the length is sealed with it. The rest of the half is left as it was.
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kHeadBytes = kNonceBytes + kLengthBytes;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kTextMax = SparePage::kHalfBytes - kHeadBytes - kTagBytes;

std::size_t lengthAt(ByteView head)
{
    std::size_t length = 0;
    for (std::size_t at = 0; at < kLengthBytes; ++at)
        length |= std::size_t{head[kNonceBytes + at]} << (8 * at);
    return length;
}

/// Empty: nothing was ever written there, or it was torn.
std::string opened(std::string_view half, const FileKey &key)
{
    if (half.size() < kHeadBytes)
        return {};
    const ByteView bytes = bytesOf(half);
    const std::size_t length = lengthAt(bytes);
    if (length < kTagBytes || length > half.size() - kHeadBytes)
        return {};
    Bytes text(length - kTagBytes + 1); // never without an address to write to
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            text.data(), nullptr, nullptr, bytes.data() + kHeadBytes, length,
            bytes.data() + kNonceBytes, kLengthBytes, bytes.data(), key.bytes().data())
        != 0)
        return {};
    return std::string(text.begin(), text.end() - 1);
}

Bytes sealed(std::string_view text, const FileKey &key, const Surroundings &surroundings)
{
    Bytes half(kHeadBytes + text.size() + kTagBytes);
    surroundings.chance(std::span(half).first(kNonceBytes));
    const std::size_t length = text.size() + kTagBytes;
    for (std::size_t at = 0; at < kLengthBytes; ++at)
        half[kNonceBytes + at] = static_cast<std::uint8_t>(length >> (8 * at));
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        half.data() + kHeadBytes, nullptr, bytesOf(text).data(), text.size(),
        half.data() + kNonceBytes, kLengthBytes, nullptr, half.data(), key.bytes().data());
    return half;
}

Value toValue(const Draft &draft)
{
    return Map{
        {"key", draft.key}, {"text", draft.text}, {"caret", draft.caret}, {"at", draft.atMillis}};
}

Draft toDraft(const Value &value)
{
    return {.key = std::string(value.at("key").textOr()),
            .text = std::string(value.at("text").textOr()),
            .caret = value.at("caret").numberOr(0),
            .atMillis = value.at("at").numberOr(0)};
}

} // namespace

Result<SparePage> SparePage::open(const std::filesystem::path &file, const FileKey &key,
                                  const Surroundings &surroundings)
{
    auto opened = openToWrite(file);
    if (!opened)
        return std::unexpected(opened.error());
    SparePage page(std::move(*opened), key, surroundings);
    if (auto taken = page.takeBlocks(); !taken)
        return std::unexpected(taken.error());
    if (auto read = page.read(); !read)
        return std::unexpected(read.error());
    return page;
}

Result<void> SparePage::takeBlocks()
{
    const auto size = sizeOf(m_file);
    if (!size)
        return std::unexpected(size.error());
    if (*size >= 2 * kHalfBytes)
        return {};
    // Chance, because nothing can make less of it.
    Bytes filling(2 * kHalfBytes - *size);
    m_surroundings.chance(filling);
    auto written = writeAt(m_file, *size, filling);
    return written ? syncFile(m_file) : written;
}

Result<void> SparePage::read()
{
    for (std::size_t half = 0; half < 2; ++half) {
        const auto bytes = readAt(m_file, half * kHalfBytes, kHalfBytes);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto told = parseJson(opened(*bytes, m_key));
        if (!told || told->at("turn").numberOr(0) <= m_turn)
            continue;
        m_turn = told->at("turn").numberOr(0);
        m_drafts.clear();
        const List *drafts = told->at("drafts").list();
        for (const Value &each : drafts != nullptr ? *drafts : List{}) {
            Draft draft = toDraft(each);
            m_drafts[draft.key] = std::move(draft);
        }
    }
    return {};
}

Result<void> SparePage::write()
{
    List drafts;
    for (const auto &[key, draft] : m_drafts)
        drafts.push_back(toValue(draft));
    const std::string text = canonical(Map{{"turn", m_turn + 1}, {"drafts", std::move(drafts)}});
    if (text.size() > kTextMax)
        return fault(FaultCode::TooLarge, "The page set aside for a full disk is full as well.");
    const std::size_t half = static_cast<std::size_t>(m_turn + 1) % 2;
    auto written = writeAt(m_file, half * kHalfBytes, sealed(text, m_key, m_surroundings));
    if (written)
        written = syncFile(m_file);
    if (written)
        ++m_turn;
    return written;
}

Result<void> SparePage::keep(const Draft &draft)
{
    const auto before = m_drafts;
    m_drafts[draft.key] = draft;
    auto written = write();
    if (!written)
        m_drafts = before; // what has no place must not keep out what comes later
    return written;
}

Result<void> SparePage::forget(const std::string &key)
{
    return m_drafts.erase(key) > 0 ? write() : Result<void>();
}

} // namespace cairn
