#include "server/snapshots/snapshot_shelf.h"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace cairn {

namespace {

namespace fs = std::filesystem;

} // namespace

Result<std::unique_ptr<SnapshotShelf>> SnapshotShelf::open(const fs::path &folder,
                                                           const SnapshotLimits &limits)
{
    std::error_code error;
    fs::remove_all(folder, error);
    if (!error)
        fs::create_directories(folder, error);
    if (error)
        return fault(FaultCode::StorageReadOnly, "There is no place for snapshots.",
                     error.message());
    return std::unique_ptr<SnapshotShelf>(new SnapshotShelf(folder, limits));
}

std::optional<SnapshotOffer> SnapshotShelf::of(const ScopeGrant &scope, std::uint64_t upTo)
{
    const std::lock_guard hold(m_guard);
    const auto found = std::ranges::find_if(m_kept, [&](const SnapshotOffer &kept) {
        return kept.scope == scope && kept.upTo + m_limits.newerCommits >= upTo;
    });
    if (found == m_kept.end() || !stands(found))
        return std::nullopt;
    m_kept.splice(m_kept.begin(), m_kept, found);
    return *found;
}

std::optional<SnapshotOffer> SnapshotShelf::named(std::string_view hash)
{
    const std::lock_guard hold(m_guard);
    const auto found = std::ranges::find_if(
        m_kept, [&](const SnapshotOffer &kept) { return toHex(kept.hash) == hash; });
    return found == m_kept.end() || !stands(found) ? std::nullopt : std::optional(*found);
}

bool SnapshotShelf::stands(Kept::iterator kept)
{
    std::error_code error;
    const auto size = fs::file_size(m_folder / toHex(kept->hash), error);
    if (!error && size == kept->bytes)
        return true;
    m_bytes -= kept->bytes;
    m_kept.erase(kept);
    return false;
}

Result<void> SnapshotShelf::put(const SnapshotContent &content)
{
    const std::string name = toHex(content.offer.hash);
    if (named(name))
        return {};
    {
        std::ofstream file(m_folder / name, std::ios::binary | std::ios::trunc);
        file.write(content.bytes.data(), static_cast<std::streamsize>(content.bytes.size()));
        file.close();
        if (!file)
            return fault(FaultCode::StorageFull, "There is no room for a snapshot.");
    }
    const std::lock_guard hold(m_guard);
    m_kept.push_front(content.offer);
    m_bytes += content.offer.bytes;
    makeRoom();
    return {};
}

void SnapshotShelf::makeRoom()
{
    while (m_kept.size() > 1 && (m_kept.size() > m_limits.count || m_bytes > m_limits.bytes)) {
        std::error_code ignored; // a file that stays is found and removed at the next start
        fs::remove(m_folder / toHex(m_kept.back().hash), ignored);
        m_bytes -= m_kept.back().bytes;
        m_kept.pop_back();
    }
}

Result<std::string> SnapshotShelf::read(std::string_view hash, std::uint64_t at, std::size_t most)
{
    std::ifstream file(m_folder / std::string(hash), std::ios::binary);
    std::string bytes(most, '\0');
    file.seekg(static_cast<std::streamoff>(at));
    file.read(bytes.data(), static_cast<std::streamsize>(most));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    if (bytes.empty())
        return fault(FaultCode::NotFound, "The snapshot has gone meanwhile.");
    return bytes;
}

} // namespace cairn
