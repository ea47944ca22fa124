#include "server/sync/accept_push.h"
#include "shared/book/export.h"
#include "shared/book/reading.h"
#include "shared/book/record_view.h"
#include "tests/simulation/world.h"

namespace cairn::sim {

namespace {

std::string exported(Book &book)
{
    std::string lines;
    (void)exportCanonical(book, std::nullopt,
                          [&](std::string_view line) { lines.append(line).append("\n"); });
    return lines;
}

/// Any record that the server shows, for the enemy to aim at.
std::optional<RecordView> anyRecord(Book &book, std::string_view type, Chance &chance)
{
    const auto found = list(book, {.type = std::string(type), .limit = 20});
    if (!found || found->empty())
        return std::nullopt;
    return (*found)[chance.below(found->size())];
}

} // namespace

/// An enrolled enemy pushes what it may not: nothing that anybody sees may change.
void World::forge(Chance &chance)
{
    const auto visit = ensureServerUp() ? anyRecord(m_server.book(), "visit", chance)
                                        : std::optional<RecordView>();
    if (!visit)
        return;
    SimDevice &victim = *m_desks[chance.below(m_desks.size())].device;
    Revision revision;
    revision.id = {m_enemyWriter.device, m_enemyWriter.incarnation, 0};
    revision.actFirst = m_enemyTail.sequence + 1;
    revision.record = visit->id;
    revision.type = "visit";
    revision.scope = visit->scope;
    revision.author = m_enemy.person;
    revision.clocks = {toMillis(m_server.clock.now()), 0, 0};
    UnitChange change{{}, Map{{"is", "2026-12-24"}}};
    Tail tail = m_enemyTail;
    const auto kind = static_cast<FaultClass>(static_cast<std::size_t>(FaultClass::ForgedParent)
                                              + chance.below(5));
    if (kind == FaultClass::ForgedParent)
        change.parents = {{m_enemyWriter.device, m_enemyWriter.incarnation, 1'000'000}};
    if (kind == FaultClass::ForgedScope && chance.percent(50))
        revision.scope = "visit:" + toText(visit->id);
    if (kind == FaultClass::ForgedDevice && victim.isUp()) {
        revision.id = {victim.writer().device, victim.writer().incarnation, 0};
        revision.author = victim.writer().person;
        revision.actFirst = 1;
        tail = {};
    }
    if (kind == FaultClass::BackDated) { // in a dead man's name, on a day long gone
        revision.clocks.wallMillis = 0;
        revision.author = keyedId("person", "Leader 0");
    }
    const char *unit = "date";
    const auto paper = anyRecord(m_server.book(), "evidence", chance);
    if (kind == FaultClass::ForgedScope && revision.scope == visit->scope && paper) {
        revision.record = paper->id; // of a visit that the enemy is not on
        revision.type = "evidence";
        revision.scope = paper->scope;
        unit = "source";
        for (const Head &head : paper->units.at(unit).heads)
            change.parents.push_back(head.revision);
    }
    if (kind == FaultClass::ForgedScope && revision.record == visit->id
        && revision.scope == visit->scope)
        return; // there it may write
    revision.units.emplace(unit, std::move(change));
    Salt salt{};
    chance.fill(salt);
    seal(revision, tail, salt);
    if (kind == FaultClass::ForgedWords)
        revision.units.at("date").content = Map{{"is", "2026-12-25"}};

    const std::string before = exported(m_server.book());
    const Account account{m_enemy.person, "enemy", "leader", m_enemy.reach};
    const auto answered = takePush(m_server.book(), {account, m_enemyWriter.device}, {revision});
    if (!answered)
        return;
    m_counters.hit(kind);
    if (exported(m_server.book()) != before)
        return hold("malice: a forged revision of kind "
                    + std::string(kFaultNames[static_cast<std::size_t>(kind)])
                    + " changed what people see");
    if (kind != FaultClass::ForgedDevice)
        m_enemyTail = tail;
}

/// A newer build on an honest laptop: units, types and members that this build has never heard of.
void World::newerBuild(std::size_t at, Chance &chance)
{
    if (!ensureUp(at))
        return;
    SimDevice &device = *m_desks[at].device;
    Book &book = device.book();
    auto transaction = Transaction::begin(book.database);
    RevisionLog log(book.database);
    auto tail = log.tail(device.writer().device, device.writer().incarnation);
    const auto visit = anyRecord(book, "visit", chance);
    if (!transaction || !tail || !visit)
        return;
    const Marker marker = m_ledger.newMarker();
    Revision revision;
    revision.id = {device.writer().device, device.writer().incarnation, 0};
    revision.actFirst = tail->sequence + 1;
    revision.scope = visit->scope;
    revision.author = device.writer().person;
    revision.clocks = {toMillis(device.clock.now()), device.clock.monotonicMillis(), 0};
    revision.unknown = {{"mood", marker}};
    if (chance.percent(50)) {
        revision.record = visit->id;
        revision.type = "visit";
        revision.units["weather"] = {{}, Map{{"is", marker}}};
    } else {
        revision.record = mint<RecordId>(book.surroundings);
        revision.type = "weather_report";
        revision.units["sky"] = {{}, Map{{"is", Map{{"clouds", marker}}}}};
    }
    Salt salt{};
    chance.fill(salt);
    seal(revision, *tail, salt);
    if (!log.append({revision, hashOf(revision), Outcome::Unsent, std::nullopt, {}})
        || !refresh(book, revision.record) || !transaction->commit())
        return;
    m_ledger.promised(at, revision.id, revision.record);
    Promise &promise = m_ledger.promises().at(revision.id);
    promise.body = canonical(toValue(revision));
    promise.scope = revision.scope;
    m_counters.hit(FaultClass::NewerBuild);
    ++m_counters.promises;
}

} // namespace cairn::sim
