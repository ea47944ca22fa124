#pragma once

#include <QStringList>

#include "shared/domain/finding.h"
#include "shared/schema/schema.h"

namespace cairn {

/// What is missing stands in one sentence, however much it is; every other finding in its own.
[[nodiscard]] QStringList sentencesOf(const RecordType &type, const Findings &findings);

} // namespace cairn
