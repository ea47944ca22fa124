#include "tests/simulation/crash_points.h"

#include "shared/store/device_tables.h"
#include "shared/store/revision_log.h"
#include "tests/simulation/checks.h"
#include "tests/simulation/flows.h"

#include <algorithm>

namespace cairn::sim {

namespace {

constexpr std::size_t kFailuresKept = 20;
constexpr std::size_t kProbe = 90; ///< the laptop that a cut disk is put into

/// What the server has committed, for cursors to be held against.
struct Committed {
    std::uint64_t commit = 0;
    std::string scope;
    RevisionId id;
};

std::vector<Committed> committedAt(SimServer &server)
{
    std::vector<Committed> all;
    (void)RevisionLog(server.book().database).walk([&](const Logged &logged) {
        if (logged.stamp)
            all.push_back({logged.stamp->commit, logged.revision.scope, logged.revision.id});
        return Result<void>();
    });
    return all;
}

std::string checkMarks(Book &book, const std::vector<Mark> &marks, std::size_t ops,
                       CrashReport &report)
{
    RevisionLog log(book.database);
    std::set<std::string> scopes;
    if (const auto held = DeviceTables(book.database).scopes())
        for (const DeviceTables::Scope &scope : *held)
            scopes.insert(scope.id);
    for (const Mark &mark : marks) {
        if (mark.ops > ops)
            break;
        ++report.marks;
        const auto found = log.find(mark.id);
        if (!found)
            return found.error().sentence + " (" + found.error().cause + ")";
        if (!*found && !mark.scope.empty() && !scopes.contains(mark.scope))
            continue; // went with its scope, after it had been sent
        if (!*found)
            return "lost " + toText(mark.id);
        if (!mark.body.empty() && canonical(toValue((*found)->revision)) != mark.body)
            return "other bytes of " + toText(mark.id);
        if (mark.stamp && (*found)->stamp != mark.stamp)
            return "another stamp of " + toText(mark.id);
    }
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

std::string checkReach(Book &book, const std::vector<Committed> &committed)
{
    RevisionLog log(book.database);
    const auto scopes = DeviceTables(book.database).scopes();
    if (!scopes)
        return scopes.error().sentence;
    for (const DeviceTables::Scope &scope : *scopes)
        for (const Committed &one : committed) {
            if (one.scope != scope.id || one.commit > scope.cursor)
                continue;
            const auto found = log.find(one.id);
            if (!found || !*found)
                return "a cursor stands past " + toText(one.id);
        }
    return {};
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
        DiskImage left = image;
        for (auto &[name, file] : left)
            file.losePower(kept, m_chance);
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
        if (auto wrong = checkMarks(probe.book(), m_stage.marks, ops, m_report); !wrong.empty())
            return wrong;
        if (auto wrong = checkActs(probe.book(), probe.writer().device); !wrong.empty())
            return wrong;
        if (auto wrong = checkReach(probe.book(), m_committed); !wrong.empty())
            return wrong;
        return checkSound(probe.book(), "it");
    }

    std::string lookAtServer(DiskImage image, std::size_t ops)
    {
        SimServer &probe = m_stage.server();
        probe.kill();
        probe.disk.recorder = nullptr;
        probe.disk.putImage(std::move(image));
        if (!probe.open())
            return "does not open";
        if (auto wrong = checkMarks(probe.book(), m_stage.marks, ops, m_report); !wrong.empty())
            return wrong;
        if (auto wrong = checkCommits(probe); !wrong.empty())
            return wrong;
        return checkSound(probe.book(), "it");
    }

    const Flow &m_flow;
    std::uint64_t m_seed;
    CrashReport &m_report;
    Stage m_stage;
    Chance m_chance;
    std::vector<Committed> m_committed;
};

} // namespace

CrashReport exploreCrashPoints(std::uint64_t pointsWanted, std::uint64_t firstSeed)
{
    CrashReport report;
    for (std::uint64_t seed = firstSeed; report.points < pointsWanted; ++seed)
        for (const Flow &flow : flows())
            if (report.points < pointsWanted)
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
