#pragma once

#include "shared/base/result.h"

namespace cairn {

/// How cairn-server ends. The man page says the same.
enum class Exit {
    Done = 0,
    Failed = 1,  ///< something did not work: the sentence says what
    Usage = 2,   ///< the command line is not one
    Refused = 4, ///< a rule or the input itself said no; nothing was taken over
    InUse = 5,   ///< another program holds the directory
    Broken = 70, ///< the disk failed: start again, the log recovers
};

[[nodiscard]] constexpr Exit exitFor(FaultCode code)
{
    switch (code) {
    case FaultCode::Malformed:
    case FaultCode::Refused:
    case FaultCode::Unauthorised:
    case FaultCode::TokenExpired:
    case FaultCode::WrongPassphrase:
    case FaultCode::TooLarge: return Exit::Refused;
    case FaultCode::Busy: return Exit::InUse;
    case FaultCode::StorageBroken: return Exit::Broken;
    case FaultCode::NotFound:
    case FaultCode::Unreachable:
    case FaultCode::Untrusted:
    case FaultCode::StorageFull:
    case FaultCode::StorageReadOnly: return Exit::Failed;
    }
    return Exit::Failed;
}

} // namespace cairn
