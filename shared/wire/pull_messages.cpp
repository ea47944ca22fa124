#include "shared/wire/limits.h"
#include "shared/wire/lines.h"
#include "shared/wire/message_parts.h"
#include "shared/wire/sync_messages.h"

namespace cairn {

namespace {

Value toValue(const std::vector<CursorGroup> &groups)
{
    List list;
    for (const CursorGroup &group : groups) {
        Map map{{"cursor", toNumber(group.cursor)}};
        if (group.isRest)
            map.emplace("rest", true);
        else
            map.emplace("scopes", toValue(group.scopes));
        list.emplace_back(std::move(map));
    }
    return list;
}

Result<CursorGroup> groupFrom(const Value &value)
{
    const bool *rest = value.at("rest").truth();
    CursorGroup group{countAt(value, "cursor"), {}, rest && *rest};
    if (group.isRest)
        return group;
    auto scopes = grantsFrom(value.at("scopes"));
    if (!scopes)
        return std::unexpected(scopes.error());
    group.scopes = std::move(*scopes);
    return group;
}

bool isTrue(const Value &value)
{
    const bool *truth = value.truth();
    return truth && *truth;
}

} // namespace

std::string encode(const PullRequest &message)
{
    Map map{{"device", toText(message.device)},
            {"incarnation", toHex(message.incarnation.bytes)},
            {"epoch", message.epoch},
            {"groups", toValue(message.groups)}};
    if (!message.nonce.empty())
        map.emplace("nonce", message.nonce);
    if (!message.scopesDigest.empty())
        map.emplace("scopes_digest", message.scopesDigest);
    if (message.verdictsAfter)
        map.emplace("verdicts_after", toNumber(*message.verdictsAfter));
    if (!message.asks.empty())
        map.emplace("asks", toValue(message.asks));
    if (message.waitMillis > 0)
        map.emplace("wait_millis", message.waitMillis);
    if (message.wire > 1)
        map.emplace("wire", message.wire);
    return asLine(map);
}

Result<PullRequest> parsePullRequest(std::string_view text)
{
    const auto value = onlyLine(text);
    if (!value)
        return std::unexpected(value.error());
    const auto speaker = speakerFrom(*value);
    const List *groups = value->at("groups").list();
    const std::string_view nonce = value->at("nonce").textOr();
    if (!speaker || !groups || groups->size() > kScopesMax || nonce.size() > kNonceBytesMax)
        return unknownMessage("device, incarnation, groups or nonce");
    PullRequest message{
        speaker->device, speaker->incarnation, std::string(value->at("epoch").textOr()), {}};
    std::size_t rests = 0;
    for (const Value &each : *groups) {
        auto group = groupFrom(each);
        if (!group)
            return std::unexpected(group.error());
        rests += group->isRest ? 1 : 0;
        message.groups.push_back(std::move(*group));
    }
    message.nonce = nonce;
    message.scopesDigest = value->at("scopes_digest").textOr();
    message.waitMillis = value->at("wait_millis").numberOr(0);
    if (value->at("verdicts_after") != Value())
        message.verdictsAfter = countAt(*value, "verdicts_after");
    auto asks = asksFrom(value->at("asks"));
    if (!asks)
        return std::unexpected(asks.error());
    message.asks = std::move(*asks);
    message.wire = value->at("wire").numberOr(1);
    if (rests > 1 || (rests == 1 && message.scopesDigest.empty()))
        return unknownMessage("one group may be the rest, and of scopes that both know");
    return message;
}

std::string encode(const PullAnswer &message, Spelling spelling)
{
    std::string out = asLine(Map{{"begin", Map{{"up_to", toNumber(message.upTo)}}}});
    RevisionWriter writer(spelling);
    for (const StampedRevision &stamped : message.revisions) {
        out.append("{\"commit\":" + std::to_string(stamped.stamp.commit));
        out.append(",\"effective\":" + std::to_string(toMillis(stamped.stamp.effective)));
        out.append(",\"revision\":");
        writer.append(stamped.revision, out);
        out.append("}\n");
    }
    for (const VerdictLine &line : message.verdicts)
        appendLine(Map{{"verdict", toValue(line)}}, out);
    Map checkpoint{{"up_to", toNumber(message.upTo)}, {"more", message.more}};
    if (message.greetFirst)
        checkpoint.emplace("greet_first", true);
    if (!message.nonce.empty())
        checkpoint.emplace("nonce", message.nonce);
    appendLine(Map{{"checkpoint", std::move(checkpoint)}}, out);
    return out;
}

Result<PullAnswer> parsePullAnswer(std::string_view text)
{
    auto lines = parseLines(text, kPullRevisionsMax + kPullVerdictsMax + kAsksMax + 2);
    if (!lines)
        return std::unexpected(lines.error());
    if (lines->size() < 2 || !lines->front().at("begin").map()
        || !lines->back().at("checkpoint").map())
        return unknownMessage("a page begins and ends with its marks");
    const Value &checkpoint = lines->back().at("checkpoint");
    PullAnswer message{countAt(checkpoint, "up_to"), isTrue(checkpoint.at("more")), {}};
    message.nonce = checkpoint.at("nonce").textOr();
    message.greetFirst = isTrue(checkpoint.at("greet_first"));
    RevisionReader reader;
    for (std::size_t i = 1; i + 1 < lines->size(); ++i) {
        Value &value = (*lines)[i];
        if (value.at("verdict").map()) {
            auto line = verdictLineFrom(value.at("verdict"));
            if (!line)
                return std::unexpected(line.error());
            message.verdicts.push_back(std::move(*line));
            continue;
        }
        const Stamp stamp{fromMillis(value.at("effective").numberOr(0)), countAt(value, "commit")};
        Map *members = value.map();
        auto revision = members && members->contains("revision")
            ? reader.read(std::move(members->at("revision")))
            : unknownMessage("a line without a revision");
        if (!revision || stamp.commit == 0)
            return unknownMessage("a revision of the page");
        message.revisions.push_back({std::move(*revision), stamp});
    }
    return message;
}

} // namespace cairn
