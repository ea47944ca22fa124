#include "client/blobs/file_shelf.h"

#include "shared/base/content_hash.h"
#include "shared/book/device_sync.h"
#include "shared/wire/file_limits.h"

#include <sodium.h>

#include <algorithm>
#include <fstream>

namespace cairn {
namespace {

namespace fs = std::filesystem;

constexpr const char *kKeyFact = "file_key";
constexpr const char *kUnsent = ".unsent";
constexpr const char *kComing = ".part";
constexpr const char *kTaking = "taking.new"; // one at a time; a torn one is begun anew
constexpr std::uint64_t kSealingPurpose = 1;
constexpr std::uint64_t kNamingPurpose = 2;

bool isThere(const fs::path &path)
{
    std::error_code trouble;
    return fs::exists(path, trouble);
}

void takeAway(const fs::path &path)
{
    std::error_code trouble; // what stays is taken away the next time
    fs::remove(path, trouble);
}

std::unexpected<Fault> tooLarge()
{
    return fault(FaultCode::TooLarge,
                 "This file is larger than 25 MiB, the most that one file may have. Nothing was "
                 "attached. Make it smaller, or attach it in parts.");
}

/// Hashes and seals what is read, so that both speak of the same bytes even where the file is being
/// written meanwhile.
Result<FileShelf::Taken> sealAll(std::istream &source, SealedWriter &into)
{
    ContentHash hash;
    std::string chunk(kChunkBytes, '\0');
    std::size_t bytes = 0;
    while (source) {
        source.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        const auto read =
            std::string_view(chunk).substr(0, static_cast<std::size_t>(source.gcount()));
        bytes += read.size();
        if (bytes > kFileBytesMax)
            return tooLarge();
        hash.add(bytesOf(read));
        if (auto added = into.add(read); !added)
            return std::unexpected(added.error());
    }
    if (source.bad())
        return fault(FaultCode::NotFound, "This file could not be read. Nothing was attached.");
    if (auto finished = into.finish(); !finished)
        return std::unexpected(finished.error());
    return FileShelf::Taken{toHex(hash.done()), bytes};
}

} // namespace

Result<FileKey> fileKeyOf(Book &book)
{
    const auto known = deviceFact(book, kKeyFact);
    if (!known)
        return std::unexpected(known.error());
    if (*known) {
        auto bytes = fixedFromBase64<32>(**known);
        if (!bytes)
            return fault(FaultCode::StorageBroken, "The key of this vault's files is damaged.");
        FileKey key(*bytes);
        sodium_memzero(bytes->data(), bytes->size());
        return key;
    }
    std::array<std::uint8_t, 32> bytes{};
    book.surroundings.chance(bytes);
    FileKey key(bytes);
    auto kept = keepDeviceFact(book, kKeyFact, toBase64(bytes));
    sodium_memzero(bytes.data(), bytes.size());
    if (!kept)
        return std::unexpected(kept.error());
    return key;
}

Result<FileShelf> FileShelf::open(const fs::path &folder, const FileKey &key,
                                  const Surroundings &surroundings)
{
    if (auto made = makeFolder(folder); !made)
        return std::unexpected(made.error());
    return FileShelf(folder, key, surroundings);
}

FileShelf::FileShelf(const fs::path &folder, const FileKey &key, const Surroundings &surroundings)
    : m_folder(folder), m_sealing(key.derived(kSealingPurpose)),
      m_naming(key.derived(kNamingPurpose)), m_surroundings(surroundings)
{
}

fs::path FileShelf::pathOf(const std::string &hash, const char *ending) const
{
    Hash name{};
    crypto_generichash(name.data(), name.size(), bytesOf(hash).data(), hash.size(),
                       m_naming.bytes().data(), m_naming.bytes().size());
    return m_folder / (toHex(name) + ending);
}

FileShelf::Place FileShelf::placeOf(const std::string &hash) const
{
    if (isThere(pathOf(hash)))
        return Place::Here;
    return isThere(pathOf(hash, kUnsent)) ? Place::Unsent : Place::Missing;
}

Result<FileShelf::Taken> FileShelf::takeIn(const fs::path &source)
{
    std::error_code trouble;
    if (fs::is_directory(source, trouble))
        return fault(FaultCode::Malformed,
                     "This is a folder. Nothing was attached; attach its files one by one.");
    std::ifstream opened(source, std::ios::binary);
    if (!opened)
        return fault(FaultCode::NotFound,
                     "This file is not there, or cannot be read. Nothing was attached.",
                     source.string());
    if (fs::file_size(source, trouble) > kFileBytesMax && !trouble)
        return tooLarge();
    const fs::path taking = m_folder / kTaking;
    takeAway(taking);
    auto writer = SealedWriter::open(taking, m_sealing, m_surroundings);
    if (!writer)
        return std::unexpected(writer.error());
    auto taken = sealAll(opened, *writer);
    if (!taken || placeOf(taken->hash) != Place::Missing) {
        takeAway(taking);
        return taken;
    }
    if (auto named = rename(taking, pathOf(taken->hash, kUnsent)); !named)
        return std::unexpected(named.error());
    return taken;
}

Result<void> FileShelf::rename(const fs::path &from, const fs::path &to)
{
    if (auto moved = moveFile(from, to); !moved)
        return moved;
    return syncFolder(m_folder);
}

Result<void> FileShelf::markSent(const std::string &hash)
{
    if (placeOf(hash) != Place::Unsent)
        return {};
    return rename(pathOf(hash, kUnsent), pathOf(hash));
}

Result<SealedReader> FileShelf::reader(const std::string &hash) const
{
    if (placeOf(hash) == Place::Missing)
        return fault(FaultCode::NotFound,
                     "This file is not on this computer yet. Sync with the county, then try again.",
                     hash);
    return SealedReader::open(pathOf(hash, placeOf(hash) == Place::Here ? "" : kUnsent), m_sealing);
}

Result<void> FileShelf::copyOut(const std::string &hash, const fs::path &to) const
{
    const auto from = reader(hash);
    if (!from)
        return std::unexpected(from.error());
    if (isThere(to))
        return fault(FaultCode::Refused,
                     "There is a file of that name already. It was left as it is; choose another "
                     "name.",
                     to.string());
    const auto out = openToWrite(to);
    if (!out)
        return std::unexpected(out.error());
    ContentHash content;
    for (std::size_t at = 0; at < from->bytes();) {
        const auto chunk = from->read(at, kChunkBytes);
        if (!chunk)
            return std::unexpected(chunk.error());
        content.add(bytesOf(*chunk));
        if (auto written = writeAt(*out, at, bytesOf(*chunk)); !written)
            return written;
        at += chunk->size();
    }
    if (toHex(content.done()) != hash)
        return fault(FaultCode::StorageBroken, "A file of this vault is not what it should be.");
    return syncFile(*out);
}

Result<SealedWriter> FileShelf::incoming(const std::string &hash)
{
    return SealedWriter::open(pathOf(hash, kComing), m_sealing, m_surroundings);
}

Result<bool> FileShelf::arrived(const std::string &hash)
{
    const auto made = hashOf(pathOf(hash, kComing));
    if (!made && made.error().code != FaultCode::StorageBroken)
        return std::unexpected(made.error());
    if (!made || *made != hash) {
        dropIncoming(hash);
        return false;
    }
    if (auto named = rename(pathOf(hash, kComing), pathOf(hash)); !named)
        return std::unexpected(named.error());
    return true;
}

void FileShelf::dropIncoming(const std::string &hash)
{
    takeAway(pathOf(hash, kComing));
}

Result<std::string> FileShelf::hashOf(const fs::path &sealed) const
{
    const auto from = SealedReader::open(sealed, m_sealing);
    if (!from)
        return std::unexpected(from.error());
    ContentHash hash;
    for (std::size_t at = 0; at < from->bytes();) {
        const auto chunk = from->read(at, kChunkBytes);
        if (!chunk)
            return chunk;
        hash.add(bytesOf(*chunk));
        at += chunk->size();
    }
    return toHex(hash.done());
}

std::size_t FileShelf::keepOnly(const std::set<std::string> &hashes)
{
    std::set<std::string> names;
    for (const std::string &hash : hashes)
        names.insert(pathOf(hash).filename().string());
    std::vector<fs::path> gone;
    std::error_code trouble;
    for (const auto &entry : fs::directory_iterator(m_folder, trouble)) {
        const fs::path &path = entry.path();
        if (path.extension() != kUnsent && !names.contains(path.stem().string()))
            gone.push_back(path);
    }
    std::ranges::for_each(gone, takeAway);
    return gone.size();
}

} // namespace cairn
