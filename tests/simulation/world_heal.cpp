#include "shared/book/export.h"
#include "tests/simulation/world.h"

namespace cairn::sim {

namespace {

constexpr int kHealRoundsMax = 8;
constexpr std::int64_t kSecondMillis = 1'000;

} // namespace

/// Chaos is over: now nothing may stay unsent, and everybody must come to see the same.
void World::heal()
{
    Chance chance(m_chance.next());
    m_trace.line("heal");
    m_network.rates = {};
    m_server.disk.faults = {};
    for (std::size_t at = 0; at < m_desks.size(); ++at) {
        m_desks[at].device->disk.faults = {};
        m_network.setCut(at, false);
    }
    lookAfterServer(chance);
    if (!ensureServerUp())
        return hold("liveness: the server does not start");
    while (m_network.size() > 0 && !over()) {
        m_network.carry(0, chance);
        for (Desk &desk : m_desks)
            desk.device->pump();
    }
    healUntilQuiet(chance);
    if (!over() && askForWhatIsOwed())
        healUntilQuiet(chance);
    if (!over())
        checkAtRest();
    if (!over())
        settleAllCases(chance);
    if (!over())
        checkIdle(chance);
}

void World::healUntilQuiet(Chance &chance)
{
    for (int round = 0; round < kHealRoundsMax && !over() && !isQuiet(); ++round)
        healOnce(chance);
}

void World::healOnce(Chance &chance)
{
    m_trueMillis += kSecondMillis;
    for (std::size_t at = 0; at < m_desks.size() && !over(); ++at) {
        lookAfter(at, chance);
        if (!ensureUp(at))
            return hold("liveness: " + m_desks[at].device->name() + " does not start");
        syncToEnd(at, chance);
    }
}

/// A round of everybody in which no disk was written to: nothing is left to exchange.
bool World::isQuiet()
{
    std::uint64_t ops = m_server.disk.ops();
    bool allWell = true; // a round that failed writes nothing either, and the next one heals it
    for (const Desk &desk : m_desks) {
        ops += desk.device->disk.ops();
        allWell = allWell && !desk.device->roundFault;
    }
    const bool quiet = ops == m_opsBefore && allWell;
    m_opsBefore = ops;
    return quiet;
}

void World::checkAtRest()
{
    m_counters.checks += m_desks.size() + 1;
    hold(checkServerKeeps(m_server, m_ledger, Owing::Over));
    hold(checkCommits(m_server, m_rowsLost));
    hold(checkSound(m_server.book(), "the server"));
    hold(checkNoWordsVanish(m_server, m_ledger));
    for (std::size_t at = 0; at < m_desks.size() && !over(); ++at) {
        SimDevice &device = *m_desks[at].device;
        if (device.roundFault)
            return hold("liveness: " + device.name() + " cannot sync: "
                        + device.roundFault->sentence + " (" + device.roundFault->cause + ")");
        hold(checkDeviceKeeps(at, device, m_ledger));
        hold(checkSound(device.book(), device.name()));
        hold(checkSame(device, m_server));
        hold(checkCursors(device, m_server, m_desks[at].cursors));
        for (const Incarnation &life : device.earlierLives()) {
            Writer then = device.writer();
            then.incarnation = life;
            const auto status = deviceStatus(device.book(), then);
            if (!status || status->unsent > 0)
                return hold("liveness: " + device.name() + " holds unsent work of an earlier life");
        }
        const auto status = deviceStatus(device.book(), device.writer());
        if (!status || status->unsent > 0)
            hold("liveness: " + device.name() + " goes on holding "
                 + std::to_string(status ? status->unsent : 0) + " unsent revisions");
    }
    for (Desk &desk : m_desks)
        if (const auto lines = digest(desk.device->book(), std::nullopt))
            for (const auto &[scope, hash] : *lines)
                m_trace.mix(toHex(hash));
}

/// Contact without news writes nothing, on either side.
void World::checkIdle(Chance &chance)
{
    for (std::size_t at = 0; at < m_desks.size() && !over(); ++at) {
        SimDevice &device = *m_desks[at].device;
        syncToEnd(at, chance); // signs in, if need be
        const std::uint64_t here = device.disk.ops();
        const std::uint64_t there = m_server.disk.ops();
        syncToEnd(at, chance);
        if (device.disk.ops() != here || m_server.disk.ops() != there)
            hold("idle: contact without news of " + device.name() + " wrote to disk");
    }
}

} // namespace cairn::sim
