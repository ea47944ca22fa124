#include "server/admin/backup.h"

#include "server/admin/files.h"
#include "server/admin/init.h"
#include "shared/book/device_sync.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace cairn {

namespace {

constexpr const char *kMark = "whole.backup";
constexpr const char *kFiles = "files";

/// What a backup has besides the database, in the order of copying; the last says that the rest is
/// there (see init).
std::array<std::filesystem::path, 6> keptIn(const ServerPaths &paths)
{
    return {paths.databaseKey(),    paths.pepper(),    paths.tlsKey(),
            paths.tlsCertificate(), paths.postcodes(), paths.receiptKey()};
}

std::unexpected<Fault> notCopied(const std::filesystem::path &from, const std::string &why)
{
    return fault(FaultCode::StorageReadOnly,
                 "The copy stopped at " + from.string()
                     + ". What is there already is no backup; "
                       "take it away and try again. Nothing else was changed.",
                 why);
}

Result<void> copyFile(const std::filesystem::path &from, const std::filesystem::path &to)
{
    std::error_code trouble;
    if (!std::filesystem::exists(from, trouble))
        return {}; // a server of before the file was made
    if (!std::filesystem::copy_file(from, to, trouble) || trouble)
        return notCopied(from, trouble.message());
    return {};
}

Result<void> copyFiles(const std::filesystem::path &from, const std::filesystem::path &to)
{
    std::error_code trouble;
    if (!std::filesystem::exists(from, trouble))
        return {};
    std::filesystem::copy(from, to, std::filesystem::copy_options::recursive, trouble);
    if (trouble)
        return notCopied(from, trouble.message());
    return {};
}

/// All of the file system that the folder is on.
Result<void> onDisk(const std::filesystem::path &folder)
{
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool isThere = handle >= 0 && ::syncfs(handle) == 0;
    const int number = errno;
    if (handle >= 0)
        ::close(handle);
    if (!isThere)
        return notCopied(folder, std::strerror(number));
    return {};
}

Result<void> makeFolder(const std::filesystem::path &folder)
{
    std::error_code trouble;
    if (!std::filesystem::create_directories(folder, trouble) || trouble)
        return fault(FaultCode::Refused,
                     "A backup wants a new folder; " + folder.string()
                         + " could not be made. Nothing was copied.",
                     trouble ? trouble.message() : "it is there already");
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, trouble);
    return {};
}

/// Names that the server gave after the backup are not given again, and devices see that what they
/// had sent may be gone.
Result<std::string> beginEpoch(const ServerPaths &paths, const Surroundings &surroundings)
{
    const auto key = readKeyFile(paths.databaseKey(), DatabaseKey().size());
    if (!key)
        return std::unexpected(key.error());
    ServerDirectory directory{.paths = paths, .pepper = std::nullopt};
    std::ranges::copy(*key, directory.databaseKey.begin());
    const auto database = openWriter(directory);
    if (!database)
        return std::unexpected(database.error());
    const auto damage = (*database)->integrity();
    if (!damage)
        return std::unexpected(damage.error());
    if (!damage->empty())
        return fault(FaultCode::StorageBroken,
                     "The database of this backup is damaged. Use an older one.", damage->front());
    Book book = countyBook(**database, builtInSchema(), surroundings);
    std::array<std::uint8_t, 8> life{};
    surroundings.chance(life);
    std::string epoch = uuidText(mintBytes(surroundings));
    if (auto kept = keepDeviceFact(book, "incarnation", toBase64(life)); !kept)
        return std::unexpected(kept.error());
    if (auto kept = keepDeviceFact(book, "epoch", epoch); !kept)
        return std::unexpected(kept.error());
    return epoch;
}

/// The receipt key comes last: that it is there says that the rest is.
Result<std::string> bringBack(const ServerPaths &backup, const ServerPaths &paths,
                              const Surroundings &surroundings)
{
    if (auto copied = copyFile(backup.database(), paths.database()); !copied)
        return std::unexpected(copied.error());
    if (auto copied = copyFiles(backup.root / kFiles, paths.root / kFiles); !copied)
        return std::unexpected(copied.error());
    const auto from = keptIn(backup);
    const auto to = keptIn(paths);
    for (std::size_t each = 0; each + 1 < from.size(); ++each)
        if (auto copied = copyFile(from[each], to[each]); !copied)
            return std::unexpected(copied.error());
    auto epoch = beginEpoch(paths, surroundings);
    if (!epoch)
        return epoch;
    if (auto durable = onDisk(paths.root); !durable)
        return std::unexpected(durable.error());
    if (auto copied = copyFile(from.back(), to.back()); !copied)
        return std::unexpected(copied.error());
    if (auto durable = onDisk(paths.root); !durable)
        return std::unexpected(durable.error());
    return epoch;
}

void takeAway(const ServerPaths &paths)
{
    std::error_code ignored;
    for (const std::filesystem::path &file : keptIn(paths))
        std::filesystem::remove(file, ignored);
    for (const char *ending : {"", "-wal", "-shm"})
        std::filesystem::remove(paths.database().string() + ending, ignored);
    std::filesystem::remove_all(paths.root / kFiles, ignored);
}

} // namespace

Result<void> backUp(const ServerPaths &paths, const std::filesystem::path &folder,
                    const std::function<Result<void>(const std::filesystem::path &)> &copyDatabase)
{
    if (!isInitialised(paths))
        return fault(FaultCode::NotFound, "There is no server in " + paths.root.string() + ".");
    if (auto made = makeFolder(folder); !made)
        return made;
    const ServerPaths copy{folder};
    if (auto copied = copyDatabase(copy.database()); !copied)
        return copied;
    const auto from = keptIn(paths);
    const auto to = keptIn(copy);
    for (std::size_t each = 0; each < from.size(); ++each)
        if (auto copied = copyFile(from[each], to[each]); !copied)
            return copied;
    if (auto copied = copyFiles(paths.root / kFiles, folder / kFiles); !copied)
        return copied;
    if (auto durable = onDisk(folder); !durable)
        return durable;
    return makeFile(folder / kMark, {}, 0400);
}

Result<std::string> restoreServer(const ServerPaths &paths, const std::filesystem::path &folder,
                                  const Surroundings &surroundings)
{
    if (isInitialised(paths) || std::filesystem::exists(paths.database()))
        return fault(FaultCode::Refused,
                     "There is a server in " + paths.root.string()
                         + " already; it stays as it is. Restore into an empty directory.");
    if (!std::filesystem::exists(folder / kMark))
        return fault(FaultCode::Refused,
                     folder.string() + " is no whole backup. Nothing was restored.");
    std::error_code trouble;
    std::filesystem::create_directories(paths.root, trouble);
    std::filesystem::permissions(paths.root, std::filesystem::perms::owner_all, trouble);
    const auto lock = DirectoryLock::take(paths);
    if (!lock)
        return std::unexpected(lock.error());
    auto epoch = bringBack(ServerPaths{folder}, paths, surroundings);
    if (!epoch)
        takeAway(paths); // it was a copy, and a half one would stand in the way of the next
    return epoch;
}

} // namespace cairn
