#pragma once

#include "client/cli/run_command.h"
#include "client/sync/server_link.h"
#include "shared/book/attachments.h"

namespace cairn {

/// After a round: sends and fetches files, saying `SENT-FILE`, `RECEIVED-FILE` and `WAITS-FILE` as
/// they go. WorkWaits: the county did not take one of them.
[[nodiscard]] Result<ExitCode> exchangeFiles(Bench &bench, ServerLink &link,
                                             const std::string &token);

/// Greets the county and fetches this one.
[[nodiscard]] Result<void> fetchNow(Bench &bench, const Attachment &file);

} // namespace cairn
