#include "server/sync/push_queue.h"
#include "shared/book/export.h"
#include "shared/book/reading.h"
#include "shared/book/refresh.h"
#include "tests/simulation/world.h"

namespace cairn::sim {

namespace {

constexpr int kDeedsBefore = 4;

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

/// What the enemy aims at: a paper of a visit that it is not on, or a visit that everybody sees.
void World::aimAt(const RecordView &record, const char *unit, Revision &revision)
{
    revision.record = record.id;
    revision.type = record.type;
    revision.scope = record.scope;
    UnitChange change{{}, Map{{"is", "2026-12-24"}}};
    if (record.type != "visit")
        for (const Head &head : record.units.at(unit).heads)
            change.parents.push_back(head.revision);
    revision.units.emplace(unit, std::move(change));
}

/// Where the forged revision stands in the enemy's own log, or in the one that it pretends to be.
Tail World::pretend(FaultClass kind, const SimDevice &victim, Revision &revision)
{
    revision.id = {m_enemyWriter.device, m_enemyWriter.incarnation, 0};
    revision.actFirst = m_enemyTail.sequence + 1;
    revision.author = m_enemy.person;
    revision.clocks = {toMillis(m_server.clock.now()), 0, 0};
    if (kind == FaultClass::BackDated) { // in a dead man's name, on a day long gone
        revision.clocks.wallMillis = 0;
        revision.author = keyedId("person", "Leader 0");
    }
    if (kind != FaultClass::ForgedDevice || !victim.isUp())
        return m_enemyTail;
    revision.id = {victim.writer().device, victim.writer().incarnation, 0};
    revision.author = victim.writer().person;
    revision.actFirst = 1;
    return {};
}

/// An enrolled enemy pushes what it may not: nothing that anybody sees may change.
void World::forge(Chance &chance)
{
    if (ensureServerUp() && !anyRecord(m_server.book(), "visit", chance)) {
        const auto at = static_cast<std::size_t>(chance.below(m_desks.size()));
        for (int deeds = 0; deeds < kDeedsBefore && !over(); ++deeds) // there has to be something
            write(at, chance);
        syncUntilWell(at, chance);
    }
    for (std::uint64_t tries = chance.below(4) + 2; tries > 0 && !over(); --tries)
        forgeOne(chance);
}

void World::forgeOne(Chance &chance)
{
    if (!ensureServerUp())
        return;
    Book &book = m_server.book();
    const auto visit = anyRecord(book, "visit", chance);
    const auto paper = anyRecord(book, "evidence", chance);
    const auto kind = static_cast<FaultClass>(static_cast<std::size_t>(FaultClass::ForgedParent)
                                              + chance.below(5));
    const bool atPaper = kind == FaultClass::ForgedScope && chance.percent(50);
    if (!visit || (atPaper && !paper))
        return;
    Revision revision;
    aimAt(atPaper ? *paper : *visit, atPaper ? "source" : "date", revision);
    Tail tail = pretend(kind, *m_desks[chance.below(m_desks.size())].device, revision);
    if (kind == FaultClass::ForgedScope && !atPaper)
        revision.scope = "visit:" + toText(visit->id);
    if (kind == FaultClass::ForgedParent)
        revision.units.begin()->second.parents = {
            {m_enemyWriter.device, m_enemyWriter.incarnation, 1'000'000}};
    Salt salt{};
    chance.fill(salt);
    seal(revision, tail, salt);
    if (kind == FaultClass::ForgedWords)
        revision.units.begin()->second.content = Map{{"is", "2026-12-25"}};
    pushForged(kind, revision);
    if (kind != FaultClass::ForgedDevice)
        m_enemyTail = tail;
}

void World::pushForged(FaultClass kind, const Revision &revision)
{
    Book &book = m_server.book();
    const std::string before = exported(book);
    const Account account{m_enemy.person, "enemy", "leader", m_enemy.reach};
    if (!acceptPush(book, pusherOf({account, m_enemyWriter.device}, m_server.seal()),
                    PushRequest{{revision}, {}}))
        return;
    m_counters.hit(kind);
    if (exported(book) != before)
        hold("malice: a forged revision of kind "
             + std::string(kFaultNames[static_cast<std::size_t>(kind)])
             + " changed what people see");
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
    m_ledger.promised(at, revision.id, revision.record).read(revision);
    m_counters.hit(FaultClass::NewerBuild);
    ++m_counters.promises;
}

} // namespace cairn::sim
