#include "shared/wire/message_parts.h"

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

Result<std::vector<StampedRevision>> stampedFrom(std::vector<Value> &lines, std::size_t from)
{
    std::vector<StampedRevision> revisions;
    RevisionReader reader;
    for (std::size_t i = from; i + 1 < lines.size(); ++i) {
        Value &value = lines[i];
        const Stamp stamp{fromMillis(value.at("effective").numberOr(0)), countAt(value, "commit")};
        Map *members = value.map();
        auto revision = members && members->contains("revision")
            ? reader.read(std::move(members->at("revision")))
            : unknownMessage("a line without a revision");
        if (!revision || stamp.commit == 0)
            return unknownMessage("a revision of the page");
        revisions.push_back({std::move(*revision), stamp});
    }
    return revisions;
}

} // namespace cairn
