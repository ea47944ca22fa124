#include <QCoreApplication>
#include <QTemporaryDir>

#include "tests/bench/ends/device_end.h"
#include "tests/bench/run/county_run.h"
#include "tests/bench/workload/workload.h"

#include <CLI/CLI.hpp>
#include <sodium.h>

#include <iostream>

namespace {

using namespace cairn;
using namespace cairn::bench;

int told(const Fault &fault)
{
    std::cerr << fault.sentence << '\n' << fault.cause << '\n';
    return 1;
}

struct Given {
    Options options;
    std::string file;
    std::string dir;
    std::string url;
    std::vector<std::string> steps;
};

bool wantsAnyOf(const Options &options, std::initializer_list<const char *> steps)
{
    return std::ranges::any_of(steps, [&](const char *step) { return options.wants(step); });
}

Result<bool> runAll(const Options &options)
{
    const auto outline = outlineOf(options.workload);
    const auto lines = rawLines(options.workload);
    if (!outline || !lines)
        return std::unexpected(!outline ? outline.error() : lines.error());
    Rows rows(options, outline->scale);
    const auto floors = measureFloors(*lines, options.dir);
    if (!floors)
        return std::unexpected(floors.error());
    rows.floors(*floors);
    if (wantsAnyOf(options,
                   {"load", "push", "pull", "content", "cold", "steady", "idle", "concurrent",
                    "merge-content", "away", "check"}))
        if (auto done = runCounty(options, rows); !done)
            return std::unexpected(done.error());
    if (wantsAnyOf(options, {"slow-push", "slow-pull", "slow-steady", "slow-idle"}))
        if (auto done = runSlowly(options, rows); !done)
            return std::unexpected(done.error());
    if (options.wants("many"))
        if (auto done = runMany(options, rows); !done)
            return std::unexpected(done.error());
    return rows.sound();
}

int run(Given &given)
{
    Options &options = given.options;
    options.steps = {given.steps.begin(), given.steps.end()};
    const QTemporaryDir place;
    options.dir = given.dir.empty() ? place.path().toStdString() : given.dir;
    std::filesystem::create_directories(options.dir);
    options.workload = given.file;
    if (given.file.empty()) {
        options.workload = options.dir / "workload.jsonl";
        if (auto made = generate(options.size, options.workload); !made)
            return told(made.error());
    }
    const auto sound = runAll(options);
    if (!sound)
        return told(sound.error());
    return *sound ? 0 : 2;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (sodium_init() < 0)
        return told({FaultCode::Unreachable, "The library of keys and hashes would not start."});
    CLI::App app("How fast Cairn syncs, beside what the machine allows.");
    Given given;
    Options &options = given.options;
    app.add_option("--scale", options.size.scale, "S, M or L: 1,000, 10,000 or 100,000 records");
    const auto *records =
        app.add_option("--records", options.size.records, "another number of records");
    app.add_option("--seed", options.size.seed, "of the workload that is made");
    app.add_option("--workload", given.file, "a workload file to use instead of making one");
    app.add_option("--dir", given.dir, "where vaults and server stand; emptied, then left");
    app.add_option("--step", given.steps, "only these steps (and what they need before)");
    app.add_option("--run", options.run, "number of this run, for the rows");
    app.add_option("--devices", options.devices, "of the step many");
    app.add_option("--revisions", options.revisions, "of each device of the step many");
    app.add_option("--round-trip-ms", options.slowness.roundTripMillis, "of the slow line");
    app.add_option("--kbit", options.slowness.kilobitsPerSecond, "of the slow line, a second");
    auto *generating = app.add_subcommand("generate", "write a workload file and end");
    generating->add_option("file", given.file)->required();
    auto *device = app.add_subcommand("device", "a part of the bench: a device")->group("");
    device->add_option("dir", given.dir)->required();
    device->add_option("url", given.url)->required();
    CLI11_PARSE(app, argc, argv);

    if (*device)
        return runDevice(given.dir, given.url);
    if (records->count() == 0) {
        const auto size = sizeOf(options.size.scale, options.size.seed);
        if (!size)
            return told(size.error());
        options.size = *size;
    } else {
        options.size.scale = std::to_string(options.size.records);
    }
    if (*generating) {
        const auto made = generate(options.size, given.file);
        return made ? 0 : told(made.error());
    }
    return run(given);
}
