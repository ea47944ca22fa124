#include "shared/wire/digest_messages.h"

#include "shared/wire/limits.h"
#include "shared/wire/lines.h"
#include "shared/wire/message_parts.h"

namespace cairn {

std::string encode(const DigestRequest &message)
{
    return asLine(Map{{"device", toText(message.device)},
                      {"incarnation", toHex(message.incarnation.bytes)},
                      {"epoch", message.epoch},
                      {"nonce", message.nonce},
                      {"scopes_digest", message.scopesDigest},
                      {"tallies", toValue(message.tallies)}});
}

Result<DigestRequest> parseDigestRequest(std::string_view text)
{
    const auto value = onlyLine(text);
    if (!value)
        return std::unexpected(value.error());
    const auto speaker = speakerFrom(*value);
    auto tallies = talliesFrom(value->at("tallies"), kDigestSpansMax);
    const std::string_view nonce = value->at("nonce").textOr();
    if (!speaker || !tallies || nonce.size() > kNonceBytesMax)
        return unknownMessage("device, incarnation, nonce or tallies");
    std::uint64_t commits = 0;
    for (const Tally &tally : *tallies) {
        if (tally.span.size() > kCheckedCommits)
            return unknownMessage("a span that is too long");
        commits += tally.span.size();
    }
    if (commits > kDigestCommitsMax)
        return unknownMessage("more than one request may compare");
    return DigestRequest{speaker->device,
                         speaker->incarnation,
                         std::string(value->at("epoch").textOr()),
                         std::string(nonce),
                         std::string(value->at("scopes_digest").textOr()),
                         std::move(*tallies)};
}

std::string encode(const DigestAnswer &message)
{
    std::string out;
    appendLines(message.revisions, Spelling::Short, out);
    Map checkpoint{{"nonce", message.nonce}};
    if (!message.given.empty())
        checkpoint.emplace("given", toValue(message.given));
    if (!message.differ.empty())
        checkpoint.emplace("differ", toValue(message.differ));
    if (message.greetFirst)
        checkpoint.emplace("greet_first", true);
    appendLine(Map{{"checkpoint", std::move(checkpoint)}}, out);
    return out;
}

Result<DigestAnswer> parseDigestAnswer(std::string_view text)
{
    auto lines = parseLines(text, kPullRevisionsMax + 1);
    if (!lines)
        return std::unexpected(lines.error());
    if (lines->empty() || !lines->back().at("checkpoint").map())
        return unknownMessage("an answer ends with its mark");
    const Value &checkpoint = lines->back().at("checkpoint");
    auto given = spansFrom(checkpoint.at("given"), kDigestSpansMax);
    auto differ = spansFrom(checkpoint.at("differ"), kDigestSpansMax);
    if (!given || !differ)
        return unknownMessage("spans that differ");
    const bool *greetFirst = checkpoint.at("greet_first").truth();
    auto revisions = stampedFrom(*lines, 0);
    if (!revisions)
        return std::unexpected(revisions.error());
    return DigestAnswer{std::move(*revisions), std::move(*given), std::move(*differ),
                        std::string(checkpoint.at("nonce").textOr()), greetFirst && *greetFirst};
}

} // namespace cairn
