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

/// `earlier`: lives of this device's log before the writer's, oldest first.
[[nodiscard]] Result<HelloRequest> makeHello(Book &book, const Writer &writer,
                                             const std::vector<Incarnation> &earlier,
                                             const std::string &program);

struct Greeted {
    std::size_t added = 0; ///< scopes
    std::size_t dropped = 0;
    bool sendsAgain = false; ///< the server lost what it had taken; it is unsent once more
    bool forked = false; ///< the server holds another continuation of this life: begin a new one
    std::int64_t serverWire = 1; ///< what the server speaks
};
/// Takes over epoch, server time, receipt key and scopes. Of a dropped scope only the device's own
/// work stays here, unseen where it was sent.
[[nodiscard]] Result<Greeted> applyHello(Book &book, const Writer &writer,
                                         const HelloAnswer &answer);

/// The next unsent revisions in sequence order, whole acts, within the limits, and what the county
/// is to be told of cases. Empty: nothing. Whoever sends it to a server of wire 2 adds a nonce.
[[nodiscard]] Result<PushRequest> nextPush(Book &book, const Writer &writer);
/// The batch after `batch`, before that one is answered: without pleas, and empty where nothing
/// more is unsent of the same life.
[[nodiscard]] Result<PushRequest> pushAfter(Book &book, const Writer &writer,
                                            const PushRequest &batch);

struct PushSummary {
    std::vector<std::pair<RevisionId, Stamp>> sent; ///< newly accepted (or found to have been)
    std::vector<PushLine> refused;
    std::vector<PushLine> held;
    bool forked = false; ///< the server holds others under these names: `continueAs` goes on
};
/// The server has spoken of the whole batch and keeps it, whatever it made of it.
[[nodiscard]] bool tookAll(const PushRequest &asked, const PushAnswer &answer);
/// Outcomes, stamps and the receipts that prove genuine. Malformed: it answers another question
/// than the one asked, as when something on the way kept it.
[[nodiscard]] Result<PushSummary> applyPushAnswer(Book &book, const Writer &writer,
                                                  const PushRequest &asked,
                                                  const PushAnswer &answer);

/// Tells one question from another.
[[nodiscard]] std::string newNonce(const Surroundings &surroundings);

/// Writes all that is unsent of these lives, oldest first, once more as the writer's own, whose
/// life is new, and takes the old names away: another copy of this device has used them. Each
/// revision says what it was. Returns how many there were.
[[nodiscard]] Result<std::size_t> continueAs(Book &book, const Writer &writer,
                                             const std::vector<Incarnation> &lives);

struct PullTerms {
    std::int64_t serverWire = kWireVersion; ///< what the server speaks
    std::int64_t waitMillis = 0;            ///< how long it may wait for something new
    bool compares = false;                  ///< at its end, what is here with what is there
    bool takesSnapshots = false;            ///< of large scopes that are new here
};
[[nodiscard]] Result<PullRequest> makePull(Book &book, const Writer &writer,
                                           const PullTerms &terms = {});
/// What asks for the page after this one, before this one is in the book; nothing: it is the last,
/// or what comes next hangs on it.
[[nodiscard]] std::optional<PullRequest>
pullAfter(const Surroundings &surroundings, const PullRequest &asked, const PullAnswer &answer);

/// Revisions, verdicts, views and cursors in one transaction; returns of how many revisions it said
/// something new. Malformed:
/// it answers another question than the one asked, as when something on the way kept it.
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
    std::uint64_t mended = 0;   ///< revisions, ever: one side had lost them, the other gave them
    std::uint64_t onlyHere = 0; ///< others' revisions that the county lacked at the last look
};
[[nodiscard]] Result<DeviceStatus> deviceStatus(Book &book, const Writer &writer);

} // namespace cairn
