#include "shared/book/refresh.h"
#include "shared/book/release_waiting.h"
#include "shared/book/rights.h"
#include "shared/store/guard.h"
#include "shared/store/own_log.h"
#include "tests/simulation/world.h"

namespace cairn::sim {

/// A copy of a laptop's disk starts in another one: two of them write under one name.
void World::cloneDevice(std::size_t at)
{
    if (m_desks.size() >= m_desksMost || !ensureUp(at))
        return;
    const std::size_t copy = m_desks.size();
    m_desks.emplace_back();
    Desk &desk = m_desks.back();
    desk.device =
        std::make_unique<SimDevice>(copy, m_network, m_trace, m_trueMillis, m_chance.next());
    desk.device->becomeCopyOf(*m_desks[at].device);
    desk.image = desk.device->disk.image();
    desk.imageSerial = m_ledger.serial();
    if (m_desks[at].holeSince != kNoHole) // what is missing there is missing here
        desk.holeSince = desk.device->roundsWell + 1;
    m_counters.hit(FaultClass::DeviceCloned);
    m_trace.line("  " + desk.device->name() + " is a copy of " + m_desks[at].device->name());
    (void)ensureUp(copy);
}

/// Whatever a laptop wrote anew under another life was promised under its old name.
void World::readRenamed(std::size_t at)
{
    Desk &desk = m_desks[at];
    if (!desk.device->isUp() || desk.forksKnown == desk.device->forks)
        return;
    RevisionLog log(desk.device->book().database);
    const auto walked = log.walk([&](const Logged &logged) -> Result<void> {
        const Revision &revision = logged.revision;
        if (!revision.was || revision.id.device != desk.device->writer().device)
            return {};
        const auto old = log.find(revision.was->id);
        if (!old)
            return std::unexpected(old.error());
        const bool stands = *old && (*old)->hash == revision.was->hash;
        if (!stands) // else its author amended it
            hold(m_ledger.renamed(at, revision));
        return {};
    });
    if (!walked)
        return; // the next look
    m_counters.hit(FaultClass::IncarnationForked);
    desk.forksKnown = desk.device->forks;
}

void World::backUp()
{
    if (m_server.isUp())
        m_backup = m_server.disk.image();
}

/// Takes a backup, or puts the last one back: as it should be done, or by copying a file.
void World::putServerBack(Chance &chance)
{
    if (!ensureServerUp())
        return;
    if (chance.percent(30))
        return backUp();
    const DiskImage now = m_server.disk.image();
    const bool copied = m_options.can.survivesCopiedServer && chance.percent(30);
    const auto how = copied ? SimServer::PutBack::Copied : SimServer::PutBack::Restored;
    if (!m_server.putBack(m_backup, how))
        return hold("liveness: the server does not start from its backup");
    RevisionLog left(m_server.book().database);
    if (!canBeGivenAgain(left)) {
        if (!m_server.putBack(now, SimServer::PutBack::Copied))
            hold("liveness: the server does not start again");
        return;
    }
    m_counters.hit(copied ? FaultClass::ServerCopiedBack : FaultClass::ServerPutBack);
    forgetWhatIsLost();
    expectHoles(); // copied, cursors stand beyond its last commit
    if (const auto tail = left.tail(m_enemyWriter.device, m_enemyWriter.incarnation))
        m_enemyTail = *tail;
}

namespace {

/// Found there, and not something else under its name.
Result<std::optional<Logged>> held(RevisionLog &log, const RevisionId &id, const Promise &promise)
{
    auto found = log.find(id);
    if (found && *found && promise.hash.value_or((*found)->hash) != (*found)->hash)
        found->reset();
    return found;
}

} // namespace

/// A copy of the laptop has given that name to something else, or may do so before it comes back:
/// whoever has read the one could take neither.
bool World::isOfTwo(const RevisionId &id)
{
    if (m_ledger.promises().count(id) > 1)
        return true;
    const auto sharers = std::ranges::count_if(m_desks, [&](const Desk &desk) {
        const Writer &writer = desk.device->writer();
        return writer.device == id.device && writer.incarnation == id.incarnation;
    });
    return sharers > 1;
}

/// One disaster at a time: whoever wrote what the server has lost still has it, and nobody else
/// comes first with another revision of its name.
bool World::canBeGivenAgain(RevisionLog &left)
{
    for (const auto &[id, promise] : m_ledger.promises()) {
        if (!promise.taken)
            continue;
        const auto there = held(left, id, promise);
        if (!there)
            return false;
        if (*there && (*there)->outcome == Outcome::Accepted)
            continue;
        if (isOfTwo(id) || !ensureUp(promise.device))
            return false;
        RevisionLog log(m_desks[promise.device].device->book().database);
        const auto here = held(log, id, promise);
        if (!here || !*here)
            return false;
    }
    return true;
}

/// What comes back stands below cursors, and who is on a visit may show otherwise until then: the
/// next whole round of each laptop compares.
void World::expectHoles()
{
    for (Desk &desk : m_desks) {
        desk.cursors.clear();
        desk.holeSince = desk.device->roundsWell + 1;
    }
}

void World::forgetWhatIsLost()
{
    RevisionLog left(m_server.book().database);
    std::size_t lost = 0;
    for (auto &[id, promise] : m_ledger.promises()) {
        const auto there = held(left, id, promise);
        if (!there)
            return hold("I1: " + there.error().sentence);
        const bool isTaken = *there && (*there)->outcome == Outcome::Accepted;
        promise.owed = !isTaken && (promise.owed || promise.taken);
        promise.taken = isTaken ? (*there)->stamp : std::nullopt;
        if (!*there || isTaken)
            promise.outcome.clear();
        lost += promise.owed ? 1 : 0;
    }
    m_trace.line("  the server has lost " + std::to_string(lost) + " that it had taken");
}

namespace {

/// By a receipt on the laptop that wrote it the server knows the place where it belongs.
bool isReceipted(SimDevice &device, const RevisionId &id, const Stamp &stamp)
{
    OwnLog own(device.book().database, device.writer().device);
    const auto receipts = own.receipts(id.incarnation, id.sequence, id.sequence);
    if (!receipts)
        return false;
    return std::ranges::any_of(
        *receipts, [&](const Receipt &receipt) { return stampIn(receipt, id) == stamp; });
}

} // namespace

/// A page of the server's disk goes bad: a revision is gone there, and how it shows stays.
void World::loseServerRow(Chance &chance)
{
    if (!ensureServerUp() || m_ledger.promises().empty())
        return;
    std::vector<Ledger::Promises::value_type *> choice;
    for (auto &one : m_ledger.promises()) {
        const auto &[id, promise] = one;
        if (promise.taken && !promise.owed && !isOfTwo(id) && m_desks[promise.device].device->isUp()
            && isReceipted(*m_desks[promise.device].device, id, *promise.taken))
            choice.push_back(&one);
    }
    if (choice.empty())
        return;
    auto &[id, promise] = *chance.oneOf(choice);
    Database &database = m_server.book().database;
    const auto lost = guarded(database, [&] {
        SQLite::Statement &row = database.statement(
            "delete from revision where device = ? and incarnation = ? and sequence = ?");
        bindBlob(row, 1, id.device.bytes);
        bindBlob(row, 2, id.incarnation.bytes);
        row.bind(3, static_cast<std::int64_t>(id.sequence));
        return row.exec() > 0;
    });
    if (!lost || !*lost)
        return;
    promise.owed = true;
    ++m_rowsLost;
    expectHoles();
    m_counters.hit(FaultClass::ServerRowLost);
    m_trace.line("  the server loses " + toText(id));
}

namespace {

Result<Stamp> enterByHand(Book &book, Logged logged)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    RevisionLog log(book.database);
    const auto commit = log.takeCommits(1);
    if (!commit)
        return std::unexpected(commit.error());
    const Stamp stamp{logged.stamp.value_or(Stamp{}).effective, *commit};
    logged.outcome = Outcome::Accepted;
    logged.stamp = stamp;
    auto done = log.append(logged);
    if (done)
        done = refresh(book, logged.revision.record);
    const auto released = done ? releaseWaiting(book, {logged.revision.record}, *commit + 1)
                               : std::unexpected(done.error());
    if (!released)
        return std::unexpected(released.error());
    if (const auto taken = log.takeCommits(*released); !taken)
        return std::unexpected(taken.error());
    done = transaction->commit();
    return done ? Result<Stamp>(stamp) : std::unexpected(done.error());
}

} // namespace

