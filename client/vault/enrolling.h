#pragma once

#include "client/sync/link.h"
#include "client/vault/vault.h"

#include <functional>

namespace cairn {

/// What the person at the laptop was given.
struct EnrolmentForm {
    std::string url; ///< "https://…"
    std::string pin;
    std::string user;
    std::string code;     ///< works once
    std::string password; ///< of the account; goes to the pinned server and nowhere else
};

/// A vault that may be enrolled: a new one, or one that was made before and never enrolled.
/// Refused: it is enrolled already; otherwise the faults of Vault.
[[nodiscard]] Result<std::unique_ptr<Vault>> openToEnrol(const std::filesystem::path &dir,
                                                         std::string_view passphrase,
                                                         const Surroundings &surroundings);

/// Makes the device known to the server and keeps what it answers. A vault that was made but not
/// enrolled, because the network broke off, can be enrolled later.
void enrol(Link &link, Vault &vault, const EnrolmentForm &form,
           std::function<void(Result<void>)> done);

} // namespace cairn
