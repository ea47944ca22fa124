#pragma once

#include "server/blobs/checksum.h"
#include "shared/base/id.h"
#include "shared/store/disk.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cairn {

/// A file on its way in. Only the device that began it may see it.
struct Upload {
    std::string id; ///< 32 hex digits; names nothing but this upload
    DeviceId device;
    std::string hash;       ///< of the whole content as announced; empty: not announced
    std::string metadata;   ///< what the client said of it, word for word
    std::size_t length = 0; ///< bytes of the whole
    std::size_t offset = 0; ///< bytes that are on disk and count
    std::int64_t expiresMillis = 0;
    bool complete = false; ///< the file is kept under `hash`
};

/// As it is kept beside the bytes.
[[nodiscard]] std::string textOf(const Upload &upload);
[[nodiscard]] Result<Upload> uploadFrom(std::string_view text);

constexpr std::size_t kUploadIdDigits = 32;
[[nodiscard]] bool isUploadId(std::string_view text);

/// What became of a step of an upload; all but Taken leave what counts as it was.
enum class UploadVerdict {
    Taken,
    NotFound,      ///< unknown, another device's, or past its time
    WrongOffset,   ///< it does not go on where the upload stands
    TooLarge,      ///< more than a file may have, or than the upload has left
    TooManyHere,   ///< this device has too many open
    TooManyInAll,  ///< the server has, or its disk is nearly full
    ChecksumWrong, ///< of this piece; it does not count
    HashWrong,     ///< of the whole; nothing of it is kept
    Superseded,    ///< the same upload goes on over another connection
};

/// Bytes to be checked as they come.
struct WantedChecksum {
    std::string algorithm; ///< one of kChecksumAlgorithms
    Bytes digest;
};

/// One piece that is being written.
struct Writing {
    std::string id;
    std::uint64_t claim = 0; ///< the newest claim on an upload is the one that counts
    OpenFile file;
    std::size_t from = 0;
    std::size_t at = 0;
    std::optional<Checksum> running = {};
    Bytes wanted = {};
};

} // namespace cairn
