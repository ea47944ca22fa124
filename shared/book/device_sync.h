#pragma once

#include "shared/book/book.h"
#include "shared/wire/sync_messages.h"

namespace cairn {

/// The device's half of a sync round; each call is one transaction (design.md §7).

/// Facts of this device alone that outlive the process: "epoch", "server_millis", "contact_millis",
/// "person", "device", "lease_millis", "url", "pin" …
[[nodiscard]] Result<std::optional<std::string>> deviceFact(Book &book, const std::string &name);
[[nodiscard]] Result<void> keepDeviceFact(Book &book, const std::string &name,
                                          const std::string &value);

[[nodiscard]] Result<HelloRequest> makeHello(Book &book, const Writer &writer,
                                             const std::string &program);

struct ScopeChange {
    std::size_t added = 0;
    std::size_t dropped = 0;
};
/// Takes over epoch, server time and scopes. A dropped scope is wiped here, but never unsent work.
[[nodiscard]] Result<ScopeChange> applyHello(Book &book, const HelloAnswer &answer);

/// The next unsent revisions in sequence order, whole acts, within the limits. Empty: none.
[[nodiscard]] Result<std::vector<Revision>> nextPush(Book &book, const Writer &writer);

struct PushSummary {
    std::vector<std::pair<RevisionId, Stamp>> sent; ///< newly accepted (or found to have been)
    std::vector<PushLine> refused;
    std::vector<PushLine> held;
};
[[nodiscard]] Result<PushSummary> applyPushAnswer(Book &book, const std::vector<PushLine> &lines);

[[nodiscard]] Result<PullRequest> makePull(Book &book, const Writer &writer);

/// Revisions, views and cursors in one transaction; returns how many revisions were new.
[[nodiscard]] Result<std::size_t> applyPage(Book &book, const PullRequest &asked,
                                            const PullAnswer &answer);

struct DeviceStatus {
    std::uint64_t unsent = 0;
    std::uint64_t refusedOrHeld = 0;
    std::uint64_t contested = 0; ///< units that wait for people
    std::uint64_t unread = 0;
    std::int64_t savedMillis = 0;   ///< claimed time of the newest revision of this device; 0: none
    std::int64_t contactMillis = 0; ///< last finished round; 0: never
    std::uint64_t records = 0;
};
[[nodiscard]] Result<DeviceStatus> deviceStatus(Book &book, const Writer &writer);

} // namespace cairn
