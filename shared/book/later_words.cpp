#include "shared/book/later_words.h"

#include "shared/store/case_files.h"
#include "shared/store/revision_log.h"
#include "shared/sync/acceptance.h"
#include "shared/wire/limits.h"

namespace cairn {

namespace {

PushLine lineOf(const Logged &logged)
{
    PushLine line{.revision = logged.revision.id,
                  .outcome = logged.outcome == Outcome::Refused ? PushLine::Outcome::Refused
                                                                : PushLine::Outcome::Held,
                  .stamp = {},
                  .rule = logged.verdict.rule,
                  .where = logged.verdict.place,
                  .sentence = logged.verdict.sentence};
    if (logged.outcome == Outcome::Accepted)
        line = {.revision = logged.revision.id,
                .outcome = PushLine::Outcome::Accepted,
                .stamp = logged.stamp.value_or(Stamp{}),
                .rule = {},
                .where = {},
                .sentence = {}};
    return line;
}

} // namespace

Result<std::vector<VerdictLog::Entry>> verdictsFor(Book &book, const PullRequest &request,
                                                   PullAnswer &page)
{
    if (!request.verdictsAfter)
        return std::vector<VerdictLog::Entry>();
    auto entries =
        VerdictLog(book.database)
            .entries({request.device, *request.verdictsAfter, page.upTo, kPullVerdictsMax + 1});
    if (entries && entries->size() > kPullVerdictsMax) {
        entries->pop_back();
        page.upTo = entries->back().commit;
        page.more = true;
    }
    return entries;
}

Result<void> tellVerdicts(Book &book, const std::vector<VerdictLog::Entry> &entries,
                          PullAnswer &page)
{
    RevisionLog log(book.database);
    CaseFiles files(book.database);
    for (const VerdictLog::Entry &entry : entries) {
        if (entry.commit > page.upTo)
            break; // behind where the page was cut
        const auto logged = log.find(entry.revision);
        const auto file = files.find(entry.revision);
        if (!logged || !file)
            return std::unexpected(!logged ? logged.error() : file.error());
        if (!*logged)
            continue;
        VerdictLine verdict{lineOf(**logged), (*logged)->hash, std::nullopt, {}};
        const bool isRuled =
            *file && ((*file)->state == CaseState::Upheld || (*file)->state == CaseState::Accepted);
        if (isRuled) {
            verdict.ruling = (*file)->state;
            verdict.reason = (*file)->ruling;
        }
        page.verdicts.push_back(std::move(verdict));
    }
    return {};
}

Result<void> answerAsks(Book &book, const std::vector<AskedRevision> &asks,
                        const std::set<std::string> &allowed, PullAnswer &page)
{
    RevisionLog log(book.database);
    for (const AskedRevision &asked : asks) {
        const auto logged = log.find(asked.revision);
        if (!logged)
            return std::unexpected(logged.error());
        if (!*logged || (*logged)->hash != asked.hash
            || !allowed.contains((*logged)->revision.scope)
            || (*logged)->outcome == Outcome::Accepted || (*logged)->verdict.rule == kAwaits)
            continue;
        PushLine line = lineOf(**logged);
        line.rule.clear(); // why is between its author and the county
        line.where.clear();
        line.sentence.clear();
        page.verdicts.push_back({std::move(line), asked.hash, std::nullopt, {}});
    }
    return {};
}

} // namespace cairn
