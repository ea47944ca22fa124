#pragma once

#include <QStringList>

#include "tests/house/finding.h"

namespace cairn::house {

/// Every path of the tree from its root, files only; or a made-up one.
using Tree = QStringList;

/// The top level is fixed, so that a stranger finds the same six doors for ever.
[[nodiscard]] Findings topLevelIsFixed(const Tree &tree);

/// A folder is born when its second file is.
[[nodiscard]] Findings foldersAreNotLonely(const Tree &tree);

/// What a README names in backticks is there.
[[nodiscard]] Findings readmeTellsTheTruth(const Source &source, const Tree &tree);

} // namespace cairn::house
