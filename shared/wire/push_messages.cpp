#include "shared/wire/limits.h"
#include "shared/wire/lines.h"
#include "shared/wire/message_parts.h"
#include "shared/wire/sync_messages.h"

namespace cairn {

namespace {

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

void appendHead(const std::string &nonce, std::string &out)
{
    if (!nonce.empty())
        appendLine(Map{{"push", Map{{"nonce", nonce}}}}, out);
}

/// Whether the line was the head, which a side of an earlier build does not write.
Result<bool> readHead(const Value &line, std::string &nonce)
{
    if (!line.at("push").map())
        return false;
    nonce = line.at("push").at("nonce").textOr();
    if (nonce.size() > kNonceBytesMax)
        return unknownMessage("nonce of a push");
    return true;
}

/// Whether the line was another than one of revisions; it is with its like then.
template <class Message>
Result<bool> readBeside(const Value &line, Message &message)
{
    auto known = readHead(line, message.nonce);
    if (known && !*known)
        known = readReceipt(line, message.receipts);
    if (!known || *known || !line.at("plea").map())
        return known;
    auto plea = pleaFrom(line.at("plea"), typename decltype(message.pleas)::value_type{});
    if (!plea)
        return std::unexpected(plea.error());
    message.pleas.push_back(std::move(*plea));
    return true;
}

} // namespace

std::string encode(const PushRequest &message, Spelling spelling)
{
    std::string out;
    RevisionWriter writer(spelling);
    appendHead(message.nonce, out);
    for (const Plea &plea : message.pleas)
        appendLine(Map{{"plea", toValue(plea)}}, out);
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
        if (auto read = readBeside(value, message); !read)
            return std::unexpected(read.error());
        else if (*read)
            continue;
        auto revision = reader.read(std::move(value));
        if (!revision)
            return std::unexpected(revision.error());
        message.revisions.push_back(std::move(*revision));
    }
    if (message.revisions.size() > kPushRevisionsMax || message.pleas.size() > kPushPleasMax)
        return fault(FaultCode::TooLarge, "The push has too many revisions or pleas.");
    return message;
}

std::string encode(const PushAnswer &message)
{
    std::string out;
    appendHead(message.nonce, out);
    for (const PleaLine &line : message.pleas)
        appendLine(Map{{"plea", toValue(line)}}, out);
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
        if (auto read = readBeside(value, message); !read)
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
