#include "client/cli/exit_code.h"

namespace cairn {

ExitCode exitCodeOf(FaultCode code)
{
    switch (code) {
    case FaultCode::NotFound:
    case FaultCode::Malformed:
    case FaultCode::Refused:
    case FaultCode::TooLarge: return ExitCode::Failed;
    case FaultCode::Unauthorised: return ExitCode::NotLetIn;
    case FaultCode::TokenExpired:
    case FaultCode::Unreachable: return ExitCode::NoServer;
    case FaultCode::WrongPassphrase: return ExitCode::WrongPassphrase;
    case FaultCode::Untrusted: return ExitCode::Untrusted;
    case FaultCode::Busy: return ExitCode::VaultInUse;
    case FaultCode::StorageFull:
    case FaultCode::StorageReadOnly:
    case FaultCode::StorageBroken: return ExitCode::Storage;
    }
    return ExitCode::Failed;
}

ExitCode exitCodeOfRound(FaultCode code)
{
    const ExitCode exit = exitCodeOf(code);
    return exit == ExitCode::Failed ? ExitCode::NoServer : exit;
}

} // namespace cairn
