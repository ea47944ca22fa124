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

/// Whether the line was a receipt; it is with the others then.
Result<bool> readReceipt(const Value &line, std::vector<Receipt> &receipts)
{
    const Value &value = line.at("receipt");
    if (value == Value())
        return false;
    auto receipt = receiptFrom(value);
    if (!receipt)
        return std::unexpected(receipt.error());
    receipts.push_back(std::move(*receipt));
    return true;
}

} // namespace

std::string encode(const PushRequest &message, Spelling spelling)
{
    std::string out;
    RevisionWriter writer(spelling);
    for (const Receipt &receipt : message.receipts)
        appendLine(Map{{"receipt", toValue(receipt)}}, out);
    for (const Revision &revision : message.revisions) {
        writer.append(revision, out);
        out += '\n';
    }
    return out;
}

Result<PushRequest> parsePush(std::string_view text)
{
    auto lines = parseLines(text, kPushLinesMax);
    if (!lines)
        return std::unexpected(lines.error());
    PushRequest message;
    RevisionReader reader;
    for (Value &value : *lines) {
        if (auto read = readReceipt(value, message.receipts); !read)
            return std::unexpected(read.error());
        else if (*read)
            continue;
        auto revision = reader.read(std::move(value));
        if (!revision)
            return std::unexpected(revision.error());
        message.revisions.push_back(std::move(*revision));
    }
    if (message.revisions.size() > kPushRevisionsMax)
        return fault(FaultCode::TooLarge, "The push has too many revisions.");
    return message;
}

std::string encode(const PushAnswer &message)
{
    std::string out;
    for (const PushLine &line : message.lines)
        appendLine(toValue(line), out);
    for (const Receipt &receipt : message.receipts)
        appendLine(Map{{"receipt", toValue(receipt)}}, out);
    return out;
}

Result<PushAnswer> parsePushAnswer(std::string_view text)
{
    const auto lines = parseLines(text, kPushLinesMax);
    if (!lines)
        return std::unexpected(lines.error());
    PushAnswer message;
    for (const Value &value : *lines) {
        if (auto read = readReceipt(value, message.receipts); !read)
            return std::unexpected(read.error());
        else if (*read)
            continue;
        auto line = pushLineFrom(value);
        if (!line)
            return std::unexpected(line.error());
        message.lines.push_back(std::move(*line));
    }
    return message;
}

} // namespace cairn
