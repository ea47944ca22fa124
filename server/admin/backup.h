#pragma once

#include "server/admin/order.h"

#include <filesystem>
#include <functional>

namespace cairn {

/// Copies a server whole into a new folder: database, keys, postcodes and files. It may serve
/// meanwhile: `copyDatabase` has the book that writes copy itself into the file it is handed, and
/// all else never changes once it is there. The folder holds the keys: whoever has it is the
/// server, so it wants as safe a place. Its mark is written last; without it, it is no backup.
/// Refused: the folder is there already.
[[nodiscard]] Result<void>
backUp(const ServerPaths &paths, const std::filesystem::path &folder,
       const std::function<Result<void>(const std::filesystem::path &)> &copyDatabase);

/// Makes a server of a backup, in a directory that holds none, and begins a new epoch and a new
/// life of the server's own log in it: devices see that, and give back what the county had taken
/// after the backup. Returns the new epoch. Refused: there is a server already, or the folder is no
/// whole backup. StorageBroken: its database is damaged.
[[nodiscard]] Result<std::string> restoreServer(const ServerPaths &paths,
                                                const std::filesystem::path &folder,
                                                const Surroundings &surroundings);

} // namespace cairn
