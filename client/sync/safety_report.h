#pragma once

#include "shared/book/device_sync.h"

#include <cstdint>
#include <string>

namespace cairn {

/// Whether work can be kept here and can leave here; the worst that is true right now.
enum class SafetyState {
    Idle,          ///< nothing goes on; saved here, and the county answers when asked
    Sending,       ///< a round with the county is under way
    NoServer,      ///< no answer; tried again at `nextRetryMillis`
    Portal,        ///< a network's own sign-in page answered instead of the county
    Untrusted,     ///< the server shows another key than the pinned one: nothing was sent
    SignInNeeded,  ///< the county no longer knows this laptop: enrol again
    Misunderstood, ///< the server answered, but not so that this program could go on
    DiskFull,      ///< the last save found no room
    ReadOnly,      ///< the last save was not allowed to write
    Broken,        ///< the file is damaged or a write failed: stop and recover
};

/// The truth about safety that every screen shows. Worked out anew from the log and its receipts
/// each time; no part of it is a flag that somebody once stored.
struct SafetyReport {
    std::int64_t savedMillis = 0;     ///< claimed time of this device's newest revision; 0: none
    std::int64_t contactMillis = 0;   ///< last finished round with the county; 0: never
    std::uint64_t unsent = 0;         ///< revisions that the county does not hold yet
    std::uint64_t needsAttention = 0; ///< refused or held by the county
    std::uint64_t contested = 0;      ///< units that wait for people to decide
    std::uint64_t unread = 0;         ///< passages merged by machine that nobody has read
    SafetyState state = SafetyState::Idle;
    std::int64_t nextRetryMillis = 0;  ///< wall clock; 0: nothing is planned
    std::string sentence = {};         ///< why not, in plain English; empty when all is well
    std::int64_t clockAheadMillis = 0; ///< of the county's, as of this process; 0: near enough
    std::uint64_t mended = 0;          ///< revisions that one side had lost and the other gave
    std::uint64_t onlyHere = 0;        ///< others' revisions that the county lacks

    friend bool operator==(const SafetyReport &, const SafetyReport &) = default;
};

/// A laptop's clock may be this far from the county's before anybody is told.
constexpr std::int64_t kClockOffMillisMax = 2 * 60 * 1'000;

/// What a wrong clock means for a person; empty where it is near enough.
[[nodiscard]] std::string clockSentence(std::int64_t aheadMillis);

/// What a fault of the store or of the link means for safety.
[[nodiscard]] SafetyState safetyStateOf(FaultCode code);

/// How the link stands; lives as long as the process and no longer.
struct Contact {
    SafetyState state = SafetyState::Idle;
    std::string sentence = {};
    std::int64_t nextRetryMillis = 0;
    std::int64_t contactMillis = 0; ///< in this process; idle contact writes nothing
    std::int64_t clockAheadMillis = 0;

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// `storage` is the fault of the last write, if it failed; it outweighs the link's.
[[nodiscard]] SafetyReport safetyReport(const DeviceStatus &status, const Contact &contact,
                                        const std::optional<Fault> &storage);

} // namespace cairn
