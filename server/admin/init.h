#pragma once

#include "server/admin/server_directory.h"

#include <functional>

namespace cairn {

/// Makes the TLS key and certificate and returns what devices pin; files that are there stay.
using MakeTls = std::function<Result<std::string>(const ServerPaths &paths)>;

/// Makes a server directory: keys, database, who the server is, the postcode table to edit.
/// Returns the pin. One that was cut short is finished by the next; Refused: it is whole already.
[[nodiscard]] Result<std::string>
initServer(const ServerPaths &paths, const Surroundings &surroundings, const MakeTls &makeTls);

[[nodiscard]] bool isInitialised(const ServerPaths &paths);

} // namespace cairn
