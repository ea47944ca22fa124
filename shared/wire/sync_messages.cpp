#include "shared/wire/sync_messages.h"

#include "shared/wire/lines.h"
#include "shared/wire/limits.h"

#include <utility>

namespace cairn {

namespace {

constexpr std::size_t kScopesMax = 20'000;

std::unexpected<Fault> wrong(std::string cause)
{
    return fault(FaultCode::Malformed, "The message is not one that Cairn knows.",
                 std::move(cause));
}

Value number(std::uint64_t value)
{
    return static_cast<std::int64_t>(value);
}

std::uint64_t numberAt(const Value &value, std::string_view key)
{
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, value.at(key).numberOr(0)));
}

Result<Value> onlyLine(std::string_view text)
{
    auto lines = parseLines(text, 1);
    if (!lines)
        return std::unexpected(lines.error());
    if (lines->size() != 1 || !lines->front().map())
        return wrong("one object was expected");
    return std::move(lines->front());
}

template <class Message>
std::string line(const Message &value)
{
    std::string out;
    appendLine(value, out);
    return out;
}

/// Who speaks: the head of hello and of pull.
struct Speaker {
    DeviceId device;
    Incarnation incarnation;
};

Result<Speaker> speakerFrom(const Value &value)
{
    const auto device = parseId<DeviceId>(value.at("device").textOr());
    const auto incarnation = fromHex(value.at("incarnation").textOr());
    Speaker speaker;
    if (!device || !incarnation || incarnation->size() != speaker.incarnation.bytes.size())
        return wrong("device or incarnation");
    speaker.device = *device;
    std::copy(incarnation->begin(), incarnation->end(), speaker.incarnation.bytes.begin());
    return speaker;
}

Value grants(const std::vector<ScopeGrant> &scopes)
{
    List list;
    for (const ScopeGrant &scope : scopes)
        list.emplace_back(Map{{"id", scope.id}, {"generation", number(scope.generation)}});
    return list;
}

Result<std::vector<ScopeGrant>> grantsFrom(const Value &value)
{
    std::vector<ScopeGrant> scopes;
    const List *list = value.list();
    if (!list || list->size() > kScopesMax)
        return wrong("scopes");
    for (const Value &scope : *list) {
        if (scope.at("id").textOr().empty())
            return wrong("id of a scope");
        scopes.push_back({std::string(scope.at("id").textOr()), numberAt(scope, "generation")});
    }
    return scopes;
}

constexpr std::pair<PushLine::Outcome, std::string_view> kOutcomes[]{
    {PushLine::Outcome::Accepted, "accepted"},
    {PushLine::Outcome::Duplicate, "duplicate"},
    {PushLine::Outcome::Refused, "refused"},
    {PushLine::Outcome::Held, "held"},
};

Value toValue(const PushLine &answer)
{
    Map map{{"revision", toText(answer.revision)}};
    for (const auto &[outcome, name] : kOutcomes)
        if (outcome == answer.outcome)
            map.emplace("outcome", name);
    if (answer.stamp.commit > 0) {
        map.emplace("commit", number(answer.stamp.commit));
        map.emplace("effective", std::int64_t{toMillis(answer.stamp.effective)});
    }
    if (!answer.rule.empty()) {
        map.emplace("rule", answer.rule);
        map.emplace("where", answer.where);
        map.emplace("sentence", answer.sentence);
    }
    return map;
}

Result<PushLine> pushLineFrom(const Value &value)
{
    PushLine answer;
    const auto revision = parseRevisionId(value.at("revision").textOr());
    if (!revision)
        return wrong("revision of an answer");
    answer.revision = *revision;
    bool known = false;
    for (const auto &[outcome, name] : kOutcomes)
        if (name == value.at("outcome").textOr()) {
            answer.outcome = outcome;
            known = true;
        }
    answer.stamp = {fromMillis(value.at("effective").numberOr(0)), numberAt(value, "commit")};
    if (!known || (answer.outcome == PushLine::Outcome::Accepted && answer.stamp.commit == 0))
        return wrong("outcome of an answer");
    answer.rule = value.at("rule").textOr();
    answer.where = value.at("where").textOr();
    answer.sentence = value.at("sentence").textOr();
    return answer;
}

} // namespace

std::string encode(const HelloRequest &message)
{
    return line(Map{{"device", toText(message.device)},
                    {"incarnation", toHex(message.incarnation.bytes)},
                    {"epoch", message.epoch},
                    {"sequence", number(message.sequence)},
                    {"tail", toBase64(message.tail)},
                    {"clocks", List{message.clocks.wallMillis, message.clocks.monotonicMillis,
                                    message.clocks.serverMillis}},
                    {"program", message.program}});
}

