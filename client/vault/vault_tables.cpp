#include "client/vault/vault_tables.h"

#include "client/vault/vault_fault.h"
#include "shared/book/check.h"
#include "shared/store/tables.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace cairn {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::days kBeforeKept{30};

fs::path with(fs::path file, const char *end)
{
    file += end;
    return file;
}

Result<void> syncToDisk(const fs::path &path)
{
    const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = number >= 0 && ::fsync(number) == 0;
    const int trouble = errno;
    if (number >= 0)
        ::close(number);
    return done ? Result<void>() : std::unexpected(storageFault(trouble, path.string()));
}

/// What a copy that was begun before has left.
void clearAway(const fs::path &file)
{
    std::error_code ignored; // whatever cannot go makes the copy itself fail
    for (const char *end : {"", "-wal", "-shm", "-journal"})
        fs::remove(with(file, end), ignored);
}

Result<void> checkCopy(const fs::path &copy, const DatabaseKey &key,
                       const Surroundings &surroundings)
{
    const auto database = Database::open({.file = copy, .key = key});
    if (!database)
        return std::unexpected(database.error());
    Book book{**database, builtInSchema(), surroundings};
    const auto report = check(book);
    if (!report)
        return std::unexpected(report.error());
    if (!report->findings.empty())
        return fault(FaultCode::StorageBroken,
                     "This vault is of an older Cairn and could not be taken over whole. Nothing "
                     "was changed: go on with the Cairn that you had, and ask for help.",
                     report->findings.front());
    return {};
}

/// Atomic: at every moment one whole database stands under the file's name.
Result<void> takePlace(const fs::path &copy, const fs::path &file)
{
    std::error_code trouble;
    if (fs::exists(with(file, "-wal"), trouble)) // it would be read into the new file
        return fault(FaultCode::StorageBroken,
                     "The vault could not be closed on disk. Nothing was changed; free some space "
                     "and try again.");
    if (auto synced = syncToDisk(copy); !synced)
        return synced;
    const fs::path before = with(file, ".before");
    fs::remove(before, trouble);
    fs::create_hard_link(file, before, trouble);
    if (trouble) // a disk without links
        fs::copy_file(file, before, trouble);
    if (!trouble)
        fs::rename(copy, file, trouble);
    if (trouble)
        return std::unexpected(storageFault(trouble.value(), file.string()));
    return syncToDisk(file.parent_path());
}

Result<void> takeOver(std::unique_ptr<Database> old, const fs::path &file, const DatabaseKey &key,
                      const Surroundings &surroundings)
{
    const fs::path copy = with(file, ".next");
    clearAway(copy);
    if (auto copied = old->copyTo(copy); !copied)
        return copied;
    old.reset(); // closed: nothing of it stands in a write-ahead log any more
    if (auto sound = checkCopy(copy, key, surroundings); !sound) {
        clearAway(copy);
        return sound;
    }
    return takePlace(copy, file);
}

void forgetOldOne(const fs::path &before, const Surroundings &surroundings)
{
    std::error_code trouble;
    const auto written = fs::last_write_time(before, trouble);
    if (!trouble && surroundings.now() - std::chrono::file_clock::to_sys(written) > kBeforeKept)
        fs::remove(before, trouble); // otherwise the next start tries again
}

} // namespace

Result<std::unique_ptr<Database>> openVaultTables(const fs::path &file, const DatabaseKey &key,
                                                  const Surroundings &surroundings)
{
    const DatabaseOptions asItIs{.file = file, .key = key, .asItIs = true};
    auto database = Database::open(asItIs);
    if (!database)
        return database;
    const auto version = (*database)->tablesVersion();
    if (!version)
        return std::unexpected(version.error());
    if (*version > 0 && *version < kTablesVersion) {
        if (auto taken = takeOver(std::move(*database), file, key, surroundings); !taken)
            return std::unexpected(taken.error());
        database = Database::open(asItIs);
        if (!database)
            return database;
    }
    if (auto made = (*database)->makeTables(); !made)
        return std::unexpected(made.error());
    forgetOldOne(with(file, ".before"), surroundings);
    return database;
}

} // namespace cairn
