#pragma once

#include "shared/schema/schema.h"

namespace cairn::bench {

/// The workload's kinds as record types, beside what every county has (people and vocabularies).
/// Read from the documents in `types` when first asked for.
[[nodiscard]] const Schema &benchSchema();

} // namespace cairn::bench
