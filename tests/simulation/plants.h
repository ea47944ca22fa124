#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace cairn::sim {

/// Bugs that are planted to see whether the world finds them. The product knows nothing of them:
/// they sit in the simulated disk, server and device, or between the product's own object files,
/// where this program's linker hands a call to plant_hooks.cpp first.
enum class Plant {
    None,
    SyncSkipped,       ///< the disk says done and has done nothing
    WalSyncSkipped,    ///< as synchronous = normal
    AnswerFirst,       ///< the server answers a push, then commits
    CursorFirst,       ///< cursors move in a transaction before that of the page
    CursorAhead,       ///< a cut page moves the cursor as a whole one
    CutPageTaken,      ///< an answer that ends in the middle counts as far as it goes
    ClockTrusted,      ///< what a laptop's clock says is the effective time
    ResendForgotten,   ///< what was offered once is never offered again
    RepeatRenumbered,  ///< a duplicate is answered with another commit number
    ReadsAll,          ///< pulls do not look at rights
    WritesAll,         ///< pushes do not look at rights
    CourtSleeps,       ///< nothing is judged
    SetTakesUnseen,    ///< a removal takes what its author had not seen
    LastArrivalWins,   ///< a fact shows what came last
    FullDiskSwallowed, ///< a commit that found no room is called done
    WipeTakesUnsent,   ///< a scope goes with what was never sent
    TailForgotten,     ///< a sequence number is given again after a wipe
    UnknownDropped,    ///< members that this build does not know get lost
    MarkIgnored,       ///< an old image of a disk goes on as if nothing had been
    ForkOverwritten,   ///< the branch that came later is thrown away
    ForkUnseen,        ///< whatever comes under a known name is called a repeat
    ReofferForgotten,  ///< nobody gives a restored server again what it lost
    RepairWipes,       ///< what the server lacks is taken away on the laptop as well
    ProofIgnored,      ///< receipts prove nothing
    Count
};

constexpr std::array<std::string_view, static_cast<std::size_t>(Plant::Count)> kPlantNames{
    "none",
    "sync_skipped",
    "wal_sync_skipped",
    "answer_first",
    "cursor_first",
    "cursor_ahead",
    "cut_page_taken",
    "clock_trusted",
    "resend_forgotten",
    "repeat_renumbered",
    "reads_all",
    "writes_all",
    "court_sleeps",
    "set_takes_unseen",
    "last_arrival_wins",
    "full_disk_swallowed",
    "wipe_takes_unsent",
    "tail_forgotten",
    "unknown_dropped",
    "mark_ignored",
    "fork_overwritten",
    "fork_unseen",
    "reoffer_forgotten",
    "repair_wipes",
    "proof_ignored"};

[[nodiscard]] std::optional<Plant> plantNamed(std::string_view name);

/// One for the whole process, chosen where it starts.
void plant(Plant bug);
[[nodiscard]] bool isPlanted(Plant bug);

/// What a planted bug remembers is forgotten: a new world begins.
void forgetPlants();

} // namespace cairn::sim
