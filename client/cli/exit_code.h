#pragma once

#include "shared/base/result.h"

namespace cairn {

/// How cairn-cli ends; scripts and the manual page know these numbers.
enum class ExitCode {
    Done = 0,            ///< of `sync`: everything is sent
    Failed = 1,          ///< what was asked could not be done; the sentence says why
    WrongWords = 2,      ///< the command line was not understood
    NoServer = 3,        ///< the county's server cannot be reached, or did not answer as it should
    WorkWaits = 4,       ///< of `sync`: refused or held work waits for its author; of `pack read`:
                         ///< something was left out
    VaultInUse = 5,      ///< another program holds the vault
    WrongPassphrase = 6, ///< the vault, or the pack, stays closed
    Untrusted = 7,       ///< the server shows another key than the pinned one, or a pack is not
                         ///< from a computer of this county
    Storage = 8,         ///< disk full, read-only or damaged
    NotLetIn = 9,        ///< not enrolled, or the county let this device or person in no more
};

[[nodiscard]] ExitCode exitCodeOf(FaultCode code);

/// As above, where the fault ended a talk with the server.
[[nodiscard]] ExitCode exitCodeOfRound(FaultCode code);

} // namespace cairn
