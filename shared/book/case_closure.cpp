#include "shared/book/case_closure.h"

#include <algorithm>
#include <tuple>

namespace cairn {

namespace {

using ActName = std::tuple<DeviceId, Incarnation, std::uint64_t>;

ActName actOf(const Revision &revision)
{
    return {revision.id.device, revision.id.incarnation, revision.actFirst};
}

bool buildsOnAny(const Revision &revision, const std::set<RevisionId> &fallen)
{
    return std::ranges::any_of(revision.units, [&](const auto &unit) {
        return std::ranges::any_of(
            unit.second.parents, [&](const RevisionId &parent) { return fallen.contains(parent); });
    });
}

} // namespace

std::vector<std::size_t> fallingWith(std::span<const Logged> unsettled, std::size_t root)
{
    std::set<RevisionId> fallen{unsettled[root].revision.id};
    std::set<ActName> acts{actOf(unsettled[root].revision)};
    for (std::size_t before = 0;
         before != fallen.size();) { // a deed may pull in what stood earlier
        before = fallen.size();
        for (const Logged &logged : unsettled) {
            const Revision &revision = logged.revision;
            if (!acts.contains(actOf(revision)) && !buildsOnAny(revision, fallen))
                continue;
            fallen.insert(revision.id);
            acts.insert(actOf(revision));
        }
    }
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < unsettled.size(); ++i)
        if (fallen.contains(unsettled[i].revision.id))
            places.push_back(i);
    return places;
}

Result<void> layAside(Book &book, const Writer &writer, const RevisionId &id, const LaidAside &how)
{
    CaseFiles files(book.database);
    const auto known = files.find(id);
    if (!known)
        return std::unexpected(known.error());
    CaseFile file =
        known->value_or(CaseFile{.revision = id, .sinceMillis = toMillis(book.surroundings.now())});
    file.told = file.state != CaseState::Contested;
    file.state = how.state;
    file.reason = how.reason;
    if (auto kept = files.keep(file); !kept)
        return kept;
    return OwnLog(book.database, writer.device).layAside(id);
}

} // namespace cairn
