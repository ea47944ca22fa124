#pragma once

#include "shared/base/bytes.h"

#include <memory>
#include <string>
#include <string_view>

namespace cairn {

/// BLAKE2b-256 over bytes that come piece by piece: a file is never held whole.
class ContentHash {
public:
    ContentHash();
    ~ContentHash();
    ContentHash(const ContentHash &) = delete;
    ContentHash &operator=(const ContentHash &) = delete;

    void add(ByteView piece);
    /// Of all that was added; afterwards nothing more may be.
    [[nodiscard]] Hash done();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// What a file is called wherever it goes: its hash in lower-case hex. (Not base64url as in
/// messages: these names stand in paths and on command lines.)
constexpr std::size_t kFileNameDigits = 64;
[[nodiscard]] bool isFileHash(std::string_view text);

} // namespace cairn
