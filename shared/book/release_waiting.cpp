#include "shared/book/release_waiting.h"

#include "shared/book/court.h"
#include "shared/book/refresh.h"
#include "shared/store/verdict_log.h"

#include <algorithm>

namespace cairn {

namespace {

/// More may wait for one thing; the rest is looked at when the next thing comes.
constexpr std::size_t kLookedAtMax = 10'000;

struct Release {
    Book &book;
    RevisionLog log;
    std::uint64_t commit;
    Released what;
    std::vector<std::string> rules; ///< that it may be held by
    std::uint64_t taken = 0;
    std::set<RecordId> came; ///< by what was released

    bool waits(const Logged &logged) const
    {
        return logged.outcome == Outcome::Held
            && std::ranges::find(rules, logged.verdict.rule) != rules.end();
    }

    Stamp stampFor(const Logged &waited, std::optional<Instant> newestParent)
    {
        // A time that a receipt proved was kept when the revision was held.
        const Instant effective = waited.stamp
            ? waited.stamp->effective
            : effectiveTime(waited.revision.clocks, book.surroundings.now(), newestParent);
        return {effective, commit + taken++};
    }
};

/// All of the act; nothing where not all of it waits.
Result<std::vector<Logged>> wholeAct(Release &release, const Revision &part)
{
    std::vector<Logged> act;
    for (std::uint32_t i = 0; i < part.actSize; ++i) {
        auto found = release.log.find({part.id.device, part.id.incarnation, part.actFirst + i});
        if (!found)
            return std::unexpected(found.error());
        if (!*found || !release.waits(**found))
            return std::vector<Logged>();
        act.push_back(std::move(**found));
    }
    return act;
}

/// Whether its author might write there was judged when it came, except where the place itself was
/// missing; who sees a visit's papers follows from the visit alone.
Result<bool> mayEnter(Release &release, const Revision &revision)
{
    const Pusher author{{revision.author, {}}, revision.id.device};
    auto witness = Court(release.book, author).witnessFor(revision);
    if (!witness)
        return std::unexpected(witness.error());
    // What a person has set aside for a revision holds for its author's next words there, too.
    witness->reviewed = release.what == Released::Refused;
    witness->broken.clear(); // it would wait for ever for what it broke when nobody could tell
    witness->mayWrite = witness->mayWrite || !revision.scope.starts_with("visit:");
    return judge(release.book.schema, revision, *witness).accepted();
}

Result<void> enter(Release &release, const std::vector<Logged> &act)
{
    for (const Logged &waited : act) {
        const Pusher author{{waited.revision.author, {}}, waited.revision.id.device};
        const auto parent = Court(release.book, author).newestParent(waited.revision);
        if (!parent)
            return std::unexpected(parent.error());
        // The rule stays beside it: so a pull of wire version 1 tells its author, too.
        const Stamp stamp = release.stampFor(waited, *parent);
        auto done =
            release.log.settle(waited.revision.id, Outcome::Accepted, stamp, waited.verdict);
        if (done)
            done = VerdictLog(release.book.database).add({stamp.commit, waited.revision.id});
        if (!done)
            return done;
        release.came.insert(waited.revision.record);
    }
    for (const Logged &waited : act)
        if (auto shown = refresh(release.book, waited.revision.record); !shown)
            return shown;
    return {};
}

Result<void> tryAct(Release &release, const Revision &part)
{
    const auto act = wholeAct(release, part);
    if (!act)
        return std::unexpected(act.error());
    for (const Logged &waited : *act) {
        const auto may = mayEnter(release, waited.revision);
        if (!may)
            return std::unexpected(may.error());
        if (!*may)
            return {};
    }
    return enter(release, *act);
}

} // namespace

Result<std::uint64_t> releaseWaiting(Book &book, std::set<RecordId> came, std::uint64_t commit,
                                     Released what)
{
    std::vector<std::string> rules{std::string(kAwaits)};
    if (what == Released::Refused)
        rules.insert(rules.end(), {"parent", "act"});
    Release release{book,           RevisionLog(book.database), commit, what, std::move(rules), 0,
                    std::move(came)};
    while (!release.came.empty()) {
        const std::vector<RecordId> records(release.came.begin(), release.came.end());
        release.came.clear();
        const auto waiting = release.log.heldBy(release.rules, records, kLookedAtMax);
        if (!waiting)
            return std::unexpected(waiting.error());
        for (const Logged &waited : *waiting)
            if (auto tried = tryAct(release, waited.revision); !tried)
                return std::unexpected(tried.error());
    }
    return release.taken;
}

} // namespace cairn
