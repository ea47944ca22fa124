#pragma once

#include "client/blobs/sealed_file.h"
#include "shared/book/book.h"

#include <filesystem>
#include <set>
#include <string>

namespace cairn {

/// The random bits that seal this vault's files; made and kept in its database the first time.
[[nodiscard]] Result<FileKey> fileKeyOf(Book &book);

/// The files of a vault, sealed, in a folder beside its database. Their names on disk are made from
/// their hashes with a key, so that a stranger cannot even ask whether a known file is there. What
/// the county does not hold yet is marked in the folder itself. Used by one thread at a time.
class FileShelf {
public:
    /// Makes the folder where it is missing.
    [[nodiscard]] static Result<FileShelf>
    open(const std::filesystem::path &folder, const FileKey &key, const Surroundings &surroundings);

    enum class Place {
        Missing,
        Unsent, ///< here, and the county is not known to hold it
        Here,
    };
    [[nodiscard]] Place placeOf(const std::string &hash) const;

    struct Taken {
        std::string hash;
        std::size_t bytes = 0;
    };
    /// Copies a file in, as unsent. On disk when it returns. Faults: NotFound, TooLarge (over
    /// kFileBytesMax), Malformed (a folder), and those of the disk.
    [[nodiscard]] Result<Taken> takeIn(const std::filesystem::path &source);
    [[nodiscard]] Result<void> markSent(const std::string &hash);

    [[nodiscard]] Result<SealedReader> reader(const std::string &hash) const;
    /// Writes the content as it is, where somebody asked for it. Refused: `to` is there already.
    [[nodiscard]] Result<void> copyOut(const std::string &hash,
                                       const std::filesystem::path &to) const;

    /// For what comes from the county; goes on with what came before.
    [[nodiscard]] Result<SealedWriter> incoming(const std::string &hash);
    /// What came is whole. False: it is another content and was thrown away.
    [[nodiscard]] Result<bool> arrived(const std::string &hash);
    void dropIncoming(const std::string &hash);

    /// Takes away what no record here speaks of any more; what is unsent stays. Returns how many.
    std::size_t keepOnly(const std::set<std::string> &hashes);

private:
    FileShelf(const std::filesystem::path &folder, const FileKey &key,
              const Surroundings &surroundings);
    [[nodiscard]] std::filesystem::path pathOf(const std::string &hash,
                                               const char *ending = "") const;
    [[nodiscard]] Result<std::string> hashOf(const std::filesystem::path &sealed) const;
    [[nodiscard]] Result<void> rename(const std::filesystem::path &from,
                                      const std::filesystem::path &to);

    std::filesystem::path m_folder;
    FileKey m_sealing;
    FileKey m_naming;
    Surroundings m_surroundings;
};

} // namespace cairn
