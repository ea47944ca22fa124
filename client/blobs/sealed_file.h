#pragma once

#include "shared/base/surroundings.h"
#include "shared/store/disk.h"

#include <array>
#include <optional>

namespace cairn {

/// 256 random bits that a vault keeps for its files. Wiped from memory when it goes.
class FileKey {
public:
    explicit FileKey(const std::array<std::uint8_t, 32> &bytes) : m_bytes(bytes) {}
    ~FileKey();
    FileKey(const FileKey &) = default;
    FileKey &operator=(const FileKey &) = default;

    /// For one purpose each: to seal what is in files, and to hide what they are called.
    [[nodiscard]] FileKey derived(std::uint64_t purpose) const;
    [[nodiscard]] const std::array<std::uint8_t, 32> &bytes() const { return m_bytes; }

private:
    std::array<std::uint8_t, 32> m_bytes;
};

/// A sealed file is `cairn-file-1` and a newline, 16 random bytes, and the content in chunks of
/// 64 KiB, each sealed by itself with XChaCha20-Poly1305: its nonce is those bytes, its number and
/// whether it is the last (the STREAM construction), so that none can be left out, moved or cut
/// off, and any can be read alone.
constexpr std::size_t kChunkBytes = std::size_t{64} * 1024;
using FilePrefix = std::array<std::uint8_t, 16>;

/// Seals what comes, in order. Nothing of it is ever on disk unsealed.
class SealedWriter {
public:
    /// Goes on behind the whole chunks of a file that was not finished, or begins a new one.
    [[nodiscard]] static Result<SealedWriter>
    open(const std::filesystem::path &path, const FileKey &key, const Surroundings &surroundings);

    [[nodiscard]] std::size_t taken() const { return m_chunks * kChunkBytes + m_pending.size(); }
    [[nodiscard]] Result<void> add(std::string_view bytes);
    /// That was all. What is in the file is on disk when it returns; its name is not yet.
    [[nodiscard]] Result<void> finish();

private:
    SealedWriter(OpenFile file, const FileKey &key) : m_file(std::move(file)), m_key(key) {}
    [[nodiscard]] Result<void> seal(std::string_view chunk, bool isLast);

    OpenFile m_file;
    FileKey m_key;
    FilePrefix m_prefix{};
    std::size_t m_chunks = 0; ///< in the file
    std::string m_pending;    ///< the last chunk is known only when nothing comes behind it
};

/// Reads a finished file anywhere. StorageBroken: the file was changed or cut off.
class SealedReader {
public:
    [[nodiscard]] static Result<SealedReader> open(const std::filesystem::path &path,
                                                   const FileKey &key);

    [[nodiscard]] std::size_t bytes() const { return m_bytes; } ///< of the content
    /// Fewer than `most` only at its end.
    [[nodiscard]] Result<std::string> read(std::size_t at, std::size_t most) const;

private:
    SealedReader(OpenFile file, const FileKey &key) : m_file(std::move(file)), m_key(key) {}
    [[nodiscard]] Result<std::string> chunk(std::size_t number) const;

    OpenFile m_file;
    FileKey m_key;
    FilePrefix m_prefix{};
    std::size_t m_bytes = 0;
    std::size_t m_chunks = 0;
};

} // namespace cairn
