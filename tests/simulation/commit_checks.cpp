#include "shared/store/guard.h"
#include "shared/store/revision_log.h"
#include "tests/simulation/checks.h"

namespace cairn::sim {

std::string checkCommits(SimServer &server, std::size_t gapsMost)
{
    std::set<std::uint64_t> commits;
    std::uint64_t accepted = 0;
    auto walked = RevisionLog(server.book().database).walk([&](const Logged &logged) {
        if (logged.outcome == Outcome::Accepted && logged.stamp) {
            commits.insert(logged.stamp->commit);
            ++accepted;
        }
        return Result<void>();
    });
    if (!walked)
        return "commits: " + walked.error().sentence;
    if (commits.size() != accepted)
        return "commits: two revisions have one number";
    const auto verdicts = guarded(server.book().database, [&] {
        SQLite::Statement &row =
            server.book().database.statement("select commit_number from verdict");
        while (row.executeStep())
            commits.insert(static_cast<std::uint64_t>(row.getColumn(0).getInt64()));
    });
    if (!verdicts)
        return "commits: " + verdicts.error().sentence;
    const std::uint64_t last = commits.empty() ? 0 : *commits.rbegin();
    if (last < commits.size() || last - commits.size() > gapsMost)
        return "commits: " + std::to_string(commits.size()) + " were given, " + std::to_string(last)
            + " is the last number";
    return {};
}

} // namespace cairn::sim
