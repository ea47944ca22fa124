#include "shared/book/mend.h"

#include "shared/book/device_facts.h"
#include "shared/book/refresh.h"
#include "shared/book/take_in.h"
#include "shared/book/tally.h"
#include "shared/store/own_log.h"
#include "shared/store/tally_rows.h"

#include <algorithm>
#include <array>
#include <set>

namespace cairn {

namespace {

std::unexpected<Fault> anotherQuestion()
{
    return fault(FaultCode::Malformed,
                 "The county's answer is to another question. Nothing was taken over.");
}

std::uint32_t numberByChance(const Surroundings &surroundings)
{
    std::array<std::uint8_t, 4> bytes{};
    surroundings.chance(bytes);
    return bytes[0] | bytes[1] << 8U | bytes[2] << 16U
        | static_cast<std::uint32_t>(bytes[3]) << 24U;
}

Result<std::set<std::string>> scopesHere(Book &book)
{
    const auto scopes = DeviceTables(book.database).scopes();
    if (!scopes)
        return std::unexpected(scopes.error());
    std::set<std::string> names;
    for (const DeviceTables::Scope &scope : *scopes)
        names.insert(scope.id);
    return names;
}

std::vector<CommitSpan> parts(const CommitSpan &span)
{
    std::vector<CommitSpan> found;
    for (std::uint64_t after = span.after; after < span.upTo; after += kGivenCommits)
        found.push_back({after, std::min(after + kGivenCommits, span.upTo)});
    return found;
}

bool isWithin(const std::vector<CommitSpan> &spans, std::uint64_t commit)
{
    return std::ranges::any_of(spans, [commit](const CommitSpan &span) {
        return commit > span.after && commit <= span.upTo;
    });
}

/// A wrong server may say what it likes: only what was asked for is heard.
bool answers(const DigestAnswer &answer, const DigestRequest &asked,
             const std::set<std::string> &scopes)
{
    const auto wasAsked = [&](const CommitSpan &span) {
        return std::ranges::find(asked.tallies, span, &Tally::span) != asked.tallies.end();
    };
    const auto belongs = [&](const StampedRevision &stamped) {
        return isWithin(answer.given, stamped.stamp.commit)
            && scopes.contains(stamped.revision.scope);
    };
    return answer.nonce == asked.nonce && std::ranges::all_of(answer.given, wasAsked)
        && std::ranges::all_of(answer.differ, wasAsked)
        && std::ranges::all_of(answer.revisions, belongs);
}

/// The whole deed, and all that a receipt of it speaks of: only a whole run proves its stamps.
/// False: nothing is signed for it here, as on a copied or restored disk. Unproven it would come as
/// a fork, and enter twice.
Result<bool> offerAgain(Book &book, const Writer &writer, const RevisionId &id)
{
    RevisionLog log(book.database);
    OwnLog own(book.database, writer.device);
    const auto lost = log.find(id);
    if (!lost)
        return std::unexpected(lost.error());
    if (!*lost)
        return false;
    const Revision &revision = (*lost)->revision;
    std::uint64_t last = revision.actFirst + revision.actSize - 1;
    const auto receipts = own.receipts(id.incarnation, revision.actFirst, last);
    if (!receipts)
        return std::unexpected(receipts.error());
    if (receipts->empty())
        return false;
    for (const Receipt &receipt : *receipts)
        last = std::max(last, receipt.last());
    const auto offered = own.offerAgain(id.incarnation, revision.actFirst, last);
    const auto shown = offered ? refreshAll(book, *offered) : std::unexpected(offered.error());
    return shown ? Result<bool>(true) : std::unexpected(shown.error());
}

/// What stands here in the spans and was not among what the county gave of them.
Result<void> seeWhatIsLost(Book &book, const Writer &writer, const DigestAnswer &answer,
                           const std::set<std::string> &scopes, Mended &mended)
{
    std::set<RevisionId> there;
    for (const StampedRevision &stamped : answer.revisions)
        there.insert(stamped.revision.id);
    for (const CommitSpan &span : answer.given) {
        const auto here = namesAccepted(book.database, span.after, span.upTo);
        if (!here)
            return std::unexpected(here.error());
        for (const TallyName &name : *here) {
            if (there.contains(name.id) || !scopes.contains(name.scope))
                continue;
            const bool isOwn = name.id.device == writer.device;
            const auto offered = isOwn ? offerAgain(book, writer, name.id) : Result<bool>(false);
            if (!offered)
                return std::unexpected(offered.error());
            ++(*offered ? mended.offered : mended.onlyHere);
        }
    }
    return {};
}

/// For the safety report: how much was ever mended, and what the county lacked at the last look.
Result<void> keepFigures(Book &book, const Mended &mended)
{
    DeviceTables tables(book.database);
    const auto before = tables.fact("mended");
    if (!before)
        return std::unexpected(before.error());
    const auto sum = numberFrom(*before) + std::int64_t(mended.fresh + mended.offered);
    if (auto kept = tables.keepFact("mended", std::to_string(sum)); !kept)
        return kept;
    return tables.keepFact("only_here", std::to_string(mended.onlyHere));
}

} // namespace

std::vector<std::uint64_t> checksOf(const Surroundings &surroundings,
                                    const std::vector<DeviceTables::Scope> &scopes)
{
    std::uint64_t cursor = 0;
    for (const DeviceTables::Scope &scope : scopes)
        cursor = std::max(cursor, scope.cursor);
    const std::uint64_t newest = cursor == 0 ? 0 : (cursor - 1) / kCheckedCommits;
    std::vector<std::uint64_t> checks{newest * kCheckedCommits};
    if (newest > 0)
        checks.push_back(numberByChance(surroundings) % newest * kCheckedCommits);
    return checks;
}

Result<std::vector<Difference>> compare(Book &book, const PullAnswer &answer)
{
    std::vector<Difference> differences;
    if (answer.tallies.empty() || answer.more || !answer.snapshots.empty())
        return differences;
    const auto scopes = scopesHere(book);
    if (!scopes)
        return std::unexpected(scopes.error());
    for (const Tally &there : answer.tallies) {
        if (there.span.size() > kCheckedCommits)
            continue; // nothing that we asked for
        auto here = tallyOf(book, *scopes, there.span);
        if (!here)
            return std::unexpected(here.error());
        if (*here != there)
            differences.push_back({std::move(*here), there});
    }
    if (!differences.empty())
        return differences;
    DeviceTables tables(book.database);
    const auto lacked = tables.fact("only_here");
    if (!lacked)
        return std::unexpected(lacked.error());
    const auto kept = *lacked ? tables.keepFact("only_here", "0") : Result<void>();
    return kept ? Result<std::vector<Difference>>(differences) : std::unexpected(kept.error());
}

Result<DigestRequest> makeDigest(Book &book, const Writer &writer,
                                 const std::vector<CommitSpan> &spans)
{
    DeviceTables tables(book.database);
    const auto held = tables.scopes();
    const auto epoch = factOr(tables, "epoch", "");
    const auto scopes = scopesHere(book);
    if (!held || !epoch || !scopes)
        return std::unexpected(!held ? held.error() : !epoch ? epoch.error() : scopes.error());
    DigestRequest request{writer.device,
                          writer.incarnation,
                          *epoch,
                          newNonce(book.surroundings),
                          digestOf(grantsOf(*held)),
                          {}};
    for (const CommitSpan &span : spans)
        for (const CommitSpan &part : parts(span)) {
            if (request.tallies.size() == kDigestSpansMax)
                return request;
            auto tally = tallyOf(book, *scopes, part);
            if (!tally)
                return std::unexpected(tally.error());
            request.tallies.push_back(std::move(*tally));
        }
    return request;
}

Result<Mended> applyDigest(Book &book, const Writer &writer, const DigestRequest &asked,
                           const DigestAnswer &answer)
{
    Mended mended;
    const auto scopes = scopesHere(book);
    if (!scopes)
        return std::unexpected(scopes.error());
    if (!answers(answer, asked, *scopes))
        return anotherQuestion();
    mended.next = answer.differ;
    mended.greetFirst = answer.greetFirst;
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto fresh = takeIn(book, writer.device, answer.revisions);
    if (!fresh)
        return std::unexpected(fresh.error());
    mended.fresh = *fresh;
    Result<void> done = seeWhatIsLost(book, writer, answer, *scopes, mended);
    if (done)
        done = keepFigures(book, mended);
    if (done)
        done = transaction->commit();
    return done ? Result<Mended>(std::move(mended)) : std::unexpected(done.error());
}

} // namespace cairn
