#pragma once

#include "server/blobs/upload.h"
#include "shared/base/instant.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// The headers of tus 1.0 and of ranged downloads, as values. Pure.

constexpr std::string_view kTusVersion = "1.0.0";
constexpr std::size_t kMetadataBytesMax = 4'096;

/// Digits and nothing else.
[[nodiscard]] std::optional<std::size_t> countIn(std::string_view header);

/// Of `Upload-Metadata`: "name base64,hash base64". Nothing: it is not one.
struct UploadMetadata {
    std::string hash; ///< as it was sent; empty: none was
};
[[nodiscard]] std::optional<UploadMetadata> metadataIn(std::string_view header);

/// Of `Upload-Checksum`: "sha1 base64". Nothing: it is not one, or of no algorithm that we offer.
[[nodiscard]] std::optional<WantedChecksum> checksumIn(std::string_view header);

/// What part of `size` bytes a `Range` asks for.
struct AskedRange {
    enum class Kind { Whole, Part, Outside };
    Kind kind = Kind::Whole; ///< also where it asks for several parts, or is no range at all
    std::size_t first = 0;
    std::size_t bytes = 0;
};
[[nodiscard]] AskedRange rangeIn(std::string_view header, std::size_t size);

/// "Wed, 25 Jun 2014 16:00:00 GMT"
[[nodiscard]] std::string httpDate(Instant at);

} // namespace cairn
