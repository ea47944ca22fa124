#pragma once

#include "server/snapshots/snapshot_shelf.h"
#include "server/sync/book_threads.h"

namespace cairn {

/// The snapshots, and a book beside the one that writes in whose thread they are made.
struct SnapshotDesk {
    SnapshotDesk(std::unique_ptr<SnapshotShelf> kept, std::unique_ptr<Database> reader,
                 const Schema &schema, const Surroundings &surroundings)
        : shelf(std::move(kept)), book(std::move(reader), schema, surroundings)
    {
    }

    std::unique_ptr<SnapshotShelf> shelf;
    BookThread book;
};

} // namespace cairn
