#include "shared/book/judge_push.h"

#include "shared/book/court.h"
#include "shared/book/hear_pleas.h"
#include "shared/book/proven_stamps.h"
#include "shared/book/push_lines.h"
#include "shared/book/refresh.h"
#include "shared/book/release_waiting.h"
#include "shared/store/tally_rows.h"
#include "shared/store/verdict_log.h"

#include <algorithm>
#include <span>

namespace cairn {

namespace {

/// Everything of one push that changes as it goes.
struct Session {
    Book &book;
    const WeighedPush &came;
    Court court;
    RevisionLog log;
    VerdictLog verdicts;
    std::map<Incarnation, Tail> tails;
    std::map<RevisionId, Proven> proven;
    std::uint64_t firstCommit = 0;
    std::uint64_t taken = 0;
    Touched touched;
    std::set<RecordId> cameIn; ///< records of what was accepted
    std::vector<Answered> answered;
};

/// Of a revision of the push.
const WeighedPush::Weight &weightOf(const Session &session, const Revision &revision)
{
    return session.came.weights.at(
        static_cast<std::size_t>(&revision - session.came.push.revisions.data()));
}

/// One act as it came; its revisions stand side by side.
using Act = std::span<const Revision>;

Act nextAct(std::span<const Revision> rest)
{
    std::size_t size = 1;
    while (size < rest.size() && size < rest.front().actSize
           && rest[size].actFirst == rest.front().actFirst
           && rest[size].id.incarnation == rest.front().id.incarnation)
        ++size;
    return rest.first(size);
}

/// Rulings for a whole act: where one revision may not enter, none does.
Result<std::vector<Ruling>> judgeAct(Session &session, Act act)
{
    std::vector<Ruling> rulings;
    for (const Revision &revision : act) {
        auto witness = session.court.witnessFor(revision);
        if (!witness)
            return std::unexpected(witness.error());
        if (session.proven.contains(revision.id)) {
            // The county took it once, by the rights of that day: a restored server takes it again.
            witness->mayWrite = true;
            witness->reviewed = true;
        }
        rulings.push_back(judge(session.book.schema, revision, *witness));
    }
    bindTogether(rulings);
    return rulings;
}

Result<void> appendOne(Session &session, const Revision &revision, const Ruling &ruling)
{
    const WeighedPush::Weight &weight = weightOf(session, revision);
    Logged logged{revision, weight.hash, Outcome::Accepted, std::nullopt, {}};
    PushLine line = lineOf(revision.id, PushLine::Outcome::Accepted, {});
    if (ruling.accepted()) {
        const auto parent = session.court.newestParent(revision);
        if (!parent)
            return std::unexpected(parent.error());
        const auto proven = session.proven.find(revision.id);
        const Instant effective = proven != session.proven.end()
            ? proven->second.stamp.effective
            : effectiveTime(revision.clocks, session.book.surroundings.now(), *parent);
        logged.stamp = Stamp{effective, session.firstCommit + session.taken++};
        line.stamp = *logged.stamp;
        session.cameIn.insert(revision.record);
    } else {
        const Finding &finding = ruling.findings.front();
        logged.outcome = ruling.held ? Outcome::Held : Outcome::Refused;
        logged.verdict = {finding.code, finding.where, finding.sentence};
        const auto proven = session.proven.find(revision.id);
        if (finding.code == kAwaits && proven != session.proven.end())
            logged.stamp =
                Stamp{proven->second.stamp.effective, 0}; // its number comes when it enters
        line =
            lineOf(revision.id, ruling.held ? PushLine::Outcome::Held : PushLine::Outcome::Refused,
                   logged.verdict);
        if (auto told = session.verdicts.add({session.firstCommit + session.taken++, revision.id});
            !told)
            return told;
    }
    session.answered.push_back({logged.hash, std::move(line)});
    session.court.came(logged);
    if (auto in = session.log.append(logged, weight.body); !in || !ruling.accepted())
        return in;
    return session.touched.came(std::move(logged));
}

/// How a record shows is worked out at the end, but for what the court is about to read.
Result<void> showGround(Session &session, Act act)
{
    if (std::ranges::any_of(
            act, [&](const Revision &revision) { return session.court.looksAround(revision); }))
        return session.touched.refresh();
    for (const Revision &revision : act)
        for (const RecordId &record : session.court.readsFor(revision))
            if (session.touched.isBehind(record))
                return session.touched.refresh();
    return {};
}

/// What was signed for and has been lost since enters once more into its place: it was judged then.
/// In the same epoch it does so under the number that it had, as whoever has read it holds it so.
Result<bool> takeBack(Session &session, const std::string &epoch, const Revision &revision)
{
    const auto proven = session.proven.find(revision.id);
    if (proven == session.proven.end())
        return false;
    Tail &tail = session.tails.at(revision.id.incarnation);
    const bool isNext = follows(revision, tail);
    if (!isIntact(revision) || (!isNext && revision.id.sequence > tail.sequence))
        return false;
    Stamp stamp = proven->second.stamp;
    const auto isUsed = holdsCommit(session.book.database, stamp.commit);
    if (!isUsed)
        return std::unexpected(isUsed.error());
    if (proven->second.epoch != epoch || *isUsed || stamp.commit >= session.firstCommit) {
        if (isNext)
            return false; // it can be judged as all that comes
        stamp.commit = session.firstCommit + session.taken++;
    }
    const WeighedPush::Weight &weight = weightOf(session, revision);
    const Logged logged{revision, weight.hash, Outcome::Accepted, stamp, {}};
    if (auto in = session.log.append(logged, weight.body); !in)
        return std::unexpected(in.error());
    session.court.came(logged);
    session.touched.changed(revision.record);
    if (auto shown = session.touched.refresh(); !shown)
        return std::unexpected(shown.error());
    if (isNext)
        tail = {revision.id.sequence, logged.hash};
    session.cameIn.insert(revision.record);
    PushLine line = lineOf(revision.id, PushLine::Outcome::Accepted, {});
    line.stamp = stamp;
    session.answered.push_back({logged.hash, std::move(line)});
    return true;
}

/// Not appended: the device will offer it again when what is missing has come, or under new names.
void leaveOut(Session &session, Act act, const Verdict &why)
{
    for (const Revision &revision : act)
        session.answered.push_back({{}, lineOf(revision.id, PushLine::Outcome::Held, why)});
}

Result<void> acceptAct(Session &session, Act act)
{
    const Revision &first = act.front();
    Tail &tail = session.tails.at(first.id.incarnation);
    Tail after = tail;
    for (const Revision &revision : act) {
        if (!follows(revision, after)) {
            const bool isNext = revision.id.sequence <= after.sequence + 1;
            leaveOut(session, act, isNext ? kForkVerdict : kGapVerdict);
            return {};
        }
        after = {revision.id.sequence, weightOf(session, revision).hash};
    }
    if (act.size() != first.actSize) {
        leaveOut(session, act, kPartVerdict);
        return {};
    }
    if (auto shown = showGround(session, act); !shown)
        return shown;
    const auto rulings = judgeAct(session, act);
    if (!rulings)
        return std::unexpected(rulings.error());
    for (std::size_t i = 0; i < act.size(); ++i)
        if (auto appended = appendOne(session, act[i], (*rulings)[i]); !appended)
            return appended;
    tail = after;
    return {};
}

/// Nothing is here that comes after the tail of its life.
Result<std::optional<Logged>> known(Session &session, const RevisionId &id)
{
    if (id.sequence > session.tails.at(id.incarnation).sequence)
        return std::nullopt;
    return session.log.find(id);
}

/// Answers what was here before; what is new goes through the court.
Result<void> acceptAll(Session &session, const Pusher &pusher, std::span<const Revision> rest)
{
    while (!rest.empty()) {
        const Revision &first = rest.front();
        if (first.id.device != pusher.device) {
            // Into the log it would take a name that is another device's to give.
            Verdict why{"device", "", "This was written on another device."};
            session.answered.push_back(
                {{}, lineOf(first.id, PushLine::Outcome::Refused, std::move(why))});
            rest = rest.subspan(1);
            continue;
        }
        if (!session.tails.contains(first.id.incarnation)) {
            const auto tail = session.log.tail(pusher.device, first.id.incarnation);
            if (!tail)
                return std::unexpected(tail.error());
            session.tails.emplace(first.id.incarnation, *tail);
        }
        const auto held = known(session, first.id);
        if (!held)
            return std::unexpected(held.error());
        if (auto answer = answeredBefore(*held, first)) {
            session.answered.push_back({(*held)->hash, std::move(*answer)});
            rest = rest.subspan(1);
            continue;
        }
        const auto back = takeBack(session, pusher.seal ? pusher.seal->epoch : "", first);
        if (!back)
            return std::unexpected(back.error());
        if (*back) {
            rest = rest.subspan(1);
            continue;
        }
        const Act act = nextAct(rest);
        if (auto accepted = acceptAct(session, act); !accepted)
            return accepted;
        rest = rest.subspan(act.size());
    }
    return {};
}

} // namespace

Result<PushAnswer> judgePush(Book &book, const Pusher &pusher, const WeighedPush &weighed)
{
    const PushRequest &push = weighed.push;
    RevisionLog log(book.database);
    const auto lastCommit = log.lastCommit();
    if (!lastCommit)
        return std::unexpected(lastCommit.error());
    Session session{book, weighed, Court(book, pusher), log, VerdictLog(book.database),
                    {},   {},      *lastCommit + 1,     0,   Touched(book),
                    {},   {}};
    if (pusher.seal && !push.receipts.empty())
        session.proven = provenStamps(push, publicPartOf(pusher.seal->key));
    if (auto accepted = acceptAll(session, pusher, push.revisions); !accepted)
        return std::unexpected(accepted.error());
    if (auto shown = session.touched.refresh(); !shown)
        return std::unexpected(shown.error());
    const auto released =
        releaseWaiting(book, std::move(session.cameIn), session.firstCommit + session.taken);
    if (!released)
        return std::unexpected(released.error());
    session.taken += *released;
    auto pleas = hearPleas(book, pusher.device, push.pleas);
    if (!pleas)
        return std::unexpected(pleas.error());
    if (session.taken > 0)
        if (auto taken = log.takeCommits(session.taken); !taken)
            return std::unexpected(taken.error());
    PushAnswer answer;
    answer.nonce = push.nonce;
    answer.pleas = std::move(*pleas);
    if (pusher.seal)
        answer.receipts = receiptsFor(session.answered, *pusher.seal);
    for (Answered &each : session.answered)
        answer.lines.push_back(std::move(each.line));
    return answer;
}

} // namespace cairn
