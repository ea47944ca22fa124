#pragma once

#include "tests/simulation/chance.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::sim {

/// What a step does. Its details come from the step's own salt and from what is there when its
/// turn comes, so that a plan stays a plan when some of its steps are left out.
enum class StepKind {
    Write,      ///< one act of a person on a device
    Sync,       ///< a round to its end
    BeginSync,  ///< a round that is only begun
    Deliver,    ///< some parcels go on, in any order
    TimePasses, ///< minutes to hours
    DaysPass,   ///< up to sixty
    KillDevice, ///< the program, not the machine
    CutPower,   ///< in one of the next writes of a device
    DiskFull,   ///< for some writes
    WriteFails, ///< once
    ReadFails,  ///< once
    SyncFails,  ///< once, and its pages are gone
    SetClock,   ///< of a device, to anything
    KillServer,
    CutServerPower,
    ServerDiskFull,
    ServerSyncFails,
    ServerWrites, ///< the register changes
    MoveSchool,   ///< to the other alliance: scopes come and go
    ChangeVisitors,
    CutNetwork,    ///< of one device, until it is mended by another such step
    Replay,        ///< an old question comes again
    Forge,         ///< an enrolled enemy pushes what it may not
    NewerBuild,    ///< a device writes what this build does not know
    PutDiskBack,   ///< an old image of a device's disk
    LoseRow,       ///< of what a device has read, behind its back
    CloneDevice,   ///< a second laptop with a copy of a disk, mark and all
    PutServerBack, ///< to an older image of its disk, as a backup or without anybody's word
    LoseServerRow, ///< of what the server has taken, behind its back
    LoseRights,    ///< somebody writes where the county lets them write no more
    SettleCase,    ///< somebody amends, withdraws or contests what was refused
    RuleOnCase,    ///< and the county upholds or accepts what was contested
    Count
};

struct Step {
    StepKind kind = StepKind::Write;
    unsigned actor = 0;
    std::uint64_t salt = 0;
};

using Plan = std::vector<Step>;

[[nodiscard]] std::string_view nameOf(StepKind kind);

/// The same for the same seed on every build.
[[nodiscard]] Plan planFor(std::uint64_t seed);

/// Which steps of the plan take place, by index: "0-3,7,12-14".
using Selection = std::vector<std::size_t>;
[[nodiscard]] Selection allOf(const Plan &plan);
[[nodiscard]] std::string toText(const Selection &selection);
[[nodiscard]] std::optional<Selection> parseSelection(std::string_view text);

} // namespace cairn::sim
