#include "client/sync/safety_report.h"

#include <algorithm>
#include <cstdlib>

namespace cairn {

SafetyState safetyStateOf(FaultCode code)
{
    switch (code) { // no default, so that the compiler finds a missing one
    case FaultCode::Untrusted: return SafetyState::Untrusted;
    case FaultCode::Unauthorised: return SafetyState::SignInNeeded;
    case FaultCode::StorageFull: return SafetyState::DiskFull;
    case FaultCode::StorageReadOnly: return SafetyState::ReadOnly;
    case FaultCode::StorageBroken: return SafetyState::Broken;
    case FaultCode::NotFound:
    case FaultCode::Malformed:
    case FaultCode::Refused:
    case FaultCode::TooLarge: return SafetyState::Misunderstood;
    case FaultCode::TokenExpired:
    case FaultCode::WrongPassphrase:
    case FaultCode::Unreachable:
    case FaultCode::Busy: return SafetyState::NoServer;
    }
    return SafetyState::NoServer;
}

std::string clockSentence(std::int64_t aheadMillis)
{
    if (std::abs(aheadMillis) <= kClockOffMillisMax)
        return {};
    const std::int64_t minutes = std::abs(aheadMillis) / 60'000;
    const std::string much = minutes < 120 ? std::to_string(minutes) + " minutes"
        : minutes < 2 * 24 * 60            ? std::to_string((minutes + 30) / 60) + " hours"
                                : std::to_string((minutes + 12 * 60) / (24 * 60)) + " days";
    return "This computer's clock is " + much + (aheadMillis > 0 ? " ahead" : " behind")
        + ". Your work is safe, and the county dates it by its own clock. Set the clock right.";
}

SafetyReport safetyReport(const DeviceStatus &status, const Contact &contact,
                          const std::optional<Fault> &storage)
{
    SafetyReport report{
        .savedMillis = status.savedMillis,
        .contactMillis = std::max(status.contactMillis, contact.contactMillis),
        .unsent = status.unsent,
        .needsAttention = status.refusedOrHeld,
        .contested = status.contested,
        .unread = status.unread,
        .state = contact.state,
        .nextRetryMillis = contact.nextRetryMillis,
        .sentence = contact.sentence,
        .clockAheadMillis = contact.clockAheadMillis,
        .mended = status.mended,
        .onlyHere = status.onlyHere,
    };
    if (storage) {
        report.state = safetyStateOf(storage->code);
        report.sentence = storage->sentence;
    }
    return report;
}

} // namespace cairn
