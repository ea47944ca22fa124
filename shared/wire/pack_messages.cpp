#include "shared/wire/pack_messages.h"

#include "shared/schema/json.h"
#include "shared/wire/limits.h"
#include "shared/wire/message_parts.h"

#include <algorithm>

namespace cairn {

namespace {

Value toValue(const std::vector<PackRun> &runs)
{
    List list;
    for (const PackRun &run : runs)
        list.emplace_back(
            List{toHex(run.incarnation.bytes), toNumber(run.first), toNumber(run.count)});
    return list;
}

Result<PackHead> headFrom(const Value &value)
{
    if (value.at("version").numberOr(0) != kPackVersion)
        return fault(FaultCode::Malformed,
                     "This pack was written by another version of Cairn. Nothing was taken over. "
                     "Update the older of the two.");
    const auto writer = certificateFrom(value.at("writer"));
    const List *scopes = value.at("scopes").list();
    if (!writer || !scopes || scopes->size() > kScopesMax)
        return unknownMessage("head of a pack");
    PackHead head{*writer, {}, value.at("written").numberOr(0)};
    for (const Value &scope : *scopes)
        head.scopes.emplace(scope.textOr());
    return head;
}

std::optional<PackRun> runFrom(const Value &value)
{
    const List *parts = value.list();
    if (!parts || parts->size() != 3)
        return std::nullopt;
    PackRun run;
    const auto life = fromHex((*parts)[0].textOr());
    const std::int64_t first = (*parts)[1].numberOr(0);
    const std::int64_t count = (*parts)[2].numberOr(0);
    if (!life || life->size() != run.incarnation.bytes.size() || first < 1 || count < 1)
        return std::nullopt;
    std::ranges::copy(*life, run.incarnation.bytes.begin());
    run.first = static_cast<std::uint64_t>(first);
    run.count = static_cast<std::uint64_t>(count);
    return run;
}

Result<PackEnd> endFrom(const Value &value)
{
    const auto signature = fixedFromBase64<64>(value.at("signature").textOr());
    const List *runs = value.at("runs").list();
    if (!signature || !runs || runs->size() > kPackRevisionsMax)
        return unknownMessage("end of a pack");
    PackEnd end{{}, *signature};
    for (const Value &each : *runs) {
        const auto run = runFrom(each);
        if (!run)
            return unknownMessage("a run of a pack");
        end.runs.push_back(*run);
    }
    return end;
}

} // namespace

void PackDigest::add(std::string_view line)
{
    std::string text(m_hash.begin(), m_hash.end());
    text.append(line) += '\n';
    m_hash = blake2b(text);
}

std::string PackDigest::signedText(const std::vector<PackRun> &runs) const
{
    return "cairn-pack-1\n" + toBase64(m_hash) + '\n' + canonical(toValue(runs));
}

std::string encode(const PackHead &head)
{
    return canonical(Map{{"pack",
                          Map{{"version", kPackVersion},
                              {"writer", toValue(head.writer)},
                              {"scopes", List(head.scopes.begin(), head.scopes.end())},
                              {"written", head.writtenMillis}}}});
}

std::string encode(const PackEnd &end)
{
    return canonical(
        Map{{"end", Map{{"runs", toValue(end.runs)}, {"signature", toBase64(end.signature)}}}});
}

Result<PackLine> parsePackLine(std::string_view line)
{
    const auto value = parseJson(line, {.textBytesMax = kRevisionBytesMax});
    if (!value)
        return std::unexpected(value.error());
    const auto asLine = [](auto read) {
        return read ? Result<PackLine>(std::move(*read)) : std::unexpected(read.error());
    };
    if (const Value &head = value->at("pack"); head.map())
        return asLine(headFrom(head));
    if (const Value &end = value->at("end"); end.map())
        return asLine(endFrom(end));
    return asLine(revisionFrom(*value));
}

} // namespace cairn
