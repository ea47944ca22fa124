#include "shared/wire/limits.h"
#include "shared/wire/lines.h"
#include "shared/wire/message_parts.h"
#include "shared/wire/sync_messages.h"

#include <utility>

namespace cairn {

namespace {

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
        map.emplace("commit", toNumber(answer.stamp.commit));
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
        return unknownMessage("revision of an answer");
    answer.revision = *revision;
    bool known = false;
    for (const auto &[outcome, name] : kOutcomes)
        if (name == value.at("outcome").textOr()) {
            answer.outcome = outcome;
            known = true;
        }
    answer.stamp = {fromMillis(value.at("effective").numberOr(0)), countAt(value, "commit")};
    if (!known || (answer.outcome == PushLine::Outcome::Accepted && answer.stamp.commit == 0))
        return unknownMessage("outcome of an answer");
    answer.rule = value.at("rule").textOr();
    answer.where = value.at("where").textOr();
    answer.sentence = value.at("sentence").textOr();
    return answer;
}

} // namespace

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

} // namespace cairn
