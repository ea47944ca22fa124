#pragma once

#include "server/admin/order.h"

#include <cstdint>
#include <string>
#include <variant>

namespace cairn {

/// What was asked for on the command line.
struct CommandLine {
    ServerPaths paths;
    Order order;        ///< "init" and "serve" are done by the process itself
    std::string file;   ///< to be read into the order; empty: none
    std::string folder; ///< of a backup
    bool json = false;
    std::string address = "127.0.0.1"; ///< of serve; numeric
    std::uint16_t port = 8443;         ///< of serve; 0: a free one
};

/// The other end of a command line: help that was asked for (Exit::Done), or what is wrong.
using ParsedLine = std::variant<CommandLine, OrderAnswer>;

[[nodiscard]] ParsedLine parseCommandLine(int count, const char *const *arguments);

} // namespace cairn
