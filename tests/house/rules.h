#pragma once

#include "tests/house/finding.h"

namespace cairn::house {

/// Rules over one file at a time. Each looks only at the files that it is about.
[[nodiscard]] Findings fileLength(const Source &source);
[[nodiscard]] Findings lineLength(const Source &source);

/// Names that say nothing become drawers for everything.
[[nodiscard]] Findings namesSaySomething(const Source &source);

/// What Qt Quick offers and this house does not take.
[[nodiscard]] Findings qmlDeclaresItsNeeds(const Source &source);

/// Found through its own folder, a singleton loads as an ordinary type now and then (Qt 6.4).
[[nodiscard]] Findings qmlNamesWhereSingletonsLive(const Source &source);

/// Old code is deleted, not switched off: git remembers.
[[nodiscard]] Findings nothingIsSwitchedOff(const Source &source);

/// shared/ is handed its clock and its chance, and runs in the thread that calls it.
[[nodiscard]] Findings sharedHasNoSurroundings(const Source &source);

} // namespace cairn::house
