#pragma once

#include "shared/store/revision_log.h"
#include "shared/wire/sync_messages.h"

namespace cairn {

/// What the server answers of a revision that it does not take into its log as it came.
extern const Verdict kForkVerdict; ///< another one came under this name before
extern const Verdict kGapVerdict;  ///< those before it are missing
extern const Verdict kPartVerdict; ///< the rest of its deed is missing

[[nodiscard]] PushLine lineOf(const RevisionId &revision, PushLine::Outcome outcome,
                              Verdict verdict);

/// The answer that was given before; nothing for a revision that is new here.
[[nodiscard]] std::optional<PushLine> answeredBefore(const std::optional<Logged> &held,
                                                     const Revision &revision);

} // namespace cairn
