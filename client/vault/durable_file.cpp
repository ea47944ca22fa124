#include "client/vault/durable_file.h"

#include "client/vault/vault_fault.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

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

Result<void> writeAll(const std::filesystem::path &file, std::string_view bytes)
{
    const Descriptor out(file, O_WRONLY | O_CREAT | O_TRUNC);
    if (out.number() < 0)
        return systemFault(file);
    while (!bytes.empty()) {
        const ssize_t written = ::write(out.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return systemFault(file);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(out.number()) != 0)
        return systemFault(file);
    return {};
}

} // namespace

Result<void> writeDurably(const std::filesystem::path &file, std::string_view bytes)
{
    std::filesystem::path partial = file;
    partial += ".new";
    if (auto written = writeAll(partial, bytes); !written) {
        ::unlink(partial.c_str());
        return written;
    }
    if (::rename(partial.c_str(), file.c_str()) != 0)
        return systemFault(file);
    // The name is on disk only when its directory is.
    const Descriptor directory(file.parent_path(), O_RDONLY | O_DIRECTORY);
    if (directory.number() < 0 || ::fsync(directory.number()) != 0)
        return systemFault(file);
    return {};
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
