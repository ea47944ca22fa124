#pragma once

#include "server/account/passwords.h"
#include "server/http/blob_desk.h"
#include "server/http/rates.h"
#include "server/http/snapshot_desk.h"
#include "server/sync/book_threads.h"
#include "server/sync/commit_bell.h"
#include "server/sync/push_queue.h"

#include <functional>
#include <string>

namespace cairn {

/// What the routes work with. Made where the server starts; it outlives every request.
struct Served {
    BookThread &writer;
    BookThread &reader;
    PushQueue &pushes; ///< to the writer
    WorkPool &compute;
    CommitBell &bell; ///< rings after every work of the writer that committed revisions
    Rates &rates;
    Surroundings surroundings;
    Pepper pepper;
    Seal seal; ///< epoch, and what its receipts are signed with
    std::function<bool()> isReady;
    BlobDesk *blobs = nullptr;         ///< null: no files are taken or given
    SnapshotDesk *snapshots = nullptr; ///< null: every scope is pulled line by line
};

} // namespace cairn
