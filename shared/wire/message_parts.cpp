#include "shared/wire/message_parts.h"

#include "shared/wire/limits.h"
#include "shared/wire/lines.h"

#include <algorithm>
#include <span>

namespace cairn {

std::string digestOf(std::vector<ScopeGrant> scopes)
{
    constexpr std::size_t kDigestBytes = 16;
    std::ranges::sort(scopes);
    const Hash whole = blake2b(canonical(toValue(scopes)));
    return toBase64(std::span(whole).first(kDigestBytes));
}

std::unexpected<Fault> unknownMessage(std::string cause)
{
    return fault(FaultCode::Malformed, "The message is not one that Cairn knows.",
                 std::move(cause));
}

std::uint64_t countAt(const Value &value, std::string_view key)
{
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, value.at(key).numberOr(0)));
}

Result<Value> onlyLine(std::string_view text)
{
    auto lines = parseLines(text, 1);
    if (!lines)
        return std::unexpected(lines.error());
    if (lines->size() != 1 || !lines->front().map())
        return unknownMessage("one object was expected");
    return std::move(lines->front());
}

std::string asLine(const Value &value)
{
    std::string out;
    appendLine(value, out);
    return out;
}

Result<Speaker> speakerFrom(const Value &value)
{
    const auto device = parseId<DeviceId>(value.at("device").textOr());
    const auto incarnation = fromHex(value.at("incarnation").textOr());
    Speaker speaker;
    if (!device || !incarnation || incarnation->size() != speaker.incarnation.bytes.size())
        return unknownMessage("device or incarnation");
    speaker.device = *device;
    std::copy(incarnation->begin(), incarnation->end(), speaker.incarnation.bytes.begin());
    return speaker;
}

Value toValue(const std::vector<ScopeGrant> &scopes)
{
    List list;
    for (const ScopeGrant &scope : scopes)
        list.emplace_back(Map{{"id", scope.id}, {"generation", toNumber(scope.generation)}});
    return list;
}

Result<std::vector<ScopeGrant>> grantsFrom(const Value &value)
{
    std::vector<ScopeGrant> scopes;
    const List *list = value.list();
    if (!list || list->size() > kScopesMax)
        return unknownMessage("scopes");
    for (const Value &scope : *list) {
        if (scope.at("id").textOr().empty())
            return unknownMessage("id of a scope");
        scopes.push_back({std::string(scope.at("id").textOr()), countAt(scope, "generation")});
    }
    return scopes;
}

} // namespace cairn
