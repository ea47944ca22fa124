#include "client/sync/round_answers.h"

#include "client/sync/safety_report.h"

#include <cstdlib>

namespace cairn {
namespace {

std::unexpected<Fault> notUnderstood(std::string cause)
{
    return fault(FaultCode::Malformed,
                 "The county's server and this computer do not understand each other. Your work "
                 "is safe here. An update of Cairn may be needed.",
                 std::move(cause));
}

Result<void> heed(const std::string &verdict)
{
    for (const char *known : {"ok", "push_only", "rebase", "fork"})
        if (verdict == known)
            return {};
    if (verdict == "revoked")
        return fault(FaultCode::Unauthorised,
                     "The county has withdrawn this computer's access. Your work is safe on it. "
                     "Ask the county office to enrol it again.",
                     "verdict revoked");
    return notUnderstood("verdict " + verdict);
}

QSet<QString> typesOf(const std::vector<StampedRevision> &revisions)
{
    QSet<QString> types;
    for (const StampedRevision &stamped : revisions)
        types.insert(QString::fromStdString(stamped.revision.type));
    return types;
}

} // namespace

QSet<QString> everyType(const Schema &schema)
{
    QSet<QString> types;
    for (const auto &[name, type] : schema.types)
        types.insert(QString::fromStdString(name));
    return types;
}

Result<Greeting> takeHelloAnswer(Book &book, const Writer &writer, std::string_view text)
{
    const auto answer = parseHelloAnswer(text);
    if (!answer)
        return notUnderstood("hello: " + answer.error().sentence);
    if (auto heeded = heed(answer->verdict); !heeded)
        return std::unexpected(heeded.error());
    const auto change = applyHello(book, writer, *answer);
    if (!change)
        return std::unexpected(change.error());
    const std::int64_t ahead = toMillis(book.surroundings.now()) - answer->serverMillis;
    return Greeting{.mayPull = answer->verdict != "push_only",
                    .scopesChanged = change->added + change->dropped > 0,
                    .sendsAgain = change->sendsAgain,
                    .forked = change->forked,
                    .clockAheadMillis = std::abs(ahead) > kClockOffMillisMax ? ahead : 0,
                    .serverWire = change->serverWire};
}

Result<PushAnswer> readPushAnswer(std::string_view text)
{
    auto answer = parsePushAnswer(text);
    return answer ? std::move(answer) : notUnderstood("push: " + answer.error().sentence);
}

Result<PullAnswer> readPullAnswer(std::string_view text)
{
    auto answer = parsePullAnswer(text);
    if (!answer)
        return notUnderstood("pull: " + answer.error().sentence);
    if (answer->more && answer->revisions.empty() && answer->verdicts.empty())
        return notUnderstood("pull: more, yet nothing in the page");
    return answer;
}

Result<Page> takePullAnswer(Book &book, const PullRequest &asked, const PullAnswer &answer)
{
    const auto fresh = applyPage(book, asked, answer);
    if (!fresh)
        return std::unexpected(fresh.error());
    Page page{.fresh = *fresh, .types = {}, .more = answer.more, .greetFirst = answer.greetFirst};
    page.types = typesOf(answer.revisions);
    if (!answer.verdicts.empty())
        page.types = everyType(book.schema); // a verdict names a revision, not what it is of
    auto differences = compare(book, answer);
    if (!differences)
        return std::unexpected(differences.error());
    page.compared = !answer.tallies.empty();
    page.differences = std::move(*differences);
    page.snapshots = answer.snapshots;
    return page;
}

Result<MendedPage> takeDigestAnswer(Book &book, const Writer &writer, const DigestRequest &asked,
                                    std::string_view text)
{
    const auto answer = parseDigestAnswer(text);
    if (!answer)
        return notUnderstood("digest: " + answer.error().sentence);
    auto mended = applyDigest(book, writer, asked, *answer);
    if (!mended)
        return std::unexpected(mended.error());
    return MendedPage{std::move(*mended), typesOf(answer->revisions)};
}

} // namespace cairn
