#include "shared/book/rebased.h"

#include <algorithm>
#include <map>

namespace cairn {

namespace {

enum class Edge { Start, End };

/// Where a place of `before` is in `after`. Inside of what changed, a start goes behind what came
/// instead of it and an end before that.
std::int64_t placeAfter(const std::vector<Splice> &changes, std::int64_t place, Edge edge)
{
    std::int64_t moved = 0;
    for (const Splice &change : changes) {
        const std::int64_t inserted = lengthOf(change.inserted);
        if (place < change.at || (place == change.at && edge == Edge::End))
            break;
        if (place < change.at + change.removed) // what stood there has gone
            return change.at + moved + (edge == Edge::Start ? inserted : 0);
        moved += inserted - change.removed;
    }
    return place + moved;
}

} // namespace

Result<Value> valueAt(Book &book, const Unit &unit, std::span<const RevisionId> seen)
{
    RevisionLog log(book.database);
    std::map<RevisionId, Version> found;
    std::vector<RevisionId> rest(seen.begin(), seen.end());
    while (!rest.empty()) {
        const RevisionId id = rest.back();
        rest.pop_back();
        if (found.contains(id))
            continue;
        const auto logged = log.find(id);
        if (!logged)
            return std::unexpected(logged.error());
        const auto change = *logged ? (*logged)->revision.units.find(unit.name)
                                    : decltype((*logged)->revision.units.find(unit.name)){};
        if (!*logged || change == (*logged)->revision.units.end())
            continue;
        const UnitChange &said = change->second;
        Version version{id,
                        said.parents,
                        said.content,
                        (*logged)->revision.author,
                        (*logged)->revision.clocks.wallMillis,
                        std::nullopt};
        if ((*logged)->stamp)
            version.effectiveMillis = toMillis((*logged)->stamp->effective);
        found.emplace(id, std::move(version));
        rest.insert(rest.end(), said.parents.begin(), said.parents.end());
    }
    std::vector<Version> versions;
    for (auto &[id, version] : found)
        versions.push_back(std::move(version));
    return view(unit, versions).value;
}

Result<std::string> textAt(Book &book, const Unit &unit, std::span<const RevisionId> seen)
{
    const auto value = valueAt(book, unit, seen);
    if (!value)
        return std::unexpected(value.error());
    return std::string(value->textOr());
}

std::vector<Splice> rebased(const std::vector<Splice> &splices, std::string_view before,
                            std::string_view after)
{
    const std::vector<Splice> changes = splicesBetween(before, after);
    std::vector<Splice> moved;
    for (const Splice &splice : splices) {
        const std::int64_t start = placeAfter(changes, splice.at, Edge::Start);
        const std::int64_t end = placeAfter(changes, splice.at + splice.removed, Edge::End);
        const Splice next{start, std::max<std::int64_t>(0, end - start), splice.inserted};
        // Splices of one revision do not touch; what fell together goes on as one.
        if (!moved.empty() && next.at <= moved.back().at + moved.back().removed) {
            Splice &last = moved.back();
            last.removed = std::max(last.at + last.removed, next.at + next.removed) - last.at;
            last.inserted += next.inserted;
        } else {
            moved.push_back(next);
        }
    }
    return moved;
}

} // namespace cairn
