#include "client/vault/durable_file.h"

#include "client/vault/vault_fault.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace cairn {
namespace {

class Descriptor {
public:
    Descriptor(const std::filesystem::path &file, int flags)
        : m_number(::open(file.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

std::unexpected<Fault> systemFault(const std::filesystem::path &file)
{
    const int error = errno;
    return std::unexpected(storageFault(error, file.string()));
}

std::filesystem::path partialOf(std::filesystem::path file)
{
    return file += ".new";
}

/// The name is on disk only when its directory is.
Result<void> syncFolderOf(const std::filesystem::path &file)
{
    const auto folder = file.parent_path();
    const Descriptor directory(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
    if (directory.number() < 0 || ::fsync(directory.number()) != 0)
        return systemFault(file);
    return {};
}

} // namespace

Result<DurableFile> DurableFile::begin(const std::filesystem::path &file)
{
    const int number = ::open(partialOf(file).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
                              S_IRUSR | S_IWUSR);
    if (number < 0)
        return systemFault(file);
    return DurableFile(file, number);
}

DurableFile::DurableFile(DurableFile &&other) noexcept
    : m_file(std::move(other.m_file)), m_number(std::exchange(other.m_number, -1))
{
}

DurableFile::~DurableFile()
{
    if (m_number < 0)
        return;
    ::close(m_number);
    ::unlink(partialOf(m_file).c_str());
}

Result<void> DurableFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_number, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return systemFault(m_file);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> DurableFile::commit()
{
    if (::fsync(m_number) != 0 || ::rename(partialOf(m_file).c_str(), m_file.c_str()) != 0)
        return systemFault(m_file);
    ::close(std::exchange(m_number, -1));
    return syncFolderOf(m_file);
}

Result<void> writeDurably(const std::filesystem::path &file, std::string_view bytes)
{
    auto out = DurableFile::begin(file);
    auto done = out ? out->write(bytes) : Result<void>(std::unexpected(out.error()));
    return done ? out->commit() : done;
}

Result<std::string> readWhole(const std::filesystem::path &file, std::size_t bytesMax)
{
    std::error_code trouble;
    if (!std::filesystem::exists(file, trouble))
        return fault(FaultCode::NotFound, "There is no file of this name.", file.string());
    std::ifstream in(file, std::ios::binary);
    std::string bytes(bytesMax + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.bad() || (in.gcount() == 0 && !in.eof()))
        return fault(FaultCode::StorageBroken, "The file could not be read.", file.string());
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > bytesMax)
        return fault(FaultCode::TooLarge, "The file is larger than it may be.", file.string());
    return bytes;
}

} // namespace cairn
