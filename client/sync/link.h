#pragma once

#include "shared/base/result.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>

namespace cairn {

/// Bytes of something that is fetched in pieces.
struct PartAsked {
    std::uint64_t from = 0;
    std::uint64_t bytes = 0;
};

/// One question to the county's server; a POST over HTTPS (design.md §7), or a GET of a part.
struct LinkRequest {
    std::string path; ///< "/v1/push"
    std::string body;
    std::string contentType = "application/x-ndjson";
    std::string bearer = {};            ///< token; empty: none is sent
    std::size_t answerBytesMax = 0;     ///< a longer answer is cut off and is a fault
    bool mayPack = false;               ///< the server takes this body packed
    std::int64_t waitMillis = 0;        ///< the server may keep us waiting for this long
    std::optional<PartAsked> part = {}; ///< GET this and nothing else
};

/// Why there is no answer.
struct LinkTrouble {
    Fault fault = {};
    std::string code = {};             ///< problem code of the server ("token_expired"), or empty
    std::int64_t retryAfterMillis = 0; ///< what the server asked for; 0: nothing
    bool portal = false;               ///< something answered that is not our server
};

using LinkAnswer = std::expected<std::string, LinkTrouble>;

/// The way to the server. `ServerLink` knows HTTP; tests script their own.
class Link {
public:
    virtual ~Link() = default;

    /// Calls `answered` once, later, in the thread of the link; never from within `post`.
    virtual void post(const LinkRequest &request, std::function<void(LinkAnswer)> answered) = 0;
};

} // namespace cairn
