#include "tests/simulation/world.h"

#include "shared/wire/digest_messages.h"
#include "tests/simulation/plants.h"

#include <utility>

namespace cairn::sim {

namespace {

constexpr int kHopsMax = 600;                  ///< of one round: more would be one that never ends
constexpr unsigned kCursorsLookedPercent = 15; ///< of rounds; it reads both logs
constexpr std::int64_t kMinuteMillis = 60'000;
constexpr std::size_t kCopiesMost = 2; ///< laptops made of another's disk

} // namespace

World::World(std::uint64_t seed, const WorldOptions &options)
    : m_options(options), m_counters(m_ending.counters), m_trace(options.aloud),
      m_chance(seed ^ 0x5eedULL), m_server(m_trace, m_trueMillis, seed + 1),
      m_network(m_server, m_counters, m_trace)
{
    forgetPlants();
    const CountyImage &county = firstDay();
    seedSqlite(seed);
    m_server.disk.putImage(county.disk);
    const auto devices = static_cast<std::size_t>(m_chance.between(2, 5));
    for (std::size_t at = 0; at < devices; ++at) {
        m_desks.emplace_back();
        m_desks.back().device =
            std::make_unique<SimDevice>(at, m_network, m_trace, m_trueMillis, m_chance.next());
    }
    m_network.heard = [this](std::size_t device, const LinkRequest &request,
                             const Answered &answer) { hear(device, request, answer); };
    if (!enrolAll(county))
        hold("the world could not begin");
    drawRates(m_chance);
}

World::~World()
{
    m_desks.clear();
}

/// The last person of the county is the enemy: rightly enrolled, and up to no good.
bool World::enrolAll(const CountyImage &county)
{
    if (!m_server.open())
        return false;
    for (std::size_t at = 0; at < m_desks.size(); ++at) {
        SimDevice &device = *m_desks[at].device;
        if (!device.open() || !device.enrol(m_server, county.people[at]))
            return false;
        syncToEnd(at, m_chance);
        if (device.roundFault)
            return false;
        m_desks[at].image = device.disk.image();
    }
    m_desksMost = m_desks.size() + kCopiesMost;
    backUp();
    const auto account = accountNamed(m_server.book(), county.people.back().name);
    if (!account)
        return false;
    m_enemy = rightsOf(*account);
    m_enemyWriter.person = m_enemy.person;
    m_chance.fill(m_enemyWriter.device.bytes);
    m_chance.fill(m_enemyWriter.incarnation.bytes);
    return true;
}

void World::drawRates(Chance &chance)
{
    const auto rate = [&](unsigned most) {
        return chance.percent(50) ? static_cast<unsigned>(chance.below(most)) + 1 : 0;
    };
    NetworkRates &rates = m_network.rates;
    rates = {rate(25), rate(25), rate(25), rate(15), rate(15), rate(15)};
    m_server.pageMax = chance.percent(50) ? chance.below(12) + 1 : 0;
}

Ending World::run(const Plan &plan, const Selection &selection)
{
    ++m_counters.seeds;
    for (const std::size_t at : selection) {
        if (over() || at >= plan.size())
            break;
        m_ending.failedAt = at;
        ++m_counters.steps;
        m_trueMillis += static_cast<std::int64_t>(plan[at].salt % (2 * kMinuteMillis));
        m_trace.line("step " + std::to_string(at) + " " + std::string(nameOf(plan[at].kind)) + " "
                     + std::to_string(plan[at].actor));
        perform(plan[at]);
    }
    if (!over()) {
        m_ending.failedAt = plan.size();
        heal();
    }
    m_ending.traceHash = m_trace.hash();
    return std::move(m_ending);
}

void World::hold(const std::string &finding)
{
    if (finding.empty() || over())
        return;
    m_ending.failure = finding;
    m_trace.line("FAILED " + finding);
}

void World::hear(std::size_t device, const LinkRequest &request, const Answered &answer)
{
    if (answer.status != 200)
        return;
    if (m_ledger.isOwed())
        expectHoles();
    if (request.path == "/v1/push") {
        const auto push = parsePushAnswer(answer.body);
        const auto asked = parsePush(request.body);
        if (!push || !asked)
            return;
        readRenamed(device); // its names may be younger than the last look
        std::map<RevisionId, Hash> names;
        for (const Revision &revision : asked->revisions)
            names.emplace(revision.id, hashOf(revision));
        std::vector<Ledger::Told> lines;
        for (const PushLine &line : push->lines)
            if (const auto name = names.find(line.revision); name != names.end())
                lines.push_back({line, name->second});
        hold(m_ledger.answered(lines, m_server.clock.now()));
    } else if (request.path == "/v1/pull") {
        const auto page = parsePullAnswer(answer.body);
        if (!page)
            return hold("I4: the server sent a page that nobody can read");
        std::vector<Ledger::Told> lines;
        for (const VerdictLine &verdict : page->verdicts)
            lines.push_back({verdict.line, verdict.hash});
        hold(m_ledger.answered(lines, m_server.clock.now()));
        hearPage(device, *page);
    } else if (request.path == "/v1/digest") {
        auto given = parseDigestAnswer(answer.body);
        if (!given)
            return hold("I4: the server gave again what nobody can read");
        hearPage(device, {0, false, std::move(given->revisions)});
    }
}

void World::hearPage(std::size_t device, const PullAnswer &page)
{
    std::vector<Ledger::Told> lines; // whoever is sent a stamped revision may rely on it as well
    for (const StampedRevision &stamped : page.revisions)
        lines.push_back(
            {{stamped.revision.id, PushLine::Outcome::Duplicate, stamped.stamp, {}, {}, {}},
             hashOf(stamped.revision)});
    hold(m_ledger.answered(lines, m_server.clock.now()));
    if (!m_ledger.isOwed()) // else the server's own log does not say who was ever on a visit
        hold(checkNoLeak(m_server, m_desks[device].device->rights(), page));
}

bool World::ensureServerUp()
{
    if (m_server.isUp())
        return true;
    if (m_server.open()) {
        hold(checkServerKeeps(m_server, m_ledger, Owing::Allowed));
        ++m_counters.checks;
    }
    return m_server.isUp();
}

bool World::ensureUp(std::size_t at)
{
    SimDevice &device = *m_desks[at].device;
    if (device.isUp())
        return true;
    if (device.open()) {
        readRenamed(at);
        hold(checkDeviceKeeps(at, device, m_ledger));
        ++m_counters.checks;
    }
    return device.isUp();
}

void World::countDiskFaults(Disk &disk)
{
    if (std::exchange(disk.tookFull, false))
        m_counters.hit(FaultClass::DiskFull);
    if (std::exchange(disk.tookWriteFailure, false))
        m_counters.hit(FaultClass::WriteFailed);
    if (std::exchange(disk.tookSyncFailure, false))
        m_counters.hit(FaultClass::SyncFailed);
    if (std::exchange(disk.tookReadFailure, false))
        m_counters.hit(FaultClass::ReadFailed);
}

void World::lookAfter(std::size_t at, Chance &chance)
{
    SimDevice &device = *m_desks[at].device;
    readTold(at);
    countDiskFaults(device.disk);
    if (device.disk.isDark()) {
        const auto kept = static_cast<Kept>(chance.below(kKeptKinds));
        m_counters.hit(FaultClass::PowerCut);
        if (kept == Kept::TornPrefix)
            m_counters.hit(FaultClass::WriteTorn);
        if (kept == Kept::SomeSectors)
            m_counters.hit(FaultClass::SectorsLost);
        m_trace.line("  power of " + device.name() + " is gone");
        device.losePower(kept, chance);
    } else if (device.brokenStorage || (device.isUp() && !device.book().database.usable())) {
        m_trace.line("  " + device.name() + " ends after a failed write");
        device.kill();
    }
    if (!device.isUp())
        (void)ensureUp(at);
    readRenamed(at);
}

void World::lookAfterServer(Chance &chance)
{
    countDiskFaults(m_server.disk);
    if (m_server.disk.isDark()) {
        m_counters.hit(FaultClass::ServerPowerCut);
        m_trace.line("  power of the server is gone");
        m_server.losePower(static_cast<Kept>(chance.below(kKeptKinds)), chance);
    } else if (m_server.isUp() && !m_server.book().database.usable()) {
        m_trace.line("  the server ends after a failed write");
        m_server.kill();
    }
    (void)ensureServerUp();
}

/// SENT: the device has said so to whoever sits before it.
void World::readTold(std::size_t at)
{
    for (const PushSummary &summary : std::exchange(m_desks[at].device->told, {}))
        for (const auto &[id, stamp] : summary.sent) {
            ++m_counters.promises;
            m_ledger.toldSent(id, at);
        }
}

void World::syncToEnd(std::size_t at, Chance &chance)
{
    if (!ensureUp(at))
        return;
    SimDevice &device = *m_desks[at].device;
    const std::uint64_t life = device.life();
    device.startRound();
    lookAfter(at, chance);
    for (int hops = 0; device.isUp() && device.inRound() && device.life() == life; ++hops) {
        if (hops > kHopsMax || !m_network.hasOf(at))
            return hold("I13: a round of " + device.name() + " does not end");
        m_network.carryOf(at, chance);
        lookAfterServer(chance);
        device.pump();
        lookAfter(at, chance);
        if (over())
            return;
    }
    device.disk.faults.readFails = false; // it was meant for the program, not for who looks on
    Desk &desk = m_desks[at];
    if (desk.holeSince != kNoHole && device.roundsWell > desk.holeSince)
        desk.holeSince = kNoHole;
    const bool looked = chance.percent(kCursorsLookedPercent) && desk.holeSince == kNoHole;
    if (looked && device.isUp() && device.life() == life && m_server.isUp())
        hold(checkCursors(device, m_server, m_desks[at].cursors));
    if (device.roundFault)
        m_trace.line("  round of " + device.name() + ": " + device.roundFault->sentence + " ("
                     + device.roundFault->cause + ")");
}

void World::beginSync(std::size_t at, Chance &chance)
{
    if (!ensureUp(at))
        return;
    SimDevice &device = *m_desks[at].device;
    if (!device.inRound())
        device.startRound();
    lookAfter(at, chance);
}

void World::deliver(Chance &chance)
{
    for (std::uint64_t hops = chance.below(8) + 1; hops > 0 && m_network.size() > 0; --hops) {
        m_network.carry(static_cast<std::size_t>(chance.below(m_network.size())), chance);
        lookAfterServer(chance);
        for (std::size_t at = 0; at < m_desks.size() && !over(); ++at) {
            m_desks[at].device->pump();
            lookAfter(at, chance);
        }
        if (over())
            return;
    }
}

} // namespace cairn::sim