/// Its author never heard that it was taken and so could not prove it: offered anew to a server
/// that had lost it, it was judged by the rights of that day.
bool World::becameACase(const RevisionId &id, Promise &promise)
{
    RevisionLog there(m_server.book().database);
    const auto judged = held(there, id, promise);
    if (promise.sentTold || !judged || !*judged || (*judged)->outcome == Outcome::Accepted)
        return false;
    promise.outcome = (*judged)->outcome == Outcome::Refused ? "refused" : "held";
    return true;
}

/// What lies in a scope that its author sees no more no laptop compares: the county asks for it.
bool World::askForWhatIsOwed()
{
    bool any = false;
    for (auto &[id, promise] : m_ledger.promises()) {
        SimDevice &device = *m_desks[promise.device].device;
        const auto seen = visibleScopes(m_server.book(), device.rights());
        if (!promise.owed || !seen || seen->contains(promise.scope))
            continue;
        if (becameACase(id, promise)) {
            promise.owed = false;
            continue;
        }
        RevisionLog log(device.book().database);
        const auto here = held(log, id, promise);
        const auto entered = here && *here
            ? enterByHand(m_server.book(), **here)
            : Result<Stamp>(fault(FaultCode::NotFound, "It is nowhere."));
        if (!entered) {
            hold("I1: " + toText(id) + " cannot be given again: " + entered.error().sentence);
            return false;
        }
        promise.taken = *entered;
        promise.owed = false;
        ++m_rowsLost;
        any = true;
    }
    return any;
}

} // namespace cairn::sim
