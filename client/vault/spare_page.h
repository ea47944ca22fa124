#pragma once

#include "client/blobs/sealed_file.h"
#include "shared/book/drafts.h"

#include <map>
#include <string>

namespace cairn {

/// Where unfinished text goes while the database has no room for it: a file beside it whose blocks
/// were taken while there was room, and that is only ever written in its place, so that a full disk
/// cannot refuse it. Sealed. It holds two halves, written in turn: a half that was torn by a dead
/// battery leaves the one before it. Used by one thread at a time.
class SparePage {
public:
    static constexpr std::size_t kHalfBytes = std::size_t{256} * 1024;

    /// Makes the file where it is missing. Faults are those of the disk.
    [[nodiscard]] static Result<SparePage>
    open(const std::filesystem::path &file, const FileKey &key, const Surroundings &surroundings);

    [[nodiscard]] const std::map<std::string, Draft> &drafts() const { return m_drafts; }
    /// On disk when it returns. TooLarge: all of it together has no place in a half.
    [[nodiscard]] Result<void> keep(const Draft &draft);
    [[nodiscard]] Result<void> forget(const std::string &key);

private:
    SparePage(OpenFile file, const FileKey &key, const Surroundings &surroundings)
        : m_file(std::move(file)), m_key(key), m_surroundings(surroundings)
    {
    }
    [[nodiscard]] Result<void> takeBlocks();
    [[nodiscard]] Result<void> read();
    [[nodiscard]] Result<void> write();

    OpenFile m_file;
    FileKey m_key;
    Surroundings m_surroundings;
    std::map<std::string, Draft> m_drafts; ///< by key
    std::int64_t m_turn = 0;               ///< of the half that was written last
};

} // namespace cairn
