#include "server/admin/init.h"

#include "server/admin/files.h"
#include "server/admin/postcodes.h"
#include "shared/book/device_sync.h"

#include <sodium.h>

#include <sys/stat.h>

namespace cairn {

namespace {

constexpr ::mode_t kSecret = 0400;

Result<void> makeFolder(const std::filesystem::path &root)
{
    std::error_code trouble;
    std::filesystem::create_directories(root, trouble);
    if (!trouble)
        std::filesystem::permissions(root, std::filesystem::perms::owner_all, trouble);
    if (trouble)
        return fault(FaultCode::StorageReadOnly,
                     "The directory " + root.string() + " could not be made.", trouble.message());
    return {};
}

Result<void> makeUnlessThere(const std::filesystem::path &file, ByteView bytes, ::mode_t mode)
{
    if (std::filesystem::exists(file))
        return {};
    return makeFile(file, bytes, mode);
}

Result<void> keepUnlessKnown(Book &book, const std::string &name, const std::string &value)
{
    const auto known = deviceFact(book, name);
    if (!known)
        return std::unexpected(known.error());
    if (*known)
        return {};
    return keepDeviceFact(book, name, value);
}

/// Who the server is in its own log; the epoch is one life of that log.
Result<void> writeIdentity(Book &book, const std::string &pin)
{
    std::array<std::uint8_t, 8> life{};
    book.surroundings.chance(life);
    for (const auto &[name, value] :
         {std::pair<std::string, std::string>{"device", uuidText(mintBytes(book.surroundings))},
          {"incarnation", toBase64(life)},
          {"epoch", uuidText(mintBytes(book.surroundings))},
          {"pin", pin}}) {
        if (auto kept = keepUnlessKnown(book, name, value); !kept)
            return kept;
    }
    return {};
}

Result<void> makeDatabase(const ServerPaths &paths, const Surroundings &surroundings,
                          const std::string &pin)
{
    DatabaseKey key{};
    surroundings.chance(key);
    if (auto made = makeUnlessThere(paths.databaseKey(), key, kSecret); !made)
        return made;
    const auto bytes = readKeyFile(paths.databaseKey(), key.size());
    if (!bytes)
        return std::unexpected(bytes.error());
    std::copy(bytes->begin(), bytes->end(), key.begin());
    ServerDirectory directory{.paths = paths, .databaseKey = key, .pepper = std::nullopt};
    const auto database = openWriter(directory);
    if (!database)
        return std::unexpected(database.error());
    Book book = countyBook(**database, builtInSchema(), surroundings);
    return writeIdentity(book, pin);
}

/// The receipt key, written last: that it is there says that the rest is.
Result<void> makeReceiptKey(const ServerPaths &paths, const Surroundings &surroundings)
{
    std::array<std::uint8_t, crypto_sign_SEEDBYTES> seed{};
    surroundings.chance(seed);
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> open{};
    ReceiptKey secret{};
    crypto_sign_seed_keypair(open.data(), secret.data(), seed.data());
    auto made = makeFile(paths.receiptKey(), secret, kSecret);
    sodium_memzero(seed.data(), seed.size());
    sodium_memzero(secret.data(), secret.size());
    return made;
}

} // namespace

bool isInitialised(const ServerPaths &paths)
{
    return std::filesystem::exists(paths.receiptKey());
}

Result<std::string> initServer(const ServerPaths &paths, const Surroundings &surroundings,
                               const MakeTls &makeTls)
{
    if (isInitialised(paths))
        return fault(FaultCode::Refused,
                     "There is a server in " + paths.root.string()
                         + " already; it stays as it is.");
    if (auto made = makeFolder(paths.root); !made)
        return std::unexpected(made.error());
    const auto lock = DirectoryLock::take(paths);
    if (!lock)
        return std::unexpected(lock.error());
    auto pin = makeTls(paths);
    if (!pin)
        return pin;
    std::array<std::uint8_t, 32> pepper{};
    surroundings.chance(pepper);
    if (auto made = makeUnlessThere(paths.pepper(), pepper, kSecret); !made)
        return std::unexpected(made.error());
    if (auto made = makeUnlessThere(paths.postcodes(), bytesOf(builtInPostcodes()), 0600); !made)
        return std::unexpected(made.error());
    if (auto made = makeDatabase(paths, surroundings, *pin); !made)
        return std::unexpected(made.error());
    if (auto made = makeReceiptKey(paths, surroundings); !made)
        return std::unexpected(made.error());
    return pin;
}

} // namespace cairn
