#pragma once

#include "tests/simulation/ledger.h"
#include "tests/simulation/sim_device.h"

#include <set>
#include <string>

namespace cairn::sim {

/// The invariants, each as what is wrong: "I1: …", or empty. They read raw rows, texts and exports;
/// what should be there they know from the ledger alone.

/// I1, I10: all that this device ever called saved is in its log, byte for byte. What the server
/// has may be gone where its scope was taken away.
[[nodiscard]] std::string checkDeviceKeeps(std::size_t index, SimDevice &device, Ledger &ledger);

/// I1, I5: all that the server ever called accepted is accepted there, under its first stamp. What
/// its disk lost may be on its way back as long as faults go on.
enum class Owing { Allowed, Over };
[[nodiscard]] std::string checkServerKeeps(SimServer &server, Ledger &ledger, Owing owing);

/// I6: whatever the server has at or below a scope's cursor is on the device. `known` (scope →
/// cursor) is what was seen last: a cursor never falls while its scope stays.
[[nodiscard]] std::string checkCursors(SimDevice &device, SimServer &server,
                                       std::map<std::string, std::uint64_t> &known);

/// I4: an answer to a pull holds nothing of scopes that its reader may not see; worked out from
/// who made a visit, who was ever put on it, and where each school stands.
[[nodiscard]] std::string checkNoLeak(SimServer &server, const Rights &rights,
                                      const PullAnswer &page);

/// I8, I10, I11: chains, files and views, by `check` and by SQLite.
[[nodiscard]] std::string checkSound(Book &book, const std::string &name);

/// I2: what the device shows is byte for byte what the server shows of its scopes.
[[nodiscard]] std::string checkSame(SimDevice &device, SimServer &server);

/// I3: every sentence of an accepted revision stands in what the server shows, unless somebody who
/// had seen it took it out; and every element of a list likewise.
[[nodiscard]] std::string checkNoWordsVanish(SimServer &server, Ledger &ledger);

/// Whatever of this device's work did not enter stands in a case with its reason, and the county
/// has heard what its author says of it.
[[nodiscard]] std::string checkCases(SimDevice &device);
[[nodiscard]] std::string checkNoneWaits(SimDevice &device);

/// The numbers of commits have no gaps, but for what a disk lost before it was put back as well.
[[nodiscard]] std::string checkCommits(SimServer &server, std::size_t gapsMost);

} // namespace cairn::sim
