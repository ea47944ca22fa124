#pragma once

#include <expected>
#include <string>
#include <utility>

namespace cairn {

/// What went wrong, as far as a caller can act on it.
enum class FaultCode {
    NotFound,        ///< nothing of that name or id is here
    Malformed,       ///< the input is not what it should be; nothing was taken over
    Refused,         ///< a rule says no
    Unauthorised,    ///< not signed in, or not entitled
    TokenExpired,    ///< signing in again heals it; work goes on meanwhile
    WrongPassphrase, ///< the vault stays closed
    Unreachable,     ///< no server; try later
    Untrusted,       ///< the server's key is not the one that was pinned
    Busy,            ///< another program holds the vault or the directory
    StorageFull,     ///< the disk has no room
    StorageReadOnly, ///< the disk or the file cannot be written
    StorageBroken,   ///< the file is damaged, or one write to disk failed: stop and recover
    TooLarge,        ///< over a named limit
};

/// Expected trouble as a value. `sentence` is plain English for a person; `cause` is for the log.
struct Fault {
    FaultCode code;
    std::string sentence;
    std::string cause = {};

    friend bool operator==(const Fault &, const Fault &) = default;
};

template <class T>
using Result = std::expected<T, Fault>;

/// `return fault(FaultCode::Malformed, "…");` out of any function that returns a Result.
[[nodiscard]] inline std::unexpected<Fault> fault(FaultCode code, std::string sentence,
                                                  std::string cause = {})
{
    return std::unexpected(Fault{code, std::move(sentence), std::move(cause)});
}

} // namespace cairn
