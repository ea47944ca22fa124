#include "tests/simulation/memory_vfs.h"

#include <sqlite3.h>

#include <map>
#include <new>

namespace cairn::sim {

namespace {

constexpr int kSectorSize = 4096;
constexpr sqlite3_int64 kJulianMillis = 212'700'000'000'000; // stands still: nobody may look at it

/// All that SQLite's callbacks, which are C functions, must find.
struct Place {
    std::map<std::string, Disk *> disks;
    Chance chance{1};
    Trace scratchTrace;
    Disk scratch{scratchTrace}; ///< of files without a name
    std::uint64_t scratchFiles = 0;
};

Place &place()
{
    static Place only;
    return only;
}

struct Where {
    Disk *disk = nullptr;
    std::string file;
};

Where whereIs(const char *path)
{
    const std::string text = path;
    const auto slash = text.find('/');
    const auto found = place().disks.find(text.substr(0, slash));
    if (slash == std::string::npos || found == place().disks.end())
        return {};
    return {found->second, text.substr(slash + 1)};
}

struct OpenFile {
    sqlite3_file base;
    Where where;
    bool dropsAtEnd;
};

OpenFile &self(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file);
}

int closeFile(sqlite3_file *file)
{
    OpenFile &open = self(file);
    if (open.dropsAtEnd)
        (void)open.where.disk->remove(open.where.file);
    open.where.~Where();
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *out, int size, sqlite3_int64 offset)
{
    const Where &where = self(file).where;
    switch (where.disk->read(where.file, static_cast<std::uint64_t>(offset),
                             static_cast<char *>(out), static_cast<std::size_t>(size))) {
    case DiskAnswer::Done: return SQLITE_OK;
    case DiskAnswer::Short: return SQLITE_IOERR_SHORT_READ;
    default: return SQLITE_IOERR_READ;
    }
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    const Where &where = self(file).where;
    const std::string text(static_cast<const char *>(bytes), static_cast<std::size_t>(size));
    switch (where.disk->write(where.file, {static_cast<std::uint64_t>(offset), text, false})) {
    case DiskAnswer::Done: return SQLITE_OK;
    case DiskAnswer::Full: return SQLITE_FULL;
    default: return SQLITE_IOERR_WRITE;
    }
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const Where &where = self(file).where;
    const auto cut =
        where.disk->write(where.file, {static_cast<std::uint64_t>(size), std::string(), true});
    return cut == DiskAnswer::Done ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

int syncFile(sqlite3_file *file, int)
{
    const Where &where = self(file).where;
    return where.disk->sync(where.file) == DiskAnswer::Done ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    const Where &where = self(file).where;
    *size = static_cast<sqlite3_int64>(where.disk->sizeOf(where.file));
    return SQLITE_OK;
}

// One connection holds each file, so there is nobody to lock out.
int lockFile(sqlite3_file *, int)
{
    return SQLITE_OK;
}

int reservedFile(sqlite3_file *, int *held)
{
    *held = 0;
    return SQLITE_OK;
}

int controlFile(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSizeOf(sqlite3_file *)
{
    return kSectorSize;
}

/// As SQLite takes every disk on Unix to be: a write that fails harms nothing beside it.
int characteristicsOf(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

const sqlite3_io_methods kMethods = {
    1,        closeFile, readFile,     writeFile,   truncateFile, syncFile,          sizeOfFile,
    lockFile, lockFile,  reservedFile, controlFile, sectorSizeOf, characteristicsOf, nullptr,
    nullptr,  nullptr,   nullptr,      nullptr,     nullptr};

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    Where where = path
        ? whereIs(path)
        : Where{&place().scratch, "scratch" + std::to_string(++place().scratchFiles)};
    if (!where.disk || (!where.disk->holds(where.file) && !(flags & SQLITE_OPEN_CREATE)))
        return SQLITE_CANTOPEN;
    if (!where.disk->holds(where.file) && where.disk->make(where.file) != DiskAnswer::Done)
        return SQLITE_CANTOPEN;
    OpenFile &open = self(file);
    new (&open.where) Where(std::move(where));
    open.dropsAtEnd = path == nullptr || (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
    file->pMethods = &kMethods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs *, const char *path, int)
{
    const Where where = whereIs(path);
    if (!where.disk || !where.disk->holds(where.file))
        return SQLITE_IOERR_DELETE_NOENT;
    return where.disk->remove(where.file) == DiskAnswer::Done ? SQLITE_OK : SQLITE_IOERR_DELETE;
}

int accessFile(sqlite3_vfs *, const char *path, int, int *there)
{
    const Where where = whereIs(path);
    *there = where.disk && where.disk->holds(where.file) ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *path, int size, char *out)
{
    sqlite3_snprintf(size, out, "%s", path);
    return SQLITE_OK;
}

int chanceFor(sqlite3_vfs *, int size, char *out)
{
    place().chance.fill({reinterpret_cast<std::uint8_t *>(out), static_cast<std::size_t>(size)});
    return size;
}

int sleepFor(sqlite3_vfs *, int micros)
{
    return micros;
}

int dayNow(sqlite3_vfs *, double *day)
{
    *day = static_cast<double>(kJulianMillis) / 86'400'000.0;
    return SQLITE_OK;
}

int lastTrouble(sqlite3_vfs *, int, char *)
{
    return 0;
}

int millisNow(sqlite3_vfs *, sqlite3_int64 *millis)
{
    *millis = kJulianMillis;
    return SQLITE_OK;
}

sqlite3_vfs kVfs = {2,         sizeof(OpenFile), 512,        nullptr,  "simulated", nullptr,
                    openFile,  removeFile,       accessFile, fullPath, nullptr,     nullptr,
                    nullptr,   nullptr,          chanceFor,  sleepFor, dayNow,      lastTrouble,
                    millisNow, nullptr,          nullptr,    nullptr};

} // namespace

void installMemoryVfs()
{
    sqlite3_initialize();
    sqlite3_vfs_register(&kVfs, 1);
}

Mounted::Mounted(std::string name, Disk &disk) : m_name(std::move(name))
{
    place().disks[m_name] = &disk;
}

Mounted::~Mounted()
{
    place().disks.erase(m_name);
}

void seedSqlite(std::uint64_t seed)
{
    place().chance = Chance(seed);
    sqlite3_randomness(0, nullptr); // forgets what it had, and asks anew
}

} // namespace cairn::sim
