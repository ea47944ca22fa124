#include "shared/book/as_it_was.h"

#include "shared/book/record_view.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace cairn {

namespace {

/// These and whatever they were built on.
std::vector<Logged> behind(const std::vector<Logged> &revisions, std::set<RevisionId> wanted)
{
    std::map<RevisionId, const Revision *> all;
    for (const Logged &logged : revisions)
        all.emplace(logged.revision.id, &logged.revision);
    std::vector<RevisionId> open(wanted.begin(), wanted.end());
    while (!open.empty()) {
        const auto found = all.find(open.back());
        open.pop_back();
        if (found == all.end())
            continue;
        for (const auto &[name, change] : found->second->units)
            for (const RevisionId &parent : change.parents)
                if (wanted.insert(parent).second)
                    open.push_back(parent);
    }
    std::vector<Logged> known;
    for (const Logged &logged : revisions)
        if (wanted.contains(logged.revision.id))
            known.push_back(logged);
    return known;
}

/// Those up to `last`, with what they were built on: a laptop's clock may have gone back.
std::vector<Logged> upTo(const std::vector<Logged> &revisions, std::size_t last)
{
    std::set<RevisionId> wanted;
    for (std::size_t at = 0; at <= last; ++at)
        wanted.insert(revisions[at].revision.id);
    return behind(revisions, std::move(wanted));
}

} // namespace

void sortByCounting(std::vector<Logged> &revisions)
{
    std::ranges::sort(revisions, {}, [](const Logged &logged) {
        const std::int64_t at =
            logged.stamp ? toMillis(logged.stamp->effective) : logged.revision.clocks.wallMillis;
        return std::tuple(!logged.stamp.has_value(), at, logged.revision.id);
    });
}

Result<RecordView> asItWas(Book &book, const RecordId &record, const RevisionId &moment)
{
    auto revisions = RevisionLog(book.database).ofRecord(record);
    if (!revisions)
        return std::unexpected(revisions.error());
    sortByCounting(*revisions);
    const auto last = std::ranges::find(*revisions, moment,
                                        [](const Logged &logged) { return logged.revision.id; });
    if (last == revisions->end())
        return fault(FaultCode::NotFound, "There is no such moment in this record's history.",
                     toText(moment));
    const auto place = static_cast<std::size_t>(last - revisions->begin());
    auto shown = workOut(book.schema, upTo(*revisions, place));
    if (!shown)
        return fault(FaultCode::NotFound, "Nothing stood in this record then.", toText(moment));
    return std::move(*shown);
}

Result<RecordView> asSeen(Book &book, const RecordId &record, const std::set<RevisionId> &heads)
{
    auto revisions = RevisionLog(book.database).ofRecord(record);
    if (!revisions)
        return std::unexpected(revisions.error());
    sortByCounting(*revisions);
    auto shown = workOut(book.schema, behind(*revisions, heads));
    if (!shown)
        return fault(FaultCode::NotFound, "Nothing of this record was known then.", toText(record));
    return std::move(*shown);
}

} // namespace cairn