Result<HelloRequest> parseHelloRequest(std::string_view text)
{
    const auto value = onlyLine(text);
    if (!value)
        return std::unexpected(value.error());
    const auto speaker = speakerFrom(*value);
    const auto tail = fixedFromBase64<32>(value->at("tail").textOr());
    const List *clocks = value->at("clocks").list();
    if (!speaker || !tail || !clocks || clocks->size() != 3)
        return wrong("device, incarnation, tail or clocks");
    HelloRequest message;
    message.device = speaker->device;
    message.incarnation = speaker->incarnation;
    message.epoch = value->at("epoch").textOr();
    message.sequence = numberAt(*value, "sequence");
    message.tail = *tail;
    message.clocks = {(*clocks)[0].numberOr(0), (*clocks)[1].numberOr(0),
                      (*clocks)[2].numberOr(0)};
    message.program = value->at("program").textOr();
    return message;
}

std::string encode(const HelloAnswer &message)
{
    return line(Map{{"epoch", message.epoch},
                    {"server_millis", message.serverMillis},
                    {"verdict", message.verdict},
                    {"acknowledged", number(message.acknowledged)},
                    {"acknowledged_hash", toBase64(message.acknowledgedHash)},
                    {"scopes", grants(message.scopes)},
                    {"limits", message.limits},
                    {"lease_until_millis", message.leaseUntilMillis}});
}

Result<HelloAnswer> parseHelloAnswer(std::string_view text)
{
    const auto value = onlyLine(text);
    if (!value)
        return std::unexpected(value.error());
    auto scopes = grantsFrom(value->at("scopes"));
    const auto hash = fixedFromBase64<32>(value->at("acknowledged_hash").textOr());
    if (!scopes || !hash || value->at("epoch").textOr().empty())
        return wrong("epoch, scopes or hash");
    HelloAnswer message;
    message.epoch = value->at("epoch").textOr();
    message.serverMillis = value->at("server_millis").numberOr(0);
    message.verdict = value->at("verdict").textOr();
    message.acknowledged = numberAt(*value, "acknowledged");
    message.acknowledgedHash = *hash;
    message.scopes = std::move(*scopes);
    if (const Map *limits = value->at("limits").map())
        message.limits = *limits;
    message.leaseUntilMillis = value->at("lease_until_millis").numberOr(0);
    return message;
}

std::string encodePush(const std::vector<Revision> &revisions)
{
    std::string out;
    for (const Revision &revision : revisions)
        appendLine(toValue(revision), out);
    return out;
}

Result<std::vector<Revision>> parsePush(std::string_view text)
{
    const auto lines = parseLines(text, kPushRevisionsMax);
    if (!lines)
        return std::unexpected(lines.error());
    std::vector<Revision> revisions;
    for (const Value &value : *lines) {
        auto revision = revisionFrom(value);
        if (!revision)
            return std::unexpected(revision.error());
        revisions.push_back(std::move(*revision));
    }
    return revisions;
}

std::string encode(const std::vector<PushLine> &lines)
{
    std::string out;
    for (const PushLine &answer : lines)
        appendLine(toValue(answer), out);
    return out;
}

Result<std::vector<PushLine>> parsePushAnswer(std::string_view text)
{
    const auto lines = parseLines(text, kPushRevisionsMax);
    if (!lines)
        return std::unexpected(lines.error());
    std::vector<PushLine> answers;
    for (const Value &value : *lines) {
        auto answer = pushLineFrom(value);
        if (!answer)
            return std::unexpected(answer.error());
        answers.push_back(std::move(*answer));
    }
    return answers;
}

std::string encode(const PullRequest &message)
{
    List groups;
    for (const CursorGroup &group : message.groups)
        groups.emplace_back(
            Map{{"cursor", number(group.cursor)}, {"scopes", grants(group.scopes)}});
    return line(Map{{"device", toText(message.device)},
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
        return wrong("device, incarnation or groups");
    PullRequest message{speaker->device, speaker->incarnation,
                        std::string(value->at("epoch").textOr()), {}};
    for (const Value &group : *groups) {
        auto scopes = grantsFrom(group.at("scopes"));
        if (!scopes)
            return std::unexpected(scopes.error());
        message.groups.push_back({numberAt(group, "cursor"), std::move(*scopes)});
    }
    return message;
}

std::string encode(const PullAnswer &message)
{
    std::string out = line(Map{{"begin", Map{{"up_to", number(message.upTo)}}}});
    for (const StampedRevision &stamped : message.revisions)
        appendLine(Map{{"revision", toValue(stamped.revision)},
                       {"commit", number(stamped.stamp.commit)},
                       {"effective", std::int64_t{toMillis(stamped.stamp.effective)}}},
                   out);
    appendLine(Map{{"checkpoint", Map{{"up_to", number(message.upTo)}, {"more", message.more}}}},
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
        return wrong("a page begins and ends with its marks");
    const Value &checkpoint = lines->back().at("checkpoint");
    const bool *more = checkpoint.at("more").truth();
    PullAnswer message{numberAt(checkpoint, "up_to"), more && *more, {}};
    for (std::size_t i = 1; i + 1 < lines->size(); ++i) {
        const Value &value = (*lines)[i];
        auto revision = revisionFrom(value.at("revision"));
        const std::uint64_t commit = numberAt(value, "commit");
        if (!revision || commit == 0)
            return wrong("a revision of the page");
        message.revisions.push_back(
            {std::move(*revision),
             {fromMillis(value.at("effective").numberOr(0)), commit}});
    }
    return message;
}

} // namespace cairn
