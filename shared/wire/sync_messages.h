#pragma once

#include "shared/history/chain.h"
#include "shared/history/device_certificate.h"
#include "shared/history/receipt.h"
#include "shared/wire/revision_lines.h"
#include "shared/wire/tally.h"
#include "shared/wire/verdict_lines.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cairn {

/// The messages of design.md §7 as values, and their text. FORMAT.md has an example of each.
/// `encode` makes JSON lines, each ended by a newline; `parse…` takes what the other side sent.

/// What this build speaks. Version 1 spells every revision in full, names every scope in every pull
/// and packs nothing; both sides still understand it.
constexpr std::int64_t kWireVersion = 2;

/// How far one life of a device's log goes.
struct Life {
    Incarnation incarnation;
    Tail tail;
    friend bool operator==(const Life &, const Life &) = default;
};

struct HelloRequest {
    DeviceId device;
    Incarnation incarnation;
    std::string epoch;                ///< of the server, as last seen; empty: never
    Tail tail;                        ///< of this life, as I hold it
    std::vector<Incarnation> earlier; ///< lives of mine before this one
    Clocks clocks;
    std::string program; ///< "cairn 0.1.0"
    bool wantsCertificate = false;
    std::string scopesDigest = {}; ///< of the scopes that I have; they need not be listed again
    std::int64_t wire = kWireVersion;
};

struct ScopeGrant {
    std::string id;
    std::uint64_t generation = 1;
    friend auto operator<=>(const ScopeGrant &, const ScopeGrant &) = default;
};

/// Equal for equal scopes, whatever their order: 128 bits of the hash over their ids and
/// generations.
[[nodiscard]] std::string digestOf(std::vector<ScopeGrant> scopes);

struct HelloAnswer {
    std::string epoch;
    std::int64_t serverMillis = 0;
    std::string verdict = "ok"; ///< ok | push_only | rebase | fork | revoked
    Tail acknowledged;          ///< of this life, as the server holds it durably
    std::vector<Life> earlier;  ///< the same of the lives before, those that it knows
    std::optional<SignaturePublicKey> receiptKey;  ///< that its receipts verify with
    std::optional<std::vector<ScopeGrant>> scopes; ///< all that I may see now; nothing: the same
    Map limits;
    std::int64_t leaseUntilMillis = 0;
    std::optional<DeviceCertificate> certificate; ///< of this device, where it was asked for
    std::int64_t wire = kWireVersion;             ///< what the server speaks
};

/// Revisions in sequence order. A receipt stands for those that the server took once already and
/// has lost since, as after a backup was put back: it keeps their times.
struct PushRequest {
    std::vector<Revision> revisions;
    std::vector<Receipt> receipts;
    std::vector<Plea> pleas = {};
    std::string nonce = {}; ///< comes back in the answer: an older answer is none

    [[nodiscard]] bool isEmpty() const { return revisions.empty() && pleas.empty(); }
};

struct PushAnswer {
    std::vector<PushLine> lines;
    std::vector<Receipt> receipts; ///< of what stands at the server; one a run of sequence numbers
    std::vector<PleaLine> pleas = {};
    std::string nonce = {}; ///< of the request
};

/// Scopes that stand at one cursor, together.
struct CursorGroup {
    std::uint64_t cursor = 0; ///< commit number up to which all is here
    std::vector<ScopeGrant> scopes;
    bool isRest = false; ///< sent without its names: all that no other group has
};

struct PullRequest {
    DeviceId device;
    Incarnation incarnation;
    std::string epoch;
    std::vector<CursorGroup> groups;
    std::string nonce = {};        ///< comes back in the answer: an older answer is none
    std::string scopesDigest = {}; ///< needed where a group is the rest
    std::int64_t waitMillis = 0;   ///< how long the server may wait for something new
    /// Commit number up to which the county's later words on my own revisions have come; nothing:
    /// I do not know verdict lines.
    std::optional<std::uint64_t> verdictsAfter = {};
    std::vector<AskedRevision> asks = {}; ///< came in packs; at most kAsksMax
    std::int64_t wire = kWireVersion;
    std::vector<std::uint64_t> checks = {}; ///< beginnings of spans to be compared at the end
    bool takesSnapshots = false;            ///< of large scopes that begin at nothing
};

/// A scope that comes whole instead of line by line (FORMAT.md §6.2).
struct SnapshotOffer {
    ScopeGrant scope;
    Hash hash{};             ///< of its bytes; what it is called. Zeros: not made yet
    std::uint64_t bytes = 0; ///< packed, as they travel
    std::uint64_t upTo = 0;  ///< where the scope's cursor stands when it is in
    friend bool operator==(const SnapshotOffer &, const SnapshotOffer &) = default;
};

struct StampedRevision {
    Revision revision;
    Stamp stamp;
};

struct PullAnswer {
    std::uint64_t upTo = 0; ///< checkpoint: every asked scope may move its cursor to here
    bool more = false;
    std::vector<StampedRevision> revisions; ///< by commit number
    std::vector<VerdictLine> verdicts = {}; ///< on the asking device's own, and on what it asks for
    std::string nonce = {};                 ///< of the request
    bool greetFirst =
        false; ///< my scopes are others by now: hello tells them, nothing else is here
    std::vector<Tally> tallies = {}; ///< of what was to be compared; on the last page alone
    std::vector<SnapshotOffer> snapshots = {}; ///< of scopes of which no line is in the page
};

[[nodiscard]] std::string encode(const HelloRequest &message);
[[nodiscard]] std::string encode(const HelloAnswer &message);
[[nodiscard]] std::string encode(const PushRequest &message, Spelling spelling = Spelling::Short);
[[nodiscard]] std::string encode(const PushAnswer &message);
[[nodiscard]] std::string encode(const PullRequest &message);
[[nodiscard]] std::string encode(const PullAnswer &message, Spelling spelling = Spelling::Short);

/// What a side that speaks this version reads.
[[nodiscard]] inline Spelling spellingFor(std::int64_t wire)
{
    return wire >= 2 ? Spelling::Short : Spelling::Full;
}

[[nodiscard]] Result<HelloRequest> parseHelloRequest(std::string_view text);
[[nodiscard]] Result<HelloAnswer> parseHelloAnswer(std::string_view text);
[[nodiscard]] Result<PushRequest> parsePush(std::string_view text);
[[nodiscard]] Result<PushAnswer> parsePushAnswer(std::string_view text);
[[nodiscard]] Result<PullRequest> parsePullRequest(std::string_view text);
/// Fails on an answer without its checkpoint: a cut page is no page.
[[nodiscard]] Result<PullAnswer> parsePullAnswer(std::string_view text);

} // namespace cairn
