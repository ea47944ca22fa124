#include "shared/wire/limits.h"
#include "shared/wire/lines.h"
#include "shared/wire/message_parts.h"
#include "shared/wire/sync_messages.h"

namespace cairn {

std::string encode(const PullRequest &message)
{
    List groups;
    for (const CursorGroup &group : message.groups)
        groups.emplace_back(
            Map{{"cursor", toNumber(group.cursor)}, {"scopes", toValue(group.scopes)}});
    return asLine(Map{{"device", toText(message.device)},
                      {"incarnation", toHex(message.incarnation.bytes)},
                      {"epoch", message.epoch},
                      {"groups", std::move(groups)}});
}

Result<PullRequest> parsePullRequest(std::string_view text)
{
    const auto value = onlyLine(text);
    if (!value)
        return std::unexpected(value.error());
    const auto speaker = speakerFrom(*value);
    const List *groups = value->at("groups").list();
    if (!speaker || !groups || groups->size() > kScopesMax)
        return unknownMessage("device, incarnation or groups");
    PullRequest message{
        speaker->device, speaker->incarnation, std::string(value->at("epoch").textOr()), {}};
    for (const Value &group : *groups) {
        auto scopes = grantsFrom(group.at("scopes"));
        if (!scopes)
            return std::unexpected(scopes.error());
        message.groups.push_back({countAt(group, "cursor"), std::move(*scopes)});
    }
    return message;
}

std::string encode(const PullAnswer &message)
{
    std::string out = asLine(Map{{"begin", Map{{"up_to", toNumber(message.upTo)}}}});
    for (const StampedRevision &stamped : message.revisions)
        appendLine(Map{{"revision", toValue(stamped.revision)},
                       {"commit", toNumber(stamped.stamp.commit)},
                       {"effective", std::int64_t{toMillis(stamped.stamp.effective)}}},
                   out);
    appendLine(Map{{"checkpoint", Map{{"up_to", toNumber(message.upTo)}, {"more", message.more}}}},
               out);
    return out;
}

Result<PullAnswer> parsePullAnswer(std::string_view text)
{
    const auto lines = parseLines(text, kPullRevisionsMax + 2);
    if (!lines)
        return std::unexpected(lines.error());
    if (lines->size() < 2 || !lines->front().at("begin").map()
        || !lines->back().at("checkpoint").map())
        return unknownMessage("a page begins and ends with its marks");
    const Value &checkpoint = lines->back().at("checkpoint");
    const bool *more = checkpoint.at("more").truth();
    PullAnswer message{countAt(checkpoint, "up_to"), more && *more, {}};
    for (std::size_t i = 1; i + 1 < lines->size(); ++i) {
        const Value &value = (*lines)[i];
        auto revision = revisionFrom(value.at("revision"));
        const std::uint64_t commit = countAt(value, "commit");
        if (!revision || commit == 0)
            return unknownMessage("a revision of the page");
        message.revisions.push_back(
            {std::move(*revision), {fromMillis(value.at("effective").numberOr(0)), commit}});
    }
    return message;
}

} // namespace cairn
