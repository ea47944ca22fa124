#include <QCoreApplication>

#include "tests/simulation/crash_points.h"
#include "tests/simulation/memory_vfs.h"
#include "tests/simulation/plants.h"
#include "tests/simulation/soak.h"

#include <CLI/CLI.hpp>
#include <sodium.h>

#include <chrono>
#include <cstdio>
#include <malloc.h>
#include <optional>

using namespace cairn::sim;

namespace {

constexpr int kKeptBytes = 64 * 1024 * 1024;
constexpr std::uint64_t kPlantSeeds = 1'000; ///< within which each planted bug has to be found

struct Wanted {
    std::uint64_t seed = 0;
    std::string steps;
    std::string seeds; ///< "1..5000"
    std::string plant;
    bool provePlants = false;
    std::uint64_t crashPoints = 0;
    bool aloud = false;
    SoakOptions soak;
};

int runOne(const Wanted &wanted)
{
    std::optional<Selection> steps;
    if (!wanted.steps.empty() && !(steps = parseSelection(wanted.steps))) {
        std::fprintf(stderr, "--steps is not like 0-3,7\n");
        return 2;
    }
    WorldOptions world = wanted.soak.world;
    world.aloud = wanted.aloud;
    const Ending ending = runSeed(wanted.seed, steps ? &*steps : nullptr, world);
    std::printf("seed %llu trace %s %s\n", static_cast<unsigned long long>(wanted.seed),
                hexOf(ending.traceHash).c_str(),
                ending.failure.empty() ? "held" : ending.failure.c_str());
    return ending.failure.empty() ? 0 : 1;
}

int runMany(Wanted &wanted)
{
    const auto dots = wanted.seeds.find("..");
    wanted.soak.from = std::strtoull(wanted.seeds.c_str(), nullptr, 10);
    wanted.soak.to = dots == std::string::npos
        ? wanted.soak.from
        : std::strtoull(wanted.seeds.c_str() + dots + 2, nullptr, 10);
    const auto began = std::chrono::steady_clock::now();
    const SoakReport report = soak(wanted.soak);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    for (const FailedSeed &failed : report.failed)
        std::fprintf(stderr, "%s\n  %s\n", failed.failure.c_str(), replayCommand(failed).c_str());
    std::printf("%s\n", toJson(report, took.count()).c_str());
    return report.failures == 0 ? 0 : 1;
}

/// The test of the tester: a world that cannot find these bugs would find no others.
int provePlants(Wanted &wanted)
{
    wanted.soak.from = 1;
    wanted.soak.to = kPlantSeeds;
    wanted.soak.stopsAtFirst = true;
    wanted.soak.shrinks = false;
    wanted.soak.twiceEvery = 0;
    std::size_t found = 0;
    for (std::size_t bug = 1; bug < kPlantNames.size(); ++bug) {
        plant(static_cast<Plant>(bug));
        const SoakReport report = soak(wanted.soak);
        const bool seen = report.failures > 0;
        found += seen ? 1 : 0;
        const std::string told = seen ? report.failed.front().failure : std::string("NOT FOUND");
        std::printf("%-20.*s %5llu seeds  %s\n", static_cast<int>(kPlantNames[bug].size()),
                    kPlantNames[bug].data(), static_cast<unsigned long long>(report.counters.seeds),
                    told.substr(0, told.find('\n')).c_str());
        if (seen)
            std::printf("  %s\n", replayCommand(report.failed.front()).c_str());
        std::fflush(stdout);
    }
    std::printf("%zu of %zu planted bugs found within %llu seeds\n", found, kPlantNames.size() - 1,
                static_cast<unsigned long long>(kPlantSeeds));
    return found == kPlantNames.size() - 1 ? 0 : 1;
}

int findCrashPoints(const Wanted &wanted)
{
    const auto began = std::chrono::steady_clock::now();
    const CrashReport report = exploreCrashPoints(wanted.crashPoints, wanted.seed);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    for (const std::string &failure : report.failures)
        std::fprintf(stderr, "%s\n", failure.c_str());
    std::printf("%s\n", toJson(report, took.count()).c_str());
    return report.failures.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    CLI::App options("Runs whole counties in one thread, by seed, and looks for lost words.");
    Wanted wanted;
    options.add_option("--seed", wanted.seed, "one world, told on standard output");
    options.add_option("--steps", wanted.steps, "only these steps of its plan: 0-3,7");
    options.add_flag("--aloud", wanted.aloud, "every step on standard error");
    options.add_option("--seeds", wanted.seeds, "many worlds: FROM..TO");
    options.add_option("--seconds", wanted.soak.seconds, "begin no new world after so long");
    options.add_option("--jobs", wanted.soak.jobs, "processes")->check(CLI::Range(1U, 64U));
    options.add_flag("--stop-at-first", wanted.soak.stopsAtFirst, "end with the first failure");
    options.add_option("--plant", wanted.plant, "with this bug planted");
    options.add_flag("--prove-plants", wanted.provePlants, "find every planted bug");
    options.add_option("--crash-points", wanted.crashPoints,
                       "cut the power at every write of every flow, at least so often");
    CLI11_PARSE(options, argc, argv);

    const auto bug = wanted.plant.empty() ? std::optional(Plant::None) : plantNamed(wanted.plant);
    if (!bug || ::sodium_init() < 0) {
        std::fprintf(stderr, "There is no plant '%s'.\n", wanted.plant.c_str());
        return 2;
    }
    plant(*bug);
    // Disks are strings of megabytes that come and go: kept, they need not be faulted in anew.
    ::mallopt(M_MMAP_THRESHOLD, kKeptBytes);
    ::mallopt(M_TRIM_THRESHOLD, kKeptBytes);
    const QCoreApplication application(argc, argv);
    installMemoryVfs();
    if (wanted.provePlants)
        return provePlants(wanted);
    if (wanted.crashPoints > 0)
        return findCrashPoints(wanted);
    return wanted.seeds.empty() ? runOne(wanted) : runMany(wanted);
}
