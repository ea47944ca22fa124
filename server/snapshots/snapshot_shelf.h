#pragma once

#include "shared/book/snapshot.h"

#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <optional>

namespace cairn {

/// How much is kept; the one longest unused gives way, and is made again when it is asked for.
struct SnapshotLimits {
    std::size_t count = 64;
    std::uint64_t bytes = std::uint64_t{512} * 1024 * 1024;
    std::uint64_t newerCommits = 2'000; ///< more behind than this, and a new one is made
};

/// Snapshots in files named by their hash, which never change. A cache: a new start empties it, and
/// whoever comes back finds the same bytes under the same name, or pulls line by line. May be used
/// from any thread.
class SnapshotShelf {
public:
    [[nodiscard]] static Result<std::unique_ptr<SnapshotShelf>>
    open(const std::filesystem::path &folder, const SnapshotLimits &limits = {});

    /// One that is not too old for a scope whose newest commit may be `upTo`.
    [[nodiscard]] std::optional<SnapshotOffer> of(const ScopeGrant &scope, std::uint64_t upTo);
    /// Whoever is told of one finds it whole.
    [[nodiscard]] std::optional<SnapshotOffer> named(std::string_view hash);
    [[nodiscard]] Result<void> put(const SnapshotContent &content);
    /// NotFound: it has gone meanwhile.
    [[nodiscard]] Result<std::string> read(std::string_view hash, std::uint64_t at,
                                           std::size_t most);

private:
    SnapshotShelf(std::filesystem::path folder, const SnapshotLimits &limits)
        : m_folder(std::move(folder)), m_limits(limits)
    {
    }
    using Kept = std::list<SnapshotOffer>;
    /// Whether its file is there; one that is not whole is forgotten, and made again.
    [[nodiscard]] bool stands(Kept::iterator kept);
    void makeRoom();

    std::filesystem::path m_folder;
    SnapshotLimits m_limits;
    std::mutex m_guard;
    Kept m_kept; ///< the one used last comes first
    std::uint64_t m_bytes = 0;
};

} // namespace cairn
