#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cairn::sim {

/// Every class of fault that the world can do to a program, counted when it has happened.
enum class FaultClass : std::size_t {
    RequestLost,
    AnswerLost,
    RequestDoubled,
    RequestReplayed,
    Overtaken,
    AnswerCut,
    PortalPage,
    StaleAnswer,
    Partition,
    PowerCut,
    WriteTorn,
    SectorsLost,
    ProgramKilled,
    ServerPowerCut,
    ServerKilled,
    DiskFull,
    WriteFailed,
    ReadFailed,
    SyncFailed,
    ClockJumped,
    ClockFroze,
    TokenExpired,
    SchoolMoved,
    VisitorTaken,
    VisitorAdded,
    SmallPage,
    ForgedParent,
    ForgedScope,
    ForgedDevice,
    ForgedWords,
    BackDated,
    NewerBuild,
    DiskPutBack,
    DeviceCloned,
    ServerPutBack,
    IncarnationForked,
    ServerCopiedBack,
    RowLost,
    ServerRowLost,
    RightsLost,
    CaseAmended,
    CaseWithdrawn,
    CaseContested,
    CaseUpheld,
    CaseAccepted,
    ScopeRenewed,
    Count
};

constexpr std::array<std::string_view, static_cast<std::size_t>(FaultClass::Count)> kFaultNames{
    "request_lost",       "answer_lost",      "request_doubled", "request_replayed",
    "overtaken",          "answer_cut",       "portal_page",     "stale_answer",
    "partition",          "power_cut",        "write_torn",      "sectors_lost",
    "program_killed",     "server_power_cut", "server_killed",   "disk_full",
    "write_failed",       "read_failed",      "sync_failed",     "clock_jumped",
    "clock_froze",        "token_expired",    "school_moved",    "visitor_taken",
    "visitor_added",      "small_page",       "forged_parent",   "forged_scope",
    "forged_device",      "forged_words",     "back_dated",      "newer_build",
    "disk_put_back",      "device_cloned",    "server_put_back", "incarnation_forked",
    "server_copied_back", "row_lost",         "server_row_lost", "rights_lost",
    "case_amended",       "case_withdrawn",   "case_contested",  "case_upheld",
    "case_accepted",      "scope_renewed"};

/// Plain numbers: jobs keep theirs in memory that they share with whoever sums them up.
struct Counters {
    std::uint64_t seeds = 0;
    std::uint64_t steps = 0;
    std::uint64_t acts = 0;
    std::uint64_t requests = 0;
    std::uint64_t promises = 0; ///< SAVED and SENT
    std::uint64_t checks = 0;
    std::array<std::uint64_t, kFaultNames.size()> faults{};

    void hit(FaultClass fault) { ++faults[static_cast<std::size_t>(fault)]; }
    void add(const Counters &other)
    {
        seeds += other.seeds;
        steps += other.steps;
        acts += other.acts;
        requests += other.requests;
        promises += other.promises;
        checks += other.checks;
        for (std::size_t i = 0; i < faults.size(); ++i)
            faults[i] += other.faults[i];
    }
};

} // namespace cairn::sim
