#include "tests/simulation/soak.h"

#include "shared/base/value.h"
#include "tests/simulation/plants.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>
#include <new>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cairn::sim {

namespace {

constexpr std::size_t kFailedKept = 16;
constexpr std::size_t kTextBytes = 2048;

/// What one job tells, in memory that it shares with the process that waits for it: what stands
/// there is there even when the job dies.
struct Board {
    Counters counters;
    std::uint64_t seed = 0; ///< under way; 0: none
    std::uint64_t failures = 0;
    std::uint64_t runTwice = 0;
    struct Failed {
        std::uint64_t seed = 0;
        char failure[kTextBytes] = {};
        char steps[kTextBytes] = {};
    };
    Failed failed[kFailedKept];
};

void copyText(char (&out)[kTextBytes], const std::string &text)
{
    std::snprintf(out, sizeof out, "%s", text.c_str());
}

void keepFailure(Board &board, std::uint64_t seed, const Ending &ending, const SoakOptions &options)
{
    if (board.failures++ >= kFailedKept)
        return;
    const Shrunk least = options.shrinks ? shrink(seed, ending, options.world)
                                         : Shrunk{allOf(planFor(seed)), ending, 0};
    Board::Failed &kept = board.failed[board.failures - 1];
    kept.seed = seed;
    copyText(kept.failure, least.ending.failure);
    copyText(kept.steps, toText(least.selection));
}

void runJob(Board &board, const SoakOptions &options, unsigned job)
{
    const auto began = std::chrono::steady_clock::now();
    for (std::uint64_t seed = options.from + job; seed <= options.to; seed += options.jobs) {
        if (options.seconds > 0
            && std::chrono::steady_clock::now() - began > std::chrono::seconds(options.seconds))
            break;
        board.seed = seed;
        Ending ending = runSeed(seed, nullptr, options.world);
        board.counters.add(ending.counters);
        if (ending.failure.empty() && options.twiceEvery > 0 && seed % options.twiceEvery == 0) {
            ++board.runTwice;
            if (runSeed(seed, nullptr, options.world).traceHash != ending.traceHash)
                ending.failure = "determinism: a second run went another way";
        }
        if (!ending.failure.empty()) {
            keepFailure(board, seed, ending, options);
            if (options.stopsAtFirst)
                break;
        }
        board.seed = 0;
    }
}

void collect(SoakReport &report, const Board &board, int status)
{
    report.counters.add(board.counters);
    report.failures += board.failures;
    report.runTwice += board.runTwice;
    for (const Board::Failed &failed : board.failed)
        if (failed.seed > 0)
            report.failed.push_back({failed.seed, failed.failure, failed.steps});
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return;
    ++report.failures;
    report.failed.push_back({board.seed, "crash: the process died over it", {}});
}

} // namespace

SoakReport soak(const SoakOptions &options)
{
    const std::size_t bytes = sizeof(Board) * options.jobs;
    void *shared =
        ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    SoakReport report;
    if (shared == MAP_FAILED) {
        report.failures = 1;
        report.failed.push_back({0, "there is no memory to share", {}});
        return report;
    }
    auto *boards = new (shared) Board[options.jobs];
    std::vector<::pid_t> children;
    for (unsigned job = 0; job < options.jobs; ++job) {
        const ::pid_t child = ::fork();
        if (child == 0) {
            runJob(boards[job], options, job);
            ::_exit(0);
        }
        children.push_back(child);
    }
    for (unsigned job = 0; job < options.jobs; ++job) {
        int status = 0;
        ::waitpid(children[job], &status, 0);
        collect(report, boards[job], status);
    }
    ::munmap(shared, bytes);
    std::ranges::sort(report.failed, {}, &FailedSeed::seed);
    return report;
}

std::string replayCommand(const FailedSeed &failed)
{
    std::string command = "cairn-simulation --seed " + std::to_string(failed.seed);
    if (!failed.steps.empty())
        command += " --steps " + failed.steps;
    for (std::size_t i = 1; i < kPlantNames.size(); ++i)
        if (isPlanted(static_cast<Plant>(i)))
            command += " --plant " + std::string(kPlantNames[i]);
    return command;
}

std::string toJson(const SoakReport &report, double seconds)
{
    const auto number = [](std::uint64_t count) { return Value(static_cast<std::int64_t>(count)); };
    const Counters &counters = report.counters;
    Map faults;
    for (std::size_t i = 0; i < kFaultNames.size(); ++i)
        faults.emplace(kFaultNames[i], number(counters.faults[i]));
    List failed;
    for (const FailedSeed &one : report.failed)
        failed.emplace_back(Map{
            {"seed", number(one.seed)}, {"failure", one.failure}, {"replay", replayCommand(one)}});
    return canonical(Map{{"seeds", number(counters.seeds)},
                         {"steps", number(counters.steps)},
                         {"acts", number(counters.acts)},
                         {"requests", number(counters.requests)},
                         {"promises", number(counters.promises)},
                         {"checks", number(counters.checks)},
                         {"run_twice", number(report.runTwice)},
                         {"faults", std::move(faults)},
                         {"failures", number(report.failures)},
                         {"failed", std::move(failed)},
                         {"seconds", static_cast<std::int64_t>(seconds)}});
}

} // namespace cairn::sim
