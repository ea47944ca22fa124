#include <QCoreApplication>
#include <QTest>

#include "tests/simulation/crash_points.h"
#include "tests/simulation/memory_vfs.h"
#include "tests/simulation/plants.h"
#include "tests/simulation/shrink.h"

#include <sodium.h>

using namespace cairn;
using namespace cairn::sim;

namespace {

constexpr std::uint64_t kSeedsLooked = 60; ///< by when the plants chosen here are found

/// The first seed that fails with what is planted now, and how.
std::optional<std::pair<std::uint64_t, Ending>> firstFailure()
{
    for (std::uint64_t seed = 1; seed <= kSeedsLooked; ++seed)
        if (Ending ending = runSeed(seed, nullptr, {}); !ending.failure.empty())
            return std::pair(seed, std::move(ending));
    return std::nullopt;
}

} // namespace

/// The tester under test: it repeats, it finds what is wrong, and it says so briefly.
class SimulationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        installMemoryVfs();
    }
    void cleanup() { plant(Plant::None); }

    void theSameSeedGoesTheSameWay();
    void otherSeedsGoOtherWays();
    void seedsThatOnceFailedHold_data();
    void seedsThatOnceFailedHold();
    void aPlantedBugIsFoundAndMadeSmall_data();
    void aPlantedBugIsFoundAndMadeSmall();
    void aDiskLosesWhatNoSyncCovered();
    void crashPointsFindASkippedSync();
    void selectionsAreReadAsTheyAreWritten();
};

void SimulationTest::theSameSeedGoesTheSameWay()
{
    for (const std::uint64_t seed : {7U, 33U, 195U})
        QCOMPARE(runSeed(seed, nullptr, {}).traceHash, runSeed(seed, nullptr, {}).traceHash);
}

void SimulationTest::otherSeedsGoOtherWays()
{
    QVERIFY(runSeed(7, nullptr, {}).traceHash != runSeed(8, nullptr, {}).traceHash);
}

void SimulationTest::seedsThatOnceFailedHold_data()
{
    QTest::addColumn<std::uint64_t>("seed");
    QTest::newRow("forged words made the server's check fail") << std::uint64_t{8};
    QTest::newRow("an enemy took another device's name") << std::uint64_t{21};
    QTest::newRow("a wiped revision's number was given again") << std::uint64_t{195};
}

void SimulationTest::seedsThatOnceFailedHold()
{
    QFETCH(std::uint64_t, seed);
    const Ending ending = runSeed(seed, nullptr, {});
    QVERIFY2(ending.failure.empty(), ending.failure.c_str());
    QVERIFY(ending.counters.promises > 0);
}

void SimulationTest::aPlantedBugIsFoundAndMadeSmall_data()
{
    QTest::addColumn<Plant>("bug");
    QTest::newRow("the log is not synced") << Plant::WalSyncSkipped;
    QTest::newRow("a wiped scope takes unsent work") << Plant::WipeTakesUnsent;
    QTest::newRow("unknown members get lost") << Plant::UnknownDropped;
}

void SimulationTest::aPlantedBugIsFoundAndMadeSmall()
{
    QFETCH(Plant, bug);
    plant(bug);
    const auto found = firstFailure();
    QVERIFY(found);

    const Shrunk least = shrink(found->first, found->second, {});

    QVERIFY(least.selection.size() < planFor(found->first).size() / 2);
    const Ending again = runSeed(found->first, &least.selection, {});
    QCOMPARE(again.failure, least.ending.failure);
    QCOMPARE(invariantOf(again.failure), invariantOf(found->second.failure));
    plant(Plant::None);
    QCOMPARE(runSeed(found->first, &least.selection, {}).failure, std::string());
}

void SimulationTest::aDiskLosesWhatNoSyncCovered()
{
    Trace trace;
    Disk disk(trace);
    Chance chance(1);
    QVERIFY(disk.write("a", {0, "synced", false}) == DiskAnswer::Done);
    QVERIFY(disk.sync("a") == DiskAnswer::Done);
    QVERIFY(disk.write("a", {6, " and not", false}) == DiskAnswer::Done);
    QCOMPARE(disk.image().at("a").now, std::string("synced and not"));

    QCOMPARE(disk.image().at("a").leftBy(Kept::Everything, chance), std::string("synced and not"));
    disk.powerBack(Kept::Nothing, chance);

    QCOMPARE(disk.image().at("a").now, std::string("synced"));
}

void SimulationTest::crashPointsFindASkippedSync()
{
    QCOMPARE(exploreCrashPoints(400, 0).failures.size(), 0U);
    plant(Plant::WalSyncSkipped);
    QVERIFY(!exploreCrashPoints(600, 0).failures.empty());
}

void SimulationTest::selectionsAreReadAsTheyAreWritten()
{
    const Selection steps{0, 1, 2, 7, 12, 13};
    QCOMPARE(toText(steps), std::string("0-2,7,12-13"));
    QCOMPARE(parseSelection("0-2,7,12-13"), std::optional(steps));
    for (const char *wrong : {"a", "3-1", "1,,2", "1-"})
        QVERIFY(!parseSelection(wrong));
}

QTEST_GUILESS_MAIN(SimulationTest)
#include "tst_simulation.moc"
