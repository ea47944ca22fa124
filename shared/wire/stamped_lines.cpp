#include "shared/wire/limits.h"
#include "shared/wire/message_parts.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::size_t kDigestTextMax = 64;

Result<CommitSpan> spanFrom(const Value &value, std::size_t members)
{
    const List *list = value.list();
    if (!list || list->size() != members)
        return unknownMessage("a span of commit numbers");
    const std::int64_t after = (*list)[0].numberOr(-1);
    const std::int64_t upTo = (*list)[1].numberOr(-1);
    if (after < 0 || upTo < after)
        return unknownMessage("a span of commit numbers");
    return CommitSpan{static_cast<std::uint64_t>(after), static_cast<std::uint64_t>(upTo)};
}

} // namespace

Value toValue(const std::vector<Tally> &tallies)
{
    List list;
    for (const Tally &tally : tallies)
        list.emplace_back(List{toNumber(tally.span.after), toNumber(tally.span.upTo),
                               toNumber(tally.count), tally.digest});
    return list;
}

Result<std::vector<Tally>> talliesFrom(const Value &value, std::size_t countMax)
{
    const List *list = value.list();
    if (!list || list->size() > countMax)
        return unknownMessage("tallies");
    std::vector<Tally> tallies;
    for (const Value &each : *list) {
        const auto span = spanFrom(each, 4);
        if (!span)
            return std::unexpected(span.error());
        const std::int64_t count = (*each.list())[2].numberOr(-1);
        const std::string_view digest = (*each.list())[3].textOr();
        if (count < 0 || digest.size() > kDigestTextMax)
            return unknownMessage("a tally");
        tallies.push_back({*span, static_cast<std::uint64_t>(count), std::string(digest)});
    }
    return tallies;
}

Value toValue(const std::vector<CommitSpan> &spans)
{
    List list;
    for (const CommitSpan &span : spans)
        list.emplace_back(List{toNumber(span.after), toNumber(span.upTo)});
    return list;
}

Result<std::vector<CommitSpan>> spansFrom(const Value &value, std::size_t countMax)
{
    std::vector<CommitSpan> spans;
    const List *list = value.list();
    if (list && list->size() > countMax)
        return unknownMessage("spans");
    for (const Value &each : list ? *list : List()) {
        const auto span = spanFrom(each, 2);
        if (!span)
            return std::unexpected(span.error());
        spans.push_back(*span);
    }
    return spans;
}

void appendLines(const std::vector<StampedRevision> &revisions, Spelling spelling, std::string &out)
{
    RevisionWriter writer(spelling);
    for (const StampedRevision &stamped : revisions) {
        out.append("{\"commit\":" + std::to_string(stamped.stamp.commit));
        out.append(",\"effective\":" + std::to_string(toMillis(stamped.stamp.effective)));
        out.append(",\"revision\":");
        writer.append(stamped.revision, out);
        out.append("}\n");
    }
}

Value toValue(const std::vector<SnapshotOffer> &offers)
{
    List list;
    for (const SnapshotOffer &offer : offers)
        list.emplace_back(Map{{"id", offer.scope.id},
                              {"generation", toNumber(offer.scope.generation)},
                              {"hash", toHex(offer.hash)},
                              {"bytes", toNumber(offer.bytes)},
                              {"up_to", toNumber(offer.upTo)}});
    return list;
}

Result<std::vector<SnapshotOffer>> offersFrom(const Value &value)
{
    std::vector<SnapshotOffer> offers;
    const List *list = value.list();
    if (list && list->size() > kScopesMax)
        return unknownMessage("snapshots");
    for (const Value &each : list ? *list : List()) {
        SnapshotOffer offer{{std::string(each.at("id").textOr()), countAt(each, "generation")},
                            {},
                            countAt(each, "bytes"),
                            countAt(each, "up_to")};
        const auto hash = fromHex(each.at("hash").textOr());
        if (!hash || hash->size() != offer.hash.size() || offer.scope.id.empty())
            return unknownMessage("a snapshot");
        std::ranges::copy(*hash, offer.hash.begin());
        offers.push_back(std::move(offer));
    }
    return offers;
}

Result<StampedRevision> stampedFrom(Value line, RevisionReader &reader)
{
    const Stamp stamp{fromMillis(line.at("effective").numberOr(0)), countAt(line, "commit")};
    Map *members = line.map();
    auto revision = members && members->contains("revision")
        ? reader.read(std::move(members->at("revision")))
        : unknownMessage("a line without a revision");
    if (!revision || stamp.commit == 0)
        return unknownMessage("a revision of the page");
    return StampedRevision{std::move(*revision), stamp};
}

Result<std::vector<StampedRevision>> stampedFrom(std::vector<Value> &lines, std::size_t from)
{
    std::vector<StampedRevision> revisions;
    RevisionReader reader;
    for (std::size_t i = from; i + 1 < lines.size(); ++i) {
        auto stamped = stampedFrom(std::move(lines[i]), reader);
        if (!stamped)
            return std::unexpected(stamped.error());
        revisions.push_back(std::move(*stamped));
    }
    return revisions;
}

} // namespace cairn
