#include "shared/store/disk.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace cairn {

namespace {

constexpr const char *kNotKept = "The file could not be kept.";

/// Made from errno, so call it before anything else can change that.
std::unexpected<Fault> trouble(const std::filesystem::path &file)
{
    const int number = errno;
    std::string cause = file.filename().string() + ": " + std::strerror(number);
    switch (number) {
    case ENOENT: return fault(FaultCode::NotFound, "There is no such file.", std::move(cause));
    case ENOSPC:
    case EDQUOT:
        return fault(FaultCode::StorageFull, "The disk is full, so the file was not kept.",
                     std::move(cause));
    case EACCES:
    case EPERM:
    case EROFS: return fault(FaultCode::StorageReadOnly, kNotKept, std::move(cause));
    default: return fault(FaultCode::StorageBroken, kNotKept, std::move(cause));
    }
}

Result<OpenFile> opened(const std::filesystem::path &file, int flags)
{
    OpenFile open(::open(file.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    if (open.handle() < 0)
        return trouble(file);
    return open;
}

/// The system may take less than it is given, and may be interrupted.
template <class Move>
Result<std::size_t> moved(std::size_t wanted, Move move)
{
    std::size_t done = 0;
    while (done < wanted) {
        const ssize_t step = move(done);
        if (step < 0 && errno == EINTR)
            continue;
        if (step < 0)
            return trouble("an open file");
        if (step == 0)
            break;
        done += static_cast<std::size_t>(step);
    }
    return done;
}

} // namespace

OpenFile::~OpenFile()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

Result<OpenFile> openToRead(const std::filesystem::path &file)
{
    return opened(file, O_RDONLY);
}

Result<OpenFile> openToWrite(const std::filesystem::path &file)
{
    return opened(file, O_RDWR | O_CREAT);
}

Result<void> writeAt(const OpenFile &file, std::size_t at, ByteView bytes)
{
    const auto written = moved(bytes.size(), [&](std::size_t done) {
        return ::pwrite(file.handle(), bytes.data() + done, bytes.size() - done,
                        static_cast<off_t>(at + done));
    });
    return written ? Result<void>() : std::unexpected(written.error());
}

Result<std::string> readAt(const OpenFile &file, std::size_t at, std::size_t most)
{
    std::string bytes(most, '\0');
    const auto got = moved(most, [&](std::size_t done) {
        return ::pread(file.handle(), bytes.data() + done, most - done,
                       static_cast<off_t>(at + done));
    });
    if (!got)
        return std::unexpected(got.error());
    bytes.resize(*got);
    return bytes;
}

Result<std::size_t> sizeOf(const OpenFile &file)
{
    struct ::stat status{};
    if (::fstat(file.handle(), &status) != 0)
        return trouble("an open file");
    return static_cast<std::size_t>(status.st_size);
}

Result<void> cutTo(const OpenFile &file, std::size_t bytes)
{
    if (::ftruncate(file.handle(), static_cast<off_t>(bytes)) != 0)
        return trouble("an open file");
    return {};
}

Result<void> syncFile(const OpenFile &file)
{
    if (::fsync(file.handle()) != 0)
        return fault(FaultCode::StorageBroken, kNotKept, std::strerror(errno));
    return {};
}

Result<void> syncFolder(const std::filesystem::path &folder)
{
    const auto open = opened(folder, O_RDONLY | O_DIRECTORY);
    return open ? syncFile(*open) : std::unexpected(open.error());
}

Result<void> makeFolder(const std::filesystem::path &folder)
{
    if (::mkdir(folder.c_str(), S_IRWXU) != 0)
        return errno == EEXIST ? Result<void>() : trouble(folder);
    return syncFolder(folder.parent_path());
}

Result<void> replaceFile(const std::filesystem::path &file, std::string_view text)
{
    const std::filesystem::path unfinished = file.string() + ".new";
    const auto open = openToWrite(unfinished);
    if (!open)
        return std::unexpected(open.error());
    auto done = cutTo(*open, 0);
    if (done)
        done = writeAt(*open, 0, bytesOf(text));
    if (done)
        done = syncFile(*open);
    if (done)
        done = moveFile(unfinished, file);
    return done ? syncFolder(file.parent_path()) : done;
}

Result<void> moveFile(const std::filesystem::path &from, const std::filesystem::path &to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return trouble(from);
    return {};
}

std::size_t roomIn(const std::filesystem::path &folder)
{
    struct ::statvfs disk{};
    if (::statvfs(folder.c_str(), &disk) != 0)
        return 0;
    return static_cast<std::size_t>(disk.f_bavail) * disk.f_frsize;
}

} // namespace cairn
