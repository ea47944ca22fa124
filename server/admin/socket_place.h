#pragma once

#include "server/admin/server_directory.h"

#include <fcntl.h>
#include <string>
#include <sys/un.h>
#include <unistd.h>

namespace cairn {

/// Where the admin socket lies, as the kernel takes it: at most 107 bytes. A longer path is
/// reached through a handle of its directory, for as long as this lives.
class SocketPlace {
public:
    explicit SocketPlace(const ServerPaths &paths) : m_path(paths.adminSocket().string())
    {
        if (m_path.size() < sizeof(sockaddr_un::sun_path))
            return;
        m_folder = ::open(paths.root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
        m_path = "/proc/self/fd/" + std::to_string(m_folder) + "/"
            + paths.adminSocket().filename().string();
    }
    ~SocketPlace()
    {
        if (m_folder >= 0)
            ::close(m_folder);
    }
    SocketPlace(const SocketPlace &) = delete;
    SocketPlace &operator=(const SocketPlace &) = delete;

    [[nodiscard]] const std::string &path() const { return m_path; }

private:
    std::string m_path;
    int m_folder = -1;
};

} // namespace cairn
