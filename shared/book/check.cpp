#include "shared/book/check.h"

#include "shared/book/check_receipts.h"
#include "shared/book/record_view.h"
#include "shared/history/chain.h"

namespace cairn {

namespace {

constexpr std::size_t kFindingsMax = 100;

void say(CheckReport &report, std::string finding)
{
    if (report.findings.size() < kFindingsMax)
        report.findings.push_back(std::move(finding));
}

/// Hashes, commitments and links. A device holds others' chains in part: a link is compared where
/// the revision before it is here.
Result<void> checkChains(Book &book, CheckReport &report)
{
    std::map<std::pair<DeviceId, Incarnation>, Tail> tails;
    return RevisionLog(book.database).walk([&](const Logged &logged) -> Result<void> {
        const Revision &revision = logged.revision;
        ++report.revisions;
        if (hashOf(revision) != logged.hash)
            say(report, "revision " + toText(revision.id) + " is not what was written");
        // What was refused for its words keeps its place in the chain and counts for nothing.
        if (!isIntact(revision) && logged.verdict.rule != "commitment")
            say(report, "the words of revision " + toText(revision.id) + " were changed");
        Tail &tail = tails[{revision.id.device, revision.id.incarnation}];
        if (tail.sequence + 1 == revision.id.sequence && !follows(revision, tail))
            say(report, "revision " + toText(revision.id) + " does not follow its predecessor");
        tail = {revision.id.sequence, logged.hash};
        return {};
    });
}

Result<void> checkViews(Book &book, CheckReport &report)
{
    RevisionLog log(book.database);
    Views views(book.database);
    std::vector<RecordRow> rows;
    auto walked = views.walk([&](const RecordRow &row) -> Result<void> {
        rows.push_back(row);
        return {};
    });
    if (!walked)
        return walked;
    for (const RecordRow &row : rows) {
        ++report.records;
        auto revisions = log.ofRecord(row.id);
        if (!revisions)
            return std::unexpected(revisions.error());
        const auto shown = workOut(book.schema, std::move(*revisions));
        const auto stored = viewOf(book.schema, row);
        if (!shown || !stored || rowOf(*shown).units != rowOf(*stored).units)
            say(report, "record " + toText(row.id) + " shows something else than its log says");
    }
    return {};
}

} // namespace

Result<CheckReport> check(Book &book)
{
    CheckReport report;
    const auto integrity = book.database.integrity();
    if (!integrity)
        return std::unexpected(integrity.error());
    for (const std::string &finding : *integrity)
        say(report, finding);
    if (auto chains = checkChains(book, report); !chains)
        return std::unexpected(chains.error());
    if (auto views = checkViews(book, report); !views)
        return std::unexpected(views.error());
    const auto receipted =
        checkReceipts(book, [&](std::string finding) { say(report, std::move(finding)); });
    if (!receipted)
        return std::unexpected(receipted.error());
    report.receipted = *receipted;
    return report;
}

} // namespace cairn
