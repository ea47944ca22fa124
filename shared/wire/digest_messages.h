#pragma once

#include "shared/wire/sync_messages.h"

namespace cairn {

/// FORMAT.md §6.1: where two sides hold different things, what is it? Never a reason to wipe.

struct DigestRequest {
    DeviceId device;
    Incarnation incarnation;
    std::string epoch;
    std::string nonce;
    std::string scopesDigest;   ///< of the scopes that the tallies speak of: all that I may see
    std::vector<Tally> tallies; ///< of mine; kDigestSpansMax, kDigestCommitsMax in all
};

struct DigestAnswer {
    std::vector<StampedRevision> revisions; ///< all that the server holds in the spans given
    std::vector<CommitSpan> given;          ///< they differ, and are short
    std::vector<CommitSpan> differ;         ///< and these are not given: split them, or ask again
    std::string nonce;
    bool greetFirst = false; ///< my scopes are others by now
};

[[nodiscard]] std::string encode(const DigestRequest &message);
[[nodiscard]] std::string encode(const DigestAnswer &message);
[[nodiscard]] Result<DigestRequest> parseDigestRequest(std::string_view text);
/// Fails on an answer without its checkpoint, as a page of a pull does.
[[nodiscard]] Result<DigestAnswer> parseDigestAnswer(std::string_view text);

} // namespace cairn
