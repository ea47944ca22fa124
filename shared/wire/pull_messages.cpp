#include "shared/wire/limits.h"
#include "shared/wire/lines.h"
#include "shared/wire/message_parts.h"
#include "shared/wire/sync_messages.h"

#include <algorithm>

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

Result<std::vector<std::uint64_t>> checksFrom(const Value &value)
{
    std::vector<std::uint64_t> checks;
    const List *list = value.list();
    if (list && list->size() > kChecksMax)
        return unknownMessage("too much to compare");
    for (const Value &after : list ? *list : List())
        checks.push_back(static_cast<std::uint64_t>(std::max<std::int64_t>(0, after.numberOr(0))));
    return checks;
}

bool isTrue(const Value &value)
{
    const bool *truth = value.truth();
    return truth && *truth;
}

/// Verdicts stand behind the revisions, before the mark at the end.
Result<void> takeVerdicts(std::vector<Value> &lines, std::vector<VerdictLine> &verdicts)
{
    const auto isVerdict = [](const Value &line) { return line.at("verdict").map() != nullptr; };
    const auto first = std::ranges::find_if(lines, isVerdict);
    const auto last = std::find_if_not(first, lines.end(), isVerdict);
    for (auto line = first; line != last; ++line) {
        auto verdict = verdictLineFrom(line->at("verdict"));
        if (!verdict)
            return std::unexpected(verdict.error());
        verdicts.push_back(std::move(*verdict));
    }
    lines.erase(first, last);
    return {};
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
    if (message.takesSnapshots)
        map.emplace("snapshots", true);
    if (!message.checks.empty()) {
        List checks;
        for (const std::uint64_t after : message.checks)
            checks.emplace_back(toNumber(after));
        map.emplace("check", std::move(checks));
    }
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
    auto checks = checksFrom(value->at("check"));
    if (!checks)
        return std::unexpected(checks.error());
    message.checks = std::move(*checks);
    message.takesSnapshots = isTrue(value->at("snapshots"));
    if (rests > 1 || (rests == 1 && message.scopesDigest.empty()))
        return unknownMessage("one group may be the rest, and of scopes that both know");
    return message;
}

std::string encode(const PullAnswer &message, Spelling spelling)
{
    std::string out = asLine(Map{{"begin", Map{{"up_to", toNumber(message.upTo)}}}});
    appendLines(message.revisions, spelling, out);
    for (const VerdictLine &line : message.verdicts)
        appendLine(Map{{"verdict", toValue(line)}}, out);
    Map checkpoint{{"up_to", toNumber(message.upTo)}, {"more", message.more}};
    if (message.greetFirst)
        checkpoint.emplace("greet_first", true);
    if (!message.nonce.empty())
        checkpoint.emplace("nonce", message.nonce);
    if (!message.tallies.empty())
        checkpoint.emplace("check", toValue(message.tallies));
    if (!message.snapshots.empty())
        checkpoint.emplace("snapshots", toValue(message.snapshots));
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
    if (checkpoint.at("check").list()) {
        auto tallies = talliesFrom(checkpoint.at("check"), kChecksMax);
        if (!tallies)
            return std::unexpected(tallies.error());
        message.tallies = std::move(*tallies);
    }
    auto offers = offersFrom(checkpoint.at("snapshots"));
    if (!offers)
        return std::unexpected(offers.error());
    message.snapshots = std::move(*offers);
    if (auto taken = takeVerdicts(*lines, message.verdicts); !taken)
        return std::unexpected(taken.error());
    auto revisions = stampedFrom(*lines, 1);
    if (!revisions)
        return std::unexpected(revisions.error());
    message.revisions = std::move(*revisions);
    return message;
}

} // namespace cairn
