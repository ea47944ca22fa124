#pragma once

#include "server/account/passwords.h"
#include "server/blobs/blob_store.h"
#include "server/http/http_server.h"
#include "server/snapshots/snapshot_shelf.h"
#include "server/sync/book_threads.h"
#include "shared/book/receipts.h"

#include <functional>
#include <optional>

namespace cairn {

/// What serving needs, opened by whoever starts the program and holds the directory's lock.
struct ServeOptions {
    ListenOptions listen = {};
    std::unique_ptr<Database> writer;
    std::unique_ptr<Database> reader;                   ///< read-only, beside the writer
    std::unique_ptr<Database> snapshotReader = nullptr; ///< one more, for making snapshots …
    std::unique_ptr<SnapshotShelf> snapshots = nullptr; ///< … that are kept here; null: none are
    const Schema &schema;
    Surroundings surroundings;
    Pepper pepper = {};
    std::unique_ptr<BlobStore> blobs = nullptr; ///< files; null: none are taken or given
    std::optional<Writer> server = {}; ///< in whose name papers are published; nothing: none are
    Seal seal = {}; ///< the epoch, one life of the server's log, and the key of its receipts
    /// Starts what else shall run while it serves, such as the admin socket: on the server's
    /// context (two threads run it: use a strand), with the book that writes. Called once, when
    /// the port is taken. May be empty.
    std::function<void(HttpServer &server, BookThread &writer)> beside = {};
};

/// Listens, says `LISTENING https://ADDRESS:PORT` on standard output, and serves until SIGTERM or
/// SIGINT; answers under way are given before it returns. Faults: those of HttpServer::listen, and
/// StorageBroken after a failed write to disk, when only a new start helps.
[[nodiscard]] Result<void> serve(ServeOptions options);

} // namespace cairn
