#include "shared/book/accept_push.h"
#include "shared/book/device_sync.h"
#include "shared/book/mend.h"
#include "shared/book/proven_stamps.h"
#include "shared/book/push_lines.h"
#include "shared/merge/policies.h"
#include "shared/store/device_tables.h"
#include "shared/store/guard.h"
#include "shared/store/own_log.h"
#include "shared/store/revision_log.h"
#include "shared/store/tally_rows.h"
#include "shared/sync/acceptance.h"
#include "shared/wire/lines.h"
#include "tests/simulation/plants.h"

#include <algorithm>
#include <set>

// Each hook stands in for a function of the product, by its linker name (hooked_symbols.txt, which
// CMake hands to the linker as --wrap): calls from other object files come to `…Hook`, and `…Real`
// is the product's own. Without its plant a hook only passes on.
#define CAIRN_HOOK(result, name, symbol, ...)                                                      \
    result name##Real(__VA_ARGS__) asm("__real_" symbol);                                          \
    result name##Hook(__VA_ARGS__) asm("__wrap_" symbol);                                          \
    result name##Hook(__VA_ARGS__)

namespace cairn::sim {

namespace {

std::set<RevisionId> &offeredOnce()
{
    static std::set<RevisionId> ids;
    return ids;
}

} // namespace

void forgetPlants()
{
    offeredOnce().clear();
}

CAIRN_HOOK(Instant, effectiveTime,
           "_ZN5cairn13effectiveTimeERKNS_6ClocksENSt6chrono10time_pointINS3_3_V212system_"
           "clockENS3_8durationIlSt5ratioILl1ELl1000EEEEEESt8optionalISB_E",
           const Clocks &clocks, Instant now, std::optional<Instant> newestParent)
{
    if (isPlanted(Plant::ClockTrusted))
        return fromMillis(clocks.wallMillis);
    return effectiveTimeReal(clocks, now, newestParent);
}

CAIRN_HOOK(UnitView, viewSet, "_ZN5cairn7viewSetERKNS_4UnitERKNS_5StoryE", const Unit &unit,
           const Story &story)
{
    UnitView shown = viewSetReal(unit, story);
    if (!isPlanted(Plant::SetTakesUnseen) || !shown.value.list())
        return shown;
    List left = *shown.value.list();
    for (const Version &version : story.versions)
        if (const List *removed = version.content.at("remove").list())
            std::erase_if(left, [&](const Value &element) {
                return std::ranges::find(*removed, element) != removed->end();
            });
    shown.value = std::move(left);
    return shown;
}

CAIRN_HOOK(UnitView, viewFact, "_ZN5cairn8viewFactERKNS_5StoryE", const Story &story)
{
    UnitView shown = viewFactReal(story);
    if (isPlanted(Plant::LastArrivalWins) && !story.versions.empty())
        shown.value = saidBy(story.versions.back());
    return shown;
}

CAIRN_HOOK(Result<bool>, maySee,
           "_ZN5cairn6maySeeERNS_4BookERKNS_6RightsESt17basic_string_viewIcSt11char_traitsIcEE",
           Book &book, const Rights &rights, std::string_view scope)
{
    if (isPlanted(Plant::WritesAll))
        return true;
    return maySeeReal(book, rights, scope);
}

CAIRN_HOOK(Result<std::set<std::string>>, visibleScopes,
           "_ZN5cairn13visibleScopesB5cxx11ERNS_4BookERKNS_6RightsE", Book &book,
           const Rights &rights)
{
    if (isPlanted(Plant::ReadsAll))
        return knownScopes(book);
    return visibleScopesReal(book, rights);
}

CAIRN_HOOK(Ruling, judge, "_ZN5cairn5judgeERKNS_6SchemaERKNS_8RevisionERKNS_7WitnessE",
           const Schema &schema, const Revision &revision, const Witness &witness)
{
    if (isPlanted(Plant::CourtSleeps))
        return {};
    return judgeReal(schema, revision, witness);
}

CAIRN_HOOK(Result<PushRequest>, nextPush, "_ZN5cairn8nextPushERNS_4BookERKNS_6WriterE", Book &book,
           const Writer &writer)
{
    auto push = nextPushReal(book, writer);
    // The engine looks at the batch before it sends it: the second look is the first offer.
    if (isPlanted(Plant::ResendForgotten) && push && !push->revisions.empty()) {
        std::set<RevisionId> &offered = offeredOnce();
        if (offered.contains(push->revisions.front().id)
            && offered.contains(push->revisions.back().id))
            push->revisions.clear();
        else
            for (const Revision &revision : push->revisions)
                offered.insert(revision.id);
    }
    return push;
}

CAIRN_HOOK(Result<std::size_t>, applyPage,
           "_ZN5cairn9applyPageERNS_4BookERKNS_11PullRequestERKNS_10PullAnswerE", Book &book,
           const PullRequest &asked, const PullAnswer &answer)
{
    if (isPlanted(Plant::CursorFirst))
        for (const CursorGroup &group : asked.groups)
            for (const ScopeGrant &scope : group.scopes)
                if (group.cursor < answer.upTo)
                    (void)DeviceTables(book.database)
                        .keepScope({scope.id, scope.generation, answer.upTo});
    if (isPlanted(Plant::CutPageTaken) && answer.nonce.empty()) {
        PullAnswer taken = answer; // who takes a page without its end does not miss the nonce in it
        taken.nonce = asked.nonce;
        return applyPageReal(book, asked, taken);
    }
    return applyPageReal(book, asked, answer);
}

CAIRN_HOOK(Result<PullAnswer>, parsePullAnswer,
           "_ZN5cairn15parsePullAnswerESt17basic_string_viewIcSt11char_traitsIcEE",
           std::string_view text)
{
    auto page = parsePullAnswerReal(text);
    const auto lineEnd = text.rfind('\n');
    if (page || !isPlanted(Plant::CutPageTaken) || lineEnd == std::string_view::npos)
        return page;
    const auto begin = parseLines(text.substr(0, text.find('\n') + 1), 1);
    if (!begin)
        return page;
    std::string mended(text.substr(0, lineEnd + 1));
    appendLine(Map{{"checkpoint",
                    Map{{"up_to", begin->front().at("begin").at("up_to")}, {"more", false}}}},
               mended);
    return parsePullAnswerReal(mended);
}

CAIRN_HOOK(std::string, encodeLines, "_ZN5cairn6encodeB5cxx11ERKNS_10PushAnswerE",
           const PushAnswer &answer)
{
    if (!isPlanted(Plant::RepeatRenumbered))
        return encodeLinesReal(answer);
    PushAnswer renumbered = answer;
    for (PushLine &line : renumbered.lines)
        if (line.outcome == PushLine::Outcome::Duplicate)
            ++line.stamp.commit;
    return encodeLinesReal(renumbered);
}

CAIRN_HOOK(Result<void>, commit, "_ZN5cairn11Transaction6commitEv", Transaction *transaction)
{
    auto committed = commitReal(transaction);
    if (isPlanted(Plant::FullDiskSwallowed) && !committed
        && committed.error().code == FaultCode::StorageFull)
        return {};
    return committed;
}

CAIRN_HOOK(Result<void>, dropScope,
           "_ZN5cairn6OwnLog9dropScopeERKNSt7__cxx1112basic_stringIcSt11char_"
           "traitsIcESaIcEEE",
           OwnLog *log, const std::string &scope)
{
    // The log keeps its database to itself; it is the first thing that it is made of.
    Database &database = **reinterpret_cast<Database **>(log);
    if (auto done = dropScopeReal(log, scope); !done)
        return done;
    if (isPlanted(Plant::WipeTakesUnsent))
        return guarded(database, [&] {
            SQLite::Statement &row = database.statement("delete from revision where scope = ?");
            bindText(row, 1, scope);
            row.exec();
        });
    if (isPlanted(Plant::TailForgotten))
        return guarded(database,
                       [&] { database.statement("delete from revision where sealed = 1").exec(); });
    return {};
}

CAIRN_HOOK(Result<Revision>, revisionFrom, "_ZN5cairn12revisionFromERKNS_5ValueE",
           const Value &value)
{
    auto revision = revisionFromReal(value);
    if (isPlanted(Plant::UnknownDropped) && revision)
        revision->unknown.clear();
    return revision;
}

CAIRN_HOOK(Result<std::set<RecordId>>, unsend, "_ZN5cairn6OwnLog6unsendERKNS_11IncarnationEm",
           OwnLog *log, const Incarnation &incarnation, std::uint64_t sequence)
{
    if (isPlanted(Plant::ReofferForgotten))
        return std::set<RecordId>();
    return unsendReal(log, incarnation, sequence);
}

CAIRN_HOOK(Result<std::size_t>, continueAs,
           "_ZN5cairn10continueAsERNS_4BookERKNS_6WriterERKSt6vectorINS_11IncarnationESaIS6_EE",
           Book &book, const Writer &writer, const std::vector<Incarnation> &lives)
{
    if (isPlanted(Plant::ForkOverwritten))
        (void)guarded(book.database, [&] {
            SQLite::Statement &rows = book.database.statement(
                "delete from revision where device = ? and incarnation <> ? and outcome = 0");
            bindBlob(rows, 1, writer.device.bytes);
            bindBlob(rows, 2, writer.incarnation.bytes);
            return rows.exec();
        });
    return continueAsReal(book, writer, lives);
}

CAIRN_HOOK(std::optional<PushLine>, answeredBefore,
           "_ZN5cairn14answeredBeforeERKSt8optionalINS_6LoggedEERKNS_8RevisionE",
           const std::optional<Logged> &held, const Revision &revision)
{
    if (!isPlanted(Plant::ForkUnseen) || !held || held->hash == hashOf(revision))
        return answeredBeforeReal(held, revision);
    PushLine line = lineOf(revision.id, PushLine::Outcome::Duplicate, {});
    line.stamp = held->stamp.value_or(Stamp{});
    return line;
}

CAIRN_HOOK(Result<Mended>, applyDigest,
           "_ZN5cairn11applyDigestERNS_4BookERKNS_6WriterERKNS_13DigestRequestERKNS_"
           "12DigestAnswerE",
           Book &book, const Writer &writer, const DigestRequest &asked, const DigestAnswer &answer)
{
    for (const CommitSpan &span : answer.given) {
        const auto names = namesAccepted(book.database, span.after, span.upTo);
        if (!isPlanted(Plant::RepairWipes) || !names)
            break;
        for (const TallyName &name : *names) {
            const auto isIt = [&](const StampedRevision &given) {
                return given.revision.id == name.id;
            };
            if (std::ranges::none_of(answer.revisions, isIt))
                (void)OwnLog(book.database, name.id.device).remove(name.id);
        }
    }
    return applyDigestReal(book, writer, asked, answer);
}

using ProvenStamps = std::map<RevisionId, Proven>;
CAIRN_HOOK(ProvenStamps, provenStamps,
           "_ZN5cairn12provenStampsERKNS_11PushRequestERKSt5arrayIhLm32EE", const PushRequest &push,
           const SignaturePublicKey &key)
{
    if (isPlanted(Plant::ProofIgnored))
        return {};
    return provenStampsReal(push, key);
}

} // namespace cairn::sim
