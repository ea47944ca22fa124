#pragma once

#include "tests/bench/run/rows.h"

namespace cairn::bench {

/// The steps of the neutral workload in their order: load, push, pull, content, cold, steady,
/// idle, concurrent, merge-content, away, check.
[[nodiscard]] Result<void> runCounty(const Options &options, Rows &rows);

/// push, pull, idle and steady over a slow line, as slow-push and so on.
[[nodiscard]] Result<void> runSlowly(const Options &options, Rows &rows);

/// Many devices at once at a new server, each with work of its own: `many`.
[[nodiscard]] Result<void> runMany(const Options &options, Rows &rows);

} // namespace cairn::bench
