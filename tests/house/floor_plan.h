#pragma once

#include "tests/house/finding.h"

namespace cairn::house {

/// A room includes only rooms below it, and names every file by its path from the root.
[[nodiscard]] Findings everyFileKeepsToItsRoom(const Source &source);

/// Each library is known in the rooms that are there for it, and nowhere else.
[[nodiscard]] Findings librariesStayInTheirRooms(const Source &source);

/// Text in SQL stands only where the tables are.
[[nodiscard]] Findings sqlStaysInTheStore(const Source &source);

} // namespace cairn::house
