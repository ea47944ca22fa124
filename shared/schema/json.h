#pragma once

#include "shared/base/result.h"
#include "shared/base/value.h"

#include <cstddef>
#include <string_view>

namespace cairn {

/// The door for JSON text. It counts while it reads, so that a hostile text is refused before
/// anything has been built from it (nlohmann 3.11 dies of depth; research/trust.md §0).
struct JsonLimits {
    std::size_t depthMax = 16;
    std::size_t valuesMax = 50'000;
    std::size_t keyBytesMax = 128;
    std::size_t textBytesMax = std::size_t{256} * 1024;
};

/// Strict: one value, UTF-8, no key twice, whole numbers of 64 bits only.
[[nodiscard]] Result<Value> parseJson(std::string_view text, const JsonLimits &limits = {});

} // namespace cairn
