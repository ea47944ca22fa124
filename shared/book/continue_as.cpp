#include "shared/book/device_sync.h"
#include "shared/book/refresh.h"
#include "shared/store/case_files.h"
#include "shared/store/own_log.h"
#include "shared/wire/limits.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace cairn {

namespace {

/// Old name to new: later revisions may build on those that were renamed.
using Names = std::map<RevisionId, RevisionId>;

struct Moving {
    RevisionLog log;
    OwnLog own;
    CaseFiles files;
    Writer writer;
    Tail tail;
    Names names;
    std::set<RecordId> touched;
};

/// What its author has made of it stays so under the new name.
Result<void> moveCase(Moving &moving, const RevisionId &old, const RevisionId &id)
{
    const auto known = moving.files.find(old);
    if (!known)
        return std::unexpected(known.error());
    if (!*known)
        return {};
    CaseFile file = **known;
    file.revision = id;
    auto done = moving.files.keep(file);
    if (done)
        done = moving.files.remove(old);
    const bool aside = file.state == CaseState::Withdrawn || file.state == CaseState::Amended;
    return done && aside ? moving.own.layAside(id) : done;
}

/// The revisions of one old act, as one act of the new life.
Result<void> moveAct(Moving &moving, std::span<const Logged> act)
{
    const std::uint64_t first = moving.tail.sequence + 1;
    for (const Logged &old : act) {
        Revision revision = old.revision;
        revision.was = EarlierName{old.revision.id, old.hash};
        revision.id.device = moving.writer.device;
        revision.id.incarnation = moving.writer.incarnation;
        revision.actFirst = first;
        revision.actSize = static_cast<std::uint32_t>(act.size());
        for (auto &[unit, change] : revision.units) {
            for (RevisionId &parent : change.parents)
                if (const auto renamed = moving.names.find(parent); renamed != moving.names.end())
                    parent = renamed->second;
            std::ranges::sort(change.parents);
        }
        seal(revision, moving.tail, old.revision.salt);
        moving.names.emplace(old.revision.id, revision.id);
        moving.touched.insert(revision.record);
        if (auto gone = moving.own.remove(old.revision.id); !gone)
            return gone;
        if (auto kept =
                moving.log.append({revision, moving.tail.hash, Outcome::Unsent, std::nullopt, {}});
            !kept)
            return kept;
        if (auto filed = moveCase(moving, old.revision.id, revision.id); !filed)
            return filed;
    }
    return {};
}

/// Returns how many were moved; none: nothing is left.
Result<std::size_t> moveSome(Moving &moving, const Incarnation &life)
{
    auto unsent = moving.log.unsent({moving.writer.device, life}, 0, kPushRevisionsMax);
    if (!unsent)
        return std::unexpected(unsent.error());
    if (unsent->size() == kPushRevisionsMax) { // the last act may go on behind the page
        const std::uint64_t last = unsent->back().revision.actFirst;
        std::erase_if(*unsent,
                      [&](const Logged &logged) { return logged.revision.actFirst == last; });
    }
    std::span<const Logged> rest(*unsent);
    while (!rest.empty()) {
        const auto end = std::ranges::find_if(rest, [&](const Logged &logged) {
            return logged.revision.actFirst != rest.front().revision.actFirst;
        });
        const auto size = static_cast<std::size_t>(end - rest.begin());
        if (auto moved = moveAct(moving, rest.first(size)); !moved)
            return std::unexpected(moved.error());
        rest = rest.subspan(size);
    }
    return unsent->size();
}

} // namespace

Result<std::size_t> continueAs(Book &book, const Writer &writer,
                               const std::vector<Incarnation> &lives)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    Moving moving{RevisionLog(book.database),
                  OwnLog(book.database, writer.device),
                  CaseFiles(book.database),
                  writer,
                  {},
                  {},
                  {}};
    const auto tail = moving.log.tail(writer.device, writer.incarnation);
    if (!tail)
        return std::unexpected(tail.error());
    moving.tail = *tail;
    for (const Incarnation &life : lives) {
        for (std::size_t moved = 1; moved > 0;) {
            const auto some = moveSome(moving, life);
            if (!some)
                return some;
            moved = *some;
        }
    }
    if (auto shown = refreshAll(book, moving.touched); !shown)
        return std::unexpected(shown.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return moving.names.size();
}

} // namespace cairn
