#pragma once

#include "shared/history/chain.h"
#include "shared/store/revision_log.h"
#include "tests/simulation/checks.h"
#include "tests/simulation/steps.h"

#include <memory>
#include <string>
#include <vector>

namespace cairn::sim {

/// What of research is not in the engine yet. A world does a fault only where the engine is said
/// to stand it; whoever builds the answer turns it on here, and the seeds judge.
struct Capabilities {
    bool survivesPutBackDisk = true;  ///< an old image of a disk, whose outer mark tells
    bool survivesCopiedServer = true; ///< an old image of the server's disk, without a new epoch
};

struct WorldOptions {
    Capabilities can;
    bool aloud = false;
};

struct Ending {
    std::string failure; ///< empty: all invariants held
    std::uint64_t traceHash = 0;
    std::size_t failedAt = 0; ///< index of the step in the plan; its size: while healing
    Counters counters;
};

/// One seed: a county of two to six laptops and a server, its plan of steps, chaos first, then
/// healing. One thread, no real time.
class World {
public:
    World(std::uint64_t seed, const WorldOptions &options);
    ~World();
    [[nodiscard]] Ending run(const Plan &plan, const Selection &selection);

private:
    static constexpr std::uint64_t kNoHole = ~std::uint64_t{0};
    struct Desk {
        std::unique_ptr<SimDevice> device;
        std::map<std::string, std::uint64_t> cursors; ///< by scope and generation
        DiskImage image;
        std::uint64_t imageSerial = 0;
        std::uint64_t forksKnown = 0;
        bool netCut = false;
        std::uint64_t holeSince = kNoHole; ///< more rounds than these, and it is mended
    };

    void drawRates(Chance &chance);
    [[nodiscard]] bool enrolAll(const CountyImage &county);
    void perform(const Step &step);
    void performOnServer(const Step &step, Chance &chance);
    void performOnDisk(const Step &step, Desk &desk, Chance &chance);

    void write(std::size_t at, Chance &chance);
    void changeVisitors(std::size_t at, Chance &chance);
    void syncUntilWell(std::size_t at, Chance &chance);
    void syncToEnd(std::size_t at, Chance &chance);
    void beginSync(std::size_t at, Chance &chance);
    void deliver(Chance &chance);
    void setClock(Desk &desk, Chance &chance);
    void putDiskBack(Desk &desk, std::size_t at, Chance &chance);
    void loseRow(Desk &desk, Chance &chance);
    void cloneDevice(std::size_t at);
    void readRenamed(std::size_t at);
    void putServerBack(Chance &chance);
    [[nodiscard]] bool isOfTwo(const RevisionId &id);
    [[nodiscard]] bool canBeGivenAgain(RevisionLog &left);
    void forgetWhatIsLost();
    void expectHoles();
    void loseServerRow(Chance &chance);
    [[nodiscard]] bool becameACase(const RevisionId &id, Promise &promise);
    [[nodiscard]] bool askForWhatIsOwed();
    /// The county keeps a copy of its disk after each deed of its own: nobody else could give it
    /// that again.
    void backUp();
    void serverWrites(Chance &chance);
    void renew(Chance &chance);
    void moveSchool(Chance &chance);
    void forgetCursors(const std::string &scope);
    void loseRights(std::size_t at, Chance &chance);
    void settleCase(std::size_t at, Chance &chance);
    void ruleOnCase(Chance &chance);
    void settleAllCases(Chance &chance);
    void newerBuild(std::size_t at, Chance &chance);
    void forge(Chance &chance);
    void forgeOne(Chance &chance);
    static void aimAt(const RecordView &record, const char *unit, Revision &revision);
    [[nodiscard]] Tail pretend(FaultClass kind, const SimDevice &victim, Revision &revision);
    void pushForged(FaultClass kind, const Revision &revision);

    /// After anything that touched a node: what died is counted, started again and looked at.
    void lookAfter(std::size_t at, Chance &chance);
    void lookAfterServer(Chance &chance);
    void countDiskFaults(Disk &disk);
    [[nodiscard]] bool ensureUp(std::size_t at);
    [[nodiscard]] bool ensureServerUp();
    void readTold(std::size_t at);
    void hear(std::size_t device, const LinkRequest &request, const Answered &answer);

    void hearPage(std::size_t device, const PullAnswer &page);

    void heal();
    void healUntilQuiet(Chance &chance);
    void healOnce(Chance &chance);
    [[nodiscard]] bool isQuiet();
    void checkAtRest();
    void checkIdle(Chance &chance);
    void hold(const std::string &finding); ///< the first one ends the world
    [[nodiscard]] bool over() const { return !m_ending.failure.empty(); }

    WorldOptions m_options;
    Ending m_ending;
    Counters &m_counters;
    Trace m_trace;
    std::int64_t m_trueMillis = kFirstDayMillis;
    Chance m_chance; ///< of the world's making; steps have their own
    Ledger m_ledger;
    SimServer m_server;
    Network m_network;
    std::vector<Desk> m_desks;
    DiskImage m_backup;          ///< of the server's disk
    std::size_t m_rowsLost = 0;  ///< of the server: their numbers may stay unused after a restore
    std::size_t m_desksMost = 0; ///< with all copies of laptops
    Tail m_enemyTail; ///< of the enemy's log: a device with an account that keeps to no rule
    Rights m_enemy;
    Writer m_enemyWriter;
    std::uint64_t m_opsBefore = 0; ///< of all disks, a round of everybody ago
};

} // namespace cairn::sim
