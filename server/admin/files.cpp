#include "server/admin/files.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace cairn {

namespace {

/// A file handle that closes with its scope.
class File {
public:
    explicit File(int handle) : m_handle(handle) {}
    ~File()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;
    [[nodiscard]] int handle() const { return m_handle; }
    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }

private:
    int m_handle;
};

/// Made from errno, so call it before anything else can change that.
std::unexpected<Fault> trouble(const std::filesystem::path &file, const char *deed)
{
    const int number = errno;
    FaultCode code = FaultCode::StorageReadOnly;
    if (number == ENOENT)
        code = FaultCode::NotFound;
    if (number == EEXIST)
        code = FaultCode::Refused;
    if (number == ENOSPC || number == EDQUOT)
        code = FaultCode::StorageFull;
    return fault(code, "The file " + file.string() + " could not be " + deed + ".",
                 std::strerror(number));
}

} // namespace

Result<std::string> readFile(const std::filesystem::path &file, std::size_t most)
{
    const File opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!opened.isOpen())
        return trouble(file, "read");
    std::string content;
    std::string slice(std::size_t{64} * 1024, '\0');
    for (;;) {
        const ssize_t got = ::read(opened.handle(), slice.data(), slice.size());
        if (got < 0)
            return trouble(file, "read");
        if (got == 0)
            return content;
        content.append(slice, 0, static_cast<std::size_t>(got));
        if (content.size() > most)
            return fault(FaultCode::TooLarge, "The file " + file.string() + " is too large.",
                         "more than " + std::to_string(most) + " bytes");
    }
}

Result<Bytes> readKeyFile(const std::filesystem::path &file, std::size_t size)
{
    struct ::stat status{};
    if (::stat(file.c_str(), &status) != 0)
        return trouble(file, "read");
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return fault(FaultCode::Refused,
                     "The key " + file.string() + " may be read by others. Nothing was started.",
                     "give it mode 0400");
    const auto content = readFile(file, size);
    if (!content)
        return std::unexpected(content.error());
    if (content->size() != size)
        return fault(FaultCode::Malformed, "The key " + file.string() + " has the wrong length.");
    const ByteView bytes = bytesOf(*content);
    return Bytes(bytes.begin(), bytes.end());
}

Result<void> makeFile(const std::filesystem::path &file, ByteView bytes, ::mode_t mode)
{
    // Under another name first: a file of the right name is always whole.
    const std::filesystem::path unfinished = file.string() + ".new";
    ::unlink(unfinished.c_str());
    const File opened(::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!opened.isOpen())
        return trouble(file, "written");
    while (!bytes.empty()) {
        const ssize_t put = ::write(opened.handle(), bytes.data(), bytes.size());
        if (put < 0)
            return trouble(file, "written");
        bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    if (::fsync(opened.handle()) != 0)
        return trouble(file, "written");
    const int made = ::link(unfinished.c_str(), file.c_str());
    const int number = errno;
    ::unlink(unfinished.c_str());
    errno = number;
    if (made != 0)
        return trouble(file, "written");
    const File folder(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen() || ::fsync(folder.handle()) != 0)
        return trouble(file, "written");
    return {};
}

} // namespace cairn
