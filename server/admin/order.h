#pragma once

#include "server/admin/server_directory.h"

#include <string>

namespace cairn {

/// What a command of cairn-server asks of the book, wherever that is open: in this process, or in
/// the one that serves and is reached through the admin socket.
struct Order {
    std::string command; ///< "person add", "import gias" …
    Map options;
    std::string content; ///< of the file that the command names, read by whoever typed it
};

constexpr std::size_t kOrderOptionsMax = std::size_t{64} * 1024;
constexpr std::size_t kOrderContentMax = std::size_t{64} * 1024 * 1024;
constexpr std::size_t kOrderOutputMax = std::size_t{512} * 1024 * 1024;

/// What the command prints and how it ends (exit_codes.h).
struct OrderAnswer {
    int exit = 0;
    std::string output;
    std::string sentence; ///< of what went wrong
    std::string cause;
};

/// Does the order. Runs on the thread of the writing book.
[[nodiscard]] OrderAnswer performOrder(Book &book, const ServerDirectory &directory,
                                       const Order &order);

} // namespace cairn
