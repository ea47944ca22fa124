#pragma once

#include "shared/base/bytes.h"

#include <memory>
#include <optional>
#include <string_view>

struct evp_md_ctx_st;

namespace cairn {

/// By what the pieces of an upload may be checked, as tus names it.
constexpr std::string_view kChecksumAlgorithms = "sha1,sha256";

/// A checksum that is worked out while the bytes come.
class Checksum {
public:
    /// Nothing: no algorithm of that name is offered.
    [[nodiscard]] static std::optional<Checksum> named(std::string_view algorithm);

    void add(ByteView piece);
    /// Of all that was added; afterwards nothing more may be.
    [[nodiscard]] Bytes done();

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const noexcept;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace cairn
