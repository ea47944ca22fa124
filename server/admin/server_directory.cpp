#include "server/admin/server_directory.h"

#include "server/account/accounts.h"
#include "server/admin/files.h"
#include "server/store/found_or.h"
#include "server/store/server_tables.h"
#include "shared/book/device_sync.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace cairn {

namespace {

template <std::size_t N>
Result<std::array<std::uint8_t, N>> readKey(const std::filesystem::path &file)
{
    const auto bytes = readKeyFile(file, N);
    if (!bytes)
        return std::unexpected(bytes.error());
    std::array<std::uint8_t, N> key{};
    std::copy(bytes->begin(), bytes->end(), key.begin());
    return key;
}

DatabaseOptions optionsFor(const ServerDirectory &directory, bool readOnly)
{
    return {.file = directory.paths.database(),
            .key = directory.databaseKey,
            .exclusive = false,
            .readOnly = readOnly};
}

std::string noServerIn(const ServerPaths &paths)
{
    return "There is no server in " + paths.root.string() + " yet: run init first.";
}

Result<std::string> expectedFact(Book &book, const std::string &name)
{
    return foundOr(deviceFact(book, name),
                   fault(FaultCode::NotFound,
                         "The server's database does not say who the server is.",
                         "there is no fact '" + name + "'; run init again"));
}

} // namespace

Result<ServerDirectory> openServerDirectory(const std::filesystem::path &root)
{
    ServerDirectory directory{.paths = {root}, .pepper = std::nullopt};
    const auto database = readKey<32>(directory.paths.databaseKey());
    const auto receipt = readKey<64>(directory.paths.receiptKey());
    for (const std::optional<Fault> &missing :
         {database ? std::nullopt : std::optional(database.error()),
          receipt ? std::nullopt : std::optional(receipt.error())}) {
        if (missing && missing->code == FaultCode::NotFound)
            return fault(FaultCode::NotFound, noServerIn(directory.paths), missing->sentence);
        if (missing)
            return std::unexpected(*missing);
    }
    directory.databaseKey = *database;
    directory.receiptKey = *receipt;
    const auto pepper = readKey<32>(directory.paths.pepper());
    if (pepper)
        directory.pepper = *pepper;
    else if (pepper.error().code != FaultCode::NotFound)
        return std::unexpected(pepper.error());
    return directory;
}

Result<std::unique_ptr<Database>> openWriter(const ServerDirectory &directory)
{
    auto database = Database::open(optionsFor(directory, false));
    if (!database)
        return database;
    if (auto made = createServerTables(**database); !made)
        return std::unexpected(made.error());
    return database;
}

Result<std::unique_ptr<Database>> openReader(const ServerDirectory &directory)
{
    return Database::open(optionsFor(directory, true));
}

Result<ServerIdentity> serverIdentity(Book &book)
{
    const auto device = expectedFact(book, "device");
    const auto incarnation = expectedFact(book, "incarnation");
    const auto epoch = expectedFact(book, "epoch");
    const auto pin = expectedFact(book, "pin");
    for (const auto *fact : {&device, &incarnation, &epoch, &pin}) {
        if (!*fact)
            return std::unexpected(fact->error());
    }
    const auto deviceId = parseId<DeviceId>(*device);
    if (!deviceId)
        return std::unexpected(deviceId.error());
    const auto life = fixedFromBase64<8>(*incarnation);
    if (!life)
        return std::unexpected(life.error());
    return ServerIdentity{.writer = {.person = keyedId("person", kServerName),
                                     .device = *deviceId,
                                     .incarnation = Incarnation{*life},
                                     .isServer = true},
                          .epoch = *epoch,
                          .pin = *pin};
}

Result<DirectoryLock> DirectoryLock::take(const ServerPaths &paths)
{
    const int file = ::open(paths.lock().c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0 && errno == ENOENT)
        return fault(FaultCode::NotFound, noServerIn(paths));
    if (file < 0)
        return fault(FaultCode::StorageReadOnly,
                     "The directory " + paths.root.string() + " cannot be used.",
                     std::strerror(errno));
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return fault(FaultCode::Busy,
                     "Another cairn-server holds " + paths.root.string() + ". Nothing was done.");
    }
    return DirectoryLock(file);
}

DirectoryLock::~DirectoryLock()
{
    // Closing lets go of it, as does the end of the process, however that comes.
    if (m_file >= 0)
        ::close(m_file);
}

DirectoryLock::DirectoryLock(DirectoryLock &&other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{
}

} // namespace cairn
