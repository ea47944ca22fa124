#include "shared/book/generations.h"
#include "shared/store/guard.h"
#include "tests/simulation/deeds.h"
#include "tests/simulation/world.h"

namespace cairn::sim {

namespace {

constexpr std::int64_t kHourMillis = 3'600'000;
constexpr std::int64_t kDayMillis = 24 * kHourMillis;
constexpr std::uint64_t kSoonOps = 24; ///< a fault meets one of the next this many writes

} // namespace

void World::perform(const Step &step)
{
    Chance chance(step.salt);
    const std::size_t at = step.actor % m_desks.size();
    Desk &desk = m_desks[at];
    switch (step.kind) {
    case StepKind::Write: write(at, chance); break;
    case StepKind::ChangeVisitors: changeVisitors(at, chance); break;
    case StepKind::Sync: syncToEnd(at, chance); break;
    case StepKind::BeginSync: beginSync(at, chance); break;
    case StepKind::Deliver: deliver(chance); break;
    case StepKind::TimePasses: m_trueMillis += chance.between(0, 6 * kHourMillis); break;
    case StepKind::DaysPass: m_trueMillis += chance.between(1, 60) * kDayMillis; break;
    case StepKind::SetClock: setClock(desk, chance); break;
    case StepKind::NewerBuild: newerBuild(at, chance); break;
    case StepKind::Forge: forge(chance); break;
    case StepKind::LoseRights: loseRights(at, chance); break;
    case StepKind::SettleCase: settleCase(at, chance); break;
    case StepKind::RuleOnCase: ruleOnCase(chance); break;
    case StepKind::CutNetwork:
        desk.netCut = !desk.netCut;
        m_network.setCut(at, desk.netCut);
        break;
    case StepKind::Replay: (void)m_network.replayOne(chance); break;
    case StepKind::KillDevice:
    case StepKind::CutPower:
    case StepKind::DiskFull:
    case StepKind::WriteFails:
    case StepKind::ReadFails:
    case StepKind::SyncFails: performOnDisk(step, desk, chance); break;
    case StepKind::PutDiskBack: putDiskBack(desk, at, chance); break;
    case StepKind::LoseRow: loseRow(desk, chance); break;
    case StepKind::CloneDevice: cloneDevice(at); break;
    case StepKind::PutServerBack: putServerBack(chance); break;
    case StepKind::LoseServerRow: loseServerRow(chance); break;
    default: performOnServer(step, chance); break;
    }
    if (over())
        return;
    lookAfterServer(chance);
    lookAfter(at, chance);
}

void World::performOnDisk(const Step &step, Desk &desk, Chance &chance)
{
    DiskFaults &faults = desk.device->disk.faults;
    const std::uint64_t soon = desk.device->disk.ops() + 1 + chance.below(kSoonOps);
    switch (step.kind) {
    case StepKind::CutPower: faults.powerCutAt = soon; break;
    case StepKind::WriteFails: faults.writeFailsAt = soon; break;
    case StepKind::SyncFails: faults.syncFailsAt = soon; break;
    case StepKind::ReadFails: faults.readFails = true; break;
    case StepKind::DiskFull:
        faults.fullFrom = soon;
        faults.fullFor = chance.below(40) + 1;
        break;
    default:
        m_counters.hit(FaultClass::ProgramKilled);
        desk.device->kill();
        break;
    }
}

void World::performOnServer(const Step &step, Chance &chance)
{
    DiskFaults &faults = m_server.disk.faults;
    const std::uint64_t soon = m_server.disk.ops() + 1 + chance.below(kSoonOps);
    switch (step.kind) {
    case StepKind::KillServer:
        m_counters.hit(FaultClass::ServerKilled);
        m_server.kill();
        break;
    case StepKind::CutServerPower: faults.powerCutAt = soon; break;
    case StepKind::ServerSyncFails: faults.syncFailsAt = soon; break;
    case StepKind::ServerDiskFull:
        faults.fullFrom = soon;
        faults.fullFor = chance.below(40) + 1;
        break;
    case StepKind::ServerWrites: serverWrites(chance); break;
    case StepKind::MoveSchool: moveSchool(chance); break;
    default: break;
    }
}

void World::write(std::size_t at, Chance &chance)
{
    if (!ensureUp(at))
        return;
    Scribe scribe(at, *m_desks[at].device, m_ledger, chance);
    const auto trouble = scribe.act();
    ++m_counters.acts;
    m_counters.promises += scribe.promises();
    hold(scribe.wrong());
    if (trouble)
        m_trace.line("  not written: " + trouble->sentence + " (" + trouble->cause + ")");
    if (trouble && trouble->code == FaultCode::Malformed)
        hold("deeds: the simulation wrote what is not allowed: " + trouble->sentence);
}

void World::changeVisitors(std::size_t at, Chance &chance)
{
    if (!ensureUp(at))
        return;
    Scribe scribe(at, *m_desks[at].device, m_ledger, chance);
    bool added = false;
    bool taken = false;
    (void)scribe.changeVisitors(added, taken);
    hold(scribe.wrong());
    if (added)
        m_counters.hit(FaultClass::VisitorAdded);
    if (taken)
        m_counters.hit(FaultClass::VisitorTaken);
}

void World::setClock(Desk &desk, Chance &chance)
{
    const std::int64_t lies[]{0,
                              365 * kDayMillis,
                              -365 * kDayMillis,
                              -kHourMillis,
                              10 * 365 * kDayMillis,
                              -m_trueMillis,
                              chance.between(-kDayMillis, kDayMillis)};
    if (chance.percent(30)) {
        m_counters.hit(FaultClass::ClockFroze);
        return desk.device->clock.freeze();
    }
    m_counters.hit(FaultClass::ClockJumped);
    desk.device->clock.lieBy(chance.oneOf(lies));
}

/// Takes an image, or puts the last one back; the mark outside the vault does not come with it.
void World::putDiskBack(Desk &desk, std::size_t at, Chance &chance)
{
    if (!m_options.can.survivesPutBackDisk)
        return;
    if (m_ledger.owesSince(at, desk.imageSerial))
        return; // two disasters at once: nobody would have it any more
    desk.device->kill();
    if (chance.percent(50)) {
        desk.image = desk.device->disk.image();
        desk.imageSerial = m_ledger.serial();
        return;
    }
    m_counters.hit(FaultClass::DiskPutBack);
    desk.device->disk.putImage(desk.image);
    desk.device->outsideMark.clear();
    desk.cursors.clear();
    m_ledger.diskPutBack(at, desk.imageSerial);
}

/// Of others, and the newest of its record, so that nothing here builds on it: what is written
/// meanwhile is then written by somebody who had not read it. The next whole round mends it.
void World::loseRow(Desk &desk, Chance &chance)
{
    if (!desk.device->isUp())
        return;
    Database &database = desk.device->book().database;
    const DeviceId &own = desk.device->writer().device;
    const auto lost = guarded(database, [&] {
        SQLite::Statement &row = database.statement(
            "delete from revision where number = (select number from revision as r "
            "where outcome = 1 and sealed = 0 and device <> ?1 "
            "and number = (select max(number) from revision where record = r.record) "
            "order by number limit 1 offset ?2)");
        bindBlob(row, 1, own.bytes);
        row.bind(2, static_cast<std::int64_t>(chance.below(12)));
        return row.exec() > 0;
    });
    if (lost && !*lost)
        return;
    if (lost) // where the power went meanwhile, nobody knows
        m_counters.hit(FaultClass::RowLost);
    desk.holeSince = desk.device->roundsWell + 1; // one may have begun before
}

void World::serverWrites(Chance &chance)
{
    if (!ensureServerUp())
        return;
    if (chance.percent(20))
        return renew(chance);
    const std::string &urn = chance.oneOf(firstDay().schools);
    const Put put{{{"phone", std::to_string(chance.below(1000))}}, {}};
    (void)recordAct(m_server.book(), m_server.writer(),
                    {Edit{keyedId("school", urn), "", "", {{"register", put}}}});
    backUp();
}

/// Every laptop fetches a scope again from its beginning.
void World::renew(Chance &chance)
{
    const auto scopes = knownScopes(m_server.book());
    if (!scopes)
        return;
    const std::vector<std::string> known(scopes->begin(), scopes->end());
    if (!renewScope(m_server.book(), chance.oneOf(known)))
        return;
    backUp();
    m_counters.hit(FaultClass::ScopeRenewed);
}

/// From one alliance to another: whole scopes go from some laptops and come to others.
void World::moveSchool(Chance &chance)
{
    if (!ensureServerUp())
        return;
    const std::string &urn = chance.oneOf(firstDay().schools);
    const Put put{{{"lasl", chance.percent(50) ? "north" : "south"}}, {}};
    const auto moved = recordAct(m_server.book(), m_server.writer(),
                                 {Edit{keyedId("school", urn), "", "", {{"assigned", put}}}});
    if (!moved)
        return;
    backUp();
    m_counters.hit(FaultClass::SchoolMoved);
    forgetCursors("school:" + urn);
}

/// The scope may go and come back between two looks, and begins anew then.
void World::forgetCursors(const std::string &scope)
{
    for (Desk &desk : m_desks)
        std::erase_if(desk.cursors,
                      [&](const auto &known) { return known.first.starts_with(scope + " "); });
}

} // namespace cairn::sim
