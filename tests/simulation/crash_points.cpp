#include "tests/simulation/crash_points.h"

#include "shared/store/device_tables.h"
#include "shared/store/guard.h"
#include "shared/store/revision_log.h"
#include "tests/simulation/checks.h"
#include "tests/simulation/flows.h"

#include <algorithm>
#include <span>

namespace cairn::sim {

namespace {

std::string told(const Fault &fault)
{
    return fault.sentence + " (" + fault.cause + ")";
}

constexpr std::size_t kFailuresKept = 20;
constexpr std::size_t kProbe = 90; ///< the laptop that a cut disk is put into

/// What the server has committed, for cursors to be held against.
struct CommittedAs {
    std::uint64_t commit = 0;
    std::string scope;
};
using Committed = std::map<RevisionId, CommittedAs>;

Committed committedAt(SimServer &server)
{
    Committed all;
    (void)RevisionLog(server.book().database).walk([&](const Logged &logged) {
        if (logged.stamp)
            all[logged.revision.id] = {logged.stamp->commit, logged.revision.scope};
        return Result<void>();
    });
    return all;
}

using Cursors = std::map<std::string, std::uint64_t>;

Cursors cursorsOf(Book &book)
{
    Cursors cursors;
    if (const auto held = DeviceTables(book.database).scopes())
        for (const DeviceTables::Scope &scope : *held)
            cursors.emplace(scope.id, scope.cursor);
    return cursors;
}

/// The server has it, and its scope is away or has not been pulled so far again.
bool mayBeAway(const RevisionId &id, const Cursors &cursors, const Committed &committed)
{
    const auto known = committed.find(id);
    if (known == committed.end())
        return false;
    const auto cursor = cursors.find(known->second.scope);
    return cursor == cursors.end() || cursor->second < known->second.commit;
}

std::string checkMark(RevisionLog &log, const Mark &mark, const Cursors &cursors,
                      const Committed &committed)
{
    const auto found = log.find(mark.id);
    if (!found)
        return told(found.error());
    if (!*found && mayBeAway(mark.id, cursors, committed))
        return {};
    if (!*found)
        return "lost " + toText(mark.id);
    if (!mark.body.empty() && canonical(toValue((*found)->revision)) != mark.body)
        return "other bytes of " + toText(mark.id);
    if (mark.stamp && (*found)->stamp != mark.stamp)
        return "another stamp of " + toText(mark.id);
    return {};
}

/// The promises from the one with number `from` on that had been given by then.
std::string checkMarks(Book &book, std::span<const Mark> due, std::size_t from,
                       const Committed &committed)
{
    RevisionLog log(book.database);
    const Cursors cursors = cursorsOf(book);
    for (const Mark &mark : due.subspan(from))
        if (auto wrong = checkMark(log, mark, cursors, committed); !wrong.empty())
            return wrong;
    return {};
}

/// An act is there whole or not at all.
std::string checkActs(Book &book, const DeviceId &device)
{
    std::map<std::pair<Incarnation, std::uint64_t>, std::pair<std::uint32_t, std::uint32_t>> acts;
    (void)RevisionLog(book.database).walk([&](const Logged &logged) {
        const Revision &revision = logged.revision;
        if (revision.id.device == device) {
            auto &[there, size] = acts[{revision.id.incarnation, revision.actFirst}];
            ++there;
            size = revision.actSize;
        }
        return Result<void>();
    });
    for (const auto &[name, counts] : acts)
        if (counts.first != counts.second)
            return "half of an act of " + std::to_string(counts.second);
    return {};
}

std::string checkReach(Book &book, const Committed &committed)
{
    RevisionLog log(book.database);
    const Cursors cursors = cursorsOf(book);
    for (const auto &[id, as] : committed) {
        const auto cursor = cursors.find(as.scope);
        if (cursor == cursors.end() || as.commit > cursor->second)
            continue;
        const auto found = log.find(id);
        if (!found || !*found)
            return "a cursor stands past " + toText(id);
    }
    return {};
}

/// One number for all that stands in the tables, row by row: equal contents were looked through
/// once already.
Result<std::uint64_t> contentsOf(Database &database)
{
    return guarded(database, [&] {
        Trace mixed;
        for (const char *rows :
             {"select * from revision order by number", "select * from record order by number",
              "select * from reference", "select * from words_docsize", "select * from counter",
              "select * from fact", "select * from scope", "select * from draft",
              "select * from case_file", "select * from verdict", "select * from piece"}) {
            SQLite::Statement &row = database.statement(rows);
            while (row.executeStep())
                for (int at = 0; at < row.getColumnCount(); ++at) {
                    const SQLite::Column column = row.getColumn(at);
                    mixed.mix({static_cast<const char *>(column.getBlob()),
                               static_cast<std::size_t>(column.getBytes())});
                }
        }
        return mixed.hash();
    });
}

void applyOp(DiskImage &image, const DiskOp &op)
{
    switch (op.kind) {
    case DiskOp::Kind::Make: image.try_emplace(op.file); break;
    case DiskOp::Kind::Write: image[op.file].apply(op.write); break;
    case DiskOp::Kind::Sync: image[op.file].settle(); break;
    case DiskOp::Kind::Remove: image.erase(op.file); break;
    }
}

/// One flow, played and noted down; then every point of it.
class Explorer {
public:
    Explorer(const Flow &flow, std::uint64_t seed, CrashReport &report)
        : m_flow(flow), m_seed(seed), m_report(report), m_stage(seed), m_chance(seed)
    {
    }

