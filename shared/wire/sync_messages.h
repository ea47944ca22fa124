#pragma once

#include "shared/history/revision.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cairn {

/// The messages of design.md §7 as values, and their text. FORMAT.md has an example of each.
/// `encode` makes JSON lines, each ended by a newline; `parse…` takes what the other side sent.

struct HelloRequest {
    DeviceId device;
    Incarnation incarnation;
    std::string epoch;          ///< of the server, as last seen; empty: never
    std::uint64_t sequence = 0; ///< of my newest revision
    Hash tail{};                ///< its hash
    Clocks clocks;
    std::string program; ///< "cairn 0.1.0"
};

struct ScopeGrant {
    std::string id;
    std::uint64_t generation = 1;
    friend auto operator<=>(const ScopeGrant &, const ScopeGrant &) = default;
};

struct HelloAnswer {
    std::string epoch;
    std::int64_t serverMillis = 0;
    std::string verdict = "ok";     ///< ok | push_only | rebase | fork | revoked
    std::uint64_t acknowledged = 0; ///< my newest sequence that the server holds durably
    Hash acknowledgedHash{};
    std::vector<ScopeGrant> scopes; ///< all that I may see now
    Map limits;
    std::int64_t leaseUntilMillis = 0;
};

/// What became of one pushed revision.
struct PushLine {
    enum class Outcome { Accepted, Duplicate, Refused, Held };
    RevisionId revision;
    Outcome outcome = Outcome::Accepted; ///< a duplicate carries the first stamp again
    Stamp stamp;                         ///< accepted and duplicate
    std::string rule;                    ///< refused and held
    std::string where;                   ///< "unit" or "unit.field"
    std::string sentence;
};

/// Held by these rules, a revision was not kept by the server: its device offers it again.
[[nodiscard]] inline bool notTaken(std::string_view rule)
{
    return rule == "gap" || rule == "fork";
}

/// Scopes that stand at one cursor, together.
struct CursorGroup {
    std::uint64_t cursor = 0; ///< commit number up to which all is here
    std::vector<ScopeGrant> scopes;
};

struct PullRequest {
    DeviceId device;
    Incarnation incarnation;
    std::string epoch;
    std::vector<CursorGroup> groups;
};

struct StampedRevision {
    Revision revision;
    Stamp stamp;
};

struct PullAnswer {
    std::uint64_t upTo = 0; ///< checkpoint: every asked scope may move its cursor to here
    bool more = false;
    std::vector<StampedRevision> revisions; ///< by commit number
};

[[nodiscard]] std::string encode(const HelloRequest &message);
[[nodiscard]] std::string encode(const HelloAnswer &message);
[[nodiscard]] std::string encodePush(const std::vector<Revision> &revisions);
[[nodiscard]] std::string encode(const std::vector<PushLine> &lines);
[[nodiscard]] std::string encode(const PullRequest &message);
[[nodiscard]] std::string encode(const PullAnswer &message);

[[nodiscard]] Result<HelloRequest> parseHelloRequest(std::string_view text);
[[nodiscard]] Result<HelloAnswer> parseHelloAnswer(std::string_view text);
[[nodiscard]] Result<std::vector<Revision>> parsePush(std::string_view text);
[[nodiscard]] Result<std::vector<PushLine>> parsePushAnswer(std::string_view text);
[[nodiscard]] Result<PullRequest> parsePullRequest(std::string_view text);
/// Fails on an answer without its checkpoint: a cut page is no page.
[[nodiscard]] Result<PullAnswer> parsePullAnswer(std::string_view text);

} // namespace cairn
