#include "client/blobs/sealed_file.h"

#include <sodium.h>

#include <algorithm>
#include <optional>

namespace cairn {
namespace {

constexpr std::string_view kMagic = "cairn-file-1\n";
constexpr std::size_t kHeaderBytes = kMagic.size() + std::tuple_size_v<FilePrefix>;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kSealedBytes = kChunkBytes + kTagBytes;
constexpr const char *kPurposes = "cairnfil"; // eight characters, as libsodium wants them

using Nonce = std::array<std::uint8_t, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;

Nonce nonceOf(const FilePrefix &prefix, std::size_t number, bool isLast)
{
    Nonce nonce{};
    std::ranges::copy(prefix, nonce.begin());
    for (std::size_t at = 0; at < 7; ++at)
        nonce[prefix.size() + at] = static_cast<std::uint8_t>(number >> (8 * at));
    nonce.back() = isLast ? 1 : 0;
    return nonce;
}

std::unexpected<Fault> damaged(const char *cause)
{
    return fault(FaultCode::StorageBroken,
                 "A file of this vault is damaged. What the county holds of it is safe there.",
                 cause);
}

/// Nothing: the file is too short to have one.
Result<std::optional<FilePrefix>> headerIn(const OpenFile &file)
{
    const auto header = readAt(file, 0, kHeaderBytes);
    if (!header)
        return std::unexpected(header.error());
    if (header->size() < kHeaderBytes)
        return std::nullopt;
    if (!header->starts_with(kMagic))
        return damaged("it is no sealed file");
    FilePrefix prefix{};
    std::ranges::copy(bytesOf(*header).subspan(kMagic.size()), prefix.begin());
    return prefix;
}

} // namespace

FileKey::~FileKey()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

FileKey FileKey::derived(std::uint64_t purpose) const
{
    std::array<std::uint8_t, 32> bytes{};
    crypto_kdf_derive_from_key(bytes.data(), bytes.size(), purpose, kPurposes, m_bytes.data());
    FileKey key(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

Result<SealedWriter> SealedWriter::open(const std::filesystem::path &path, const FileKey &key,
                                        const Surroundings &surroundings)
{
    auto file = openToWrite(path);
    if (!file)
        return std::unexpected(file.error());
    SealedWriter writer(std::move(*file), key);
    const auto header = headerIn(writer.m_file);
    if (header && *header) {
        const auto size = sizeOf(writer.m_file);
        if (!size)
            return std::unexpected(size.error());
        writer.m_prefix = **header;
        writer.m_chunks = (*size - kHeaderBytes) / kSealedBytes;
        return writer;
    }
    surroundings.chance(writer.m_prefix);
    auto begun = cutTo(writer.m_file, 0);
    if (begun)
        begun = writeAt(writer.m_file, 0, bytesOf(kMagic));
    if (begun)
        begun = writeAt(writer.m_file, kMagic.size(), writer.m_prefix);
    if (!begun)
        return std::unexpected(begun.error());
    return writer;
}

Result<void> SealedWriter::add(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t room = kChunkBytes - m_pending.size();
        m_pending += bytes.substr(0, room);
        bytes.remove_prefix(std::min(room, bytes.size()));
        if (bytes.empty())
            break;
        if (auto sealed = seal(m_pending, false); !sealed)
            return sealed;
        m_pending.clear();
    }
    return {};
}

Result<void> SealedWriter::seal(std::string_view chunk, bool isLast)
{
    const Nonce nonce = nonceOf(m_prefix, m_chunks, isLast);
    Bytes sealed(chunk.size() + kTagBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, bytesOf(chunk).data(),
                                               chunk.size(), nullptr, 0, nullptr, nonce.data(),
                                               m_key.bytes().data());
    if (auto written = writeAt(m_file, kHeaderBytes + m_chunks * kSealedBytes, sealed); !written)
        return written;
    ++m_chunks;
    return {};
}

Result<void> SealedWriter::finish()
{
    const std::size_t bytes = kHeaderBytes + m_chunks * kSealedBytes + m_pending.size() + kTagBytes;
    auto done = seal(m_pending, true);
    m_pending.clear();
    if (done)
        done = cutTo(m_file, bytes); // a chunk torn before this one was written may reach further
    return done ? syncFile(m_file) : done;
}

Result<SealedReader> SealedReader::open(const std::filesystem::path &path, const FileKey &key)
{
    auto file = openToRead(path);
    if (!file)
        return std::unexpected(file.error());
    SealedReader reader(std::move(*file), key);
    const auto header = headerIn(reader.m_file);
    if (!header)
        return std::unexpected(header.error());
    const auto size = sizeOf(reader.m_file);
    if (!size)
        return std::unexpected(size.error());
    if (!*header || *size < kHeaderBytes + kTagBytes)
        return damaged("it was cut off");
    const std::size_t sealed = *size - kHeaderBytes;
    reader.m_prefix = **header;
    reader.m_chunks = (sealed + kSealedBytes - 1) / kSealedBytes;
    reader.m_bytes = sealed - std::min(sealed, reader.m_chunks * kTagBytes);
    return reader;
}

Result<std::string> SealedReader::chunk(std::size_t number) const
{
    const auto sealed = readAt(m_file, kHeaderBytes + number * kSealedBytes, kSealedBytes);
    if (!sealed)
        return sealed;
    if (sealed->size() < kTagBytes)
        return damaged("it was cut off");
    const Nonce nonce = nonceOf(m_prefix, number, number + 1 == m_chunks);
    Bytes opened(sealed->size() - kTagBytes + 1); // never without an address to write to
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(opened.data(), nullptr, nullptr,
                                                   bytesOf(*sealed).data(), sealed->size(), nullptr,
                                                   0, nonce.data(), m_key.bytes().data())
        != 0)
        return damaged("a chunk is not what was sealed");
    return std::string(opened.begin(), opened.end() - 1);
}

Result<std::string> SealedReader::read(std::size_t at, std::size_t most) const
{
    std::string bytes;
    const std::size_t end = at + std::min(most, m_bytes - std::min(at, m_bytes));
    while (at < end) {
        const auto opened = chunk(at / kChunkBytes);
        if (!opened)
            return opened;
        const auto part = std::string_view(*opened).substr(at % kChunkBytes, end - at);
        if (part.empty())
            return damaged("it was cut off");
        bytes += part;
        at += part.size();
    }
    return bytes;
}

} // namespace cairn