    void explore()
    {
        m_flow.play(m_stage);
        if (!m_stage.marksServer)
            m_committed = committedAt(m_stage.server());
        m_stage.server().kill(); // its name is needed for what is looked at
        m_report.ops += m_stage.ops.size();
        DiskImage image = m_stage.before;
        for (std::size_t at = 0; at <= m_stage.ops.size(); ++at) {
            for (int kept = 0; kept < kKeptKinds; ++kept)
                lookAt(image, at, static_cast<Kept>(kept));
            if (at < m_stage.ops.size())
                applyOp(image, m_stage.ops[at]);
        }
    }

private:
    void lookAt(const DiskImage &image, std::size_t ops, Kept kept)
    {
        DiskImage left = leftOf(image, kept, m_chance);
        ++m_report.points;
        ++m_report.pointsOfFlow[m_flow.name];
        const std::string wrong = m_stage.marksServer ? lookAtServer(std::move(left), ops)
                                                      : lookAtDevice(std::move(left), ops);
        if (!wrong.empty() && m_report.failures.size() < kFailuresKept)
            m_report.failures.push_back(std::string(m_flow.name) + ", seed "
                                        + std::to_string(m_seed) + ", op " + std::to_string(ops)
                                        + ", kept " + std::to_string(static_cast<int>(kept)) + ": "
                                        + wrong);
    }

    std::string lookAtDevice(DiskImage image, std::size_t ops)
    {
        SimDevice probe(kProbe, m_stage.network(), m_stage.trace(), m_stage.trueMillis(), m_seed);
        probe.disk.putImage(std::move(image));
        if (!probe.open())
            return "does not open";
        return lookThrough(probe.book(), ops, [&] {
            auto wrong = checkActs(probe.book(), probe.writer().device);
            return wrong.empty() ? checkReach(probe.book(), m_committed) : wrong;
        });
    }

    std::string lookAtServer(DiskImage image, std::size_t ops)
    {
        SimServer &probe = m_stage.server();
        probe.kill();
        probe.disk.recorder = nullptr;
        probe.disk.putImage(std::move(image));
        if (!probe.open())
            return "does not open";
        return lookThrough(probe.book(), ops, [&] { return checkCommits(probe, 0); });
    }

    /// The file always; what stands in it only if it was never seen like that, and each promise
    /// once for each such content.
    template <class Check>
    std::string lookThrough(Book &book, std::size_t ops, Check check)
    {
        const auto contents = contentsOf(book.database);
        if (!contents)
            return told(contents.error());
        const auto end =
            std::ranges::find_if(m_stage.marks, [&](const Mark &mark) { return mark.ops > ops; });
        const std::span due(m_stage.marks.begin(), end);
        m_report.marks += due.size();
        const auto [known, isNew] = m_known.try_emplace(*contents, 0);
        if (auto wrong = checkMarks(book, due, std::min(known->second, due.size()), m_committed);
            !wrong.empty())
            return wrong;
        known->second = std::max(known->second, due.size());
        if (!isNew)
            return checkFile(book);
        auto wrong = check();
        return wrong.empty() ? checkSound(book, "it") : wrong;
    }

    static std::string checkFile(Book &book)
    {
        const auto findings = book.database.integrity();
        if (!findings)
            return told(findings.error());
        return findings->empty() ? std::string() : findings->front();
    }

    const Flow &m_flow;
    std::uint64_t m_seed;
    CrashReport &m_report;
    Stage m_stage;
    Chance m_chance;
    Committed m_committed;
    std::map<std::uint64_t, std::size_t> m_known; ///< contents, and how many promises they keep
};

} // namespace

CrashReport exploreCrashPoints(std::uint64_t pointsWanted, std::uint64_t firstSeed)
{
    CrashReport report;
    for (std::uint64_t seed = firstSeed; report.points < pointsWanted; ++seed)
        for (const Flow &flow : flows())
            if (report.points < pointsWanted
                && seed % flow.everySeeds == firstSeed % flow.everySeeds)
                Explorer(flow, seed, report).explore();
    return report;
}

std::string toJson(const CrashReport &report, double seconds)
{
    const auto number = [](std::uint64_t count) { return Value(static_cast<std::int64_t>(count)); };
    Map flowPoints;
    for (const auto &[name, points] : report.pointsOfFlow)
        flowPoints.emplace(name, number(points));
    return canonical(Map{{"crash_points", number(report.points)},
                         {"ops", number(report.ops)},
                         {"promises_looked_for", number(report.marks)},
                         {"flows", std::move(flowPoints)},
                         {"failures", List(report.failures.begin(), report.failures.end())},
                         {"seconds", static_cast<std::int64_t>(seconds)}});
}

} // namespace cairn::sim
