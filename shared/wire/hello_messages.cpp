#include "shared/wire/limits.h"
#include "shared/wire/message_parts.h"
#include "shared/wire/sync_messages.h"

#include <algorithm>

namespace cairn {

namespace {

std::optional<Incarnation> incarnationFrom(const Value &value)
{
    const auto bytes = fromHex(value.textOr());
    Incarnation incarnation;
    if (!bytes || bytes->size() != incarnation.bytes.size())
        return std::nullopt;
    std::ranges::copy(*bytes, incarnation.bytes.begin());
    return incarnation;
}

/// Nothing: malformed. A message of an earlier build has none.
std::optional<std::vector<Incarnation>> incarnationsFrom(const Value &value)
{
    std::vector<Incarnation> found;
    for (const Value &each : value.list() ? *value.list() : List()) {
        const auto incarnation = incarnationFrom(each);
        if (!incarnation || found.size() == kLivesMax)
            return std::nullopt;
        found.push_back(*incarnation);
    }
    return found;
}

Value toValue(const std::vector<Life> &lives)
{
    List list;
    for (const Life &life : lives)
        list.emplace_back(List{toHex(life.incarnation.bytes), toNumber(life.tail.sequence),
                               toBase64(life.tail.hash)});
    return list;
}

std::optional<std::vector<Life>> livesFrom(const Value &value)
{
    std::vector<Life> lives;
    for (const Value &each : value.list() ? *value.list() : List()) {
        const List *parts = each.list();
        if (!parts || parts->size() != 3 || lives.size() == kLivesMax)
            return std::nullopt;
        const auto incarnation = incarnationFrom((*parts)[0]);
        const auto hash = fixedFromBase64<32>((*parts)[2].textOr());
        const std::int64_t sequence = (*parts)[1].numberOr(-1);
        if (!incarnation || !hash || sequence < 0)
            return std::nullopt;
        lives.push_back({*incarnation, {static_cast<std::uint64_t>(sequence), *hash}});
    }
    return lives;
}

} // namespace

std::string encode(const HelloRequest &message)
{
    Map map{{"device", toText(message.device)},
            {"incarnation", toHex(message.incarnation.bytes)},
            {"epoch", message.epoch},
            {"sequence", toNumber(message.tail.sequence)},
            {"tail", toBase64(message.tail.hash)},
            {"clocks",
             List{message.clocks.wallMillis, message.clocks.monotonicMillis,
                  message.clocks.serverMillis}},
            {"program", message.program}};
    List earlier;
    for (const Incarnation &incarnation : message.earlier)
        earlier.emplace_back(toHex(incarnation.bytes));
    if (!earlier.empty())
        map.emplace("earlier", std::move(earlier));
    if (!message.scopesDigest.empty())
        map.emplace("scopes_digest", message.scopesDigest);
    if (message.wantsCertificate)
        map.emplace("wants", List{"certificate"});
    if (message.wire > 1)
        map.emplace("wire", message.wire);
    return asLine(map);
}

Result<HelloRequest> parseHelloRequest(std::string_view text)
{
    const auto value = onlyLine(text);
    if (!value)
        return std::unexpected(value.error());
    const auto speaker = speakerFrom(*value);
    const auto tail = fixedFromBase64<32>(value->at("tail").textOr());
    const List *clocks = value->at("clocks").list();
    auto earlier = incarnationsFrom(value->at("earlier"));
    if (!speaker || !tail || !clocks || clocks->size() != 3 || !earlier)
        return unknownMessage("device, incarnations, tail or clocks");
    HelloRequest message;
    message.device = speaker->device;
    message.incarnation = speaker->incarnation;
    message.epoch = value->at("epoch").textOr();
    message.tail = {countAt(*value, "sequence"), *tail};
    message.earlier = std::move(*earlier);
    message.clocks = {(*clocks)[0].numberOr(0), (*clocks)[1].numberOr(0), (*clocks)[2].numberOr(0)};
    message.program = value->at("program").textOr();
    message.scopesDigest = value->at("scopes_digest").textOr();
    message.wire = value->at("wire").numberOr(1);
    if (const List *wants = value->at("wants").list())
        message.wantsCertificate = std::ranges::find(*wants, Value("certificate")) != wants->end();
    return message;
}

std::string encode(const HelloAnswer &message)
{
    Map map{{"epoch", message.epoch},
            {"server_millis", message.serverMillis},
            {"verdict", message.verdict},
            {"acknowledged", toNumber(message.acknowledged.sequence)},
            {"acknowledged_hash", toBase64(message.acknowledged.hash)},
            {"limits", message.limits},
            {"lease_until_millis", message.leaseUntilMillis}};
    if (!message.earlier.empty())
        map.emplace("earlier", toValue(message.earlier));
    if (message.receiptKey)
        map.emplace("receipt_key", toBase64(*message.receiptKey));
    if (message.scopes)
        map.emplace("scopes", toValue(*message.scopes));
    if (message.wire > 1)
        map.emplace("wire", message.wire);
    if (message.certificate)
        map.emplace("certificate", toValue(*message.certificate));
    return asLine(map);
}

Result<HelloAnswer> parseHelloAnswer(std::string_view text)
{
    const auto value = onlyLine(text);
    if (!value)
        return std::unexpected(value.error());
    const Value &listed = value->at("scopes");
    auto scopes = listed == Value() ? Result<std::vector<ScopeGrant>>() : grantsFrom(listed);
    const auto hash = fixedFromBase64<32>(value->at("acknowledged_hash").textOr());
    auto earlier = livesFrom(value->at("earlier"));
    if (!scopes || !hash || !earlier || value->at("epoch").textOr().empty())
        return unknownMessage("epoch, scopes, lives or hash");
    HelloAnswer message;
    message.epoch = value->at("epoch").textOr();
    message.serverMillis = value->at("server_millis").numberOr(0);
    message.verdict = value->at("verdict").textOr();
    message.acknowledged = {countAt(*value, "acknowledged"), *hash};
    message.earlier = std::move(*earlier);
    if (const std::string_view key = value->at("receipt_key").textOr(); !key.empty()) {
        const auto known = fixedFromBase64<32>(key);
        if (!known)
            return unknownMessage("receipt key");
        message.receiptKey = *known;
    }
    if (const Value &told = value->at("certificate"); told != Value()) {
        const auto certificate = certificateFrom(told);
        if (!certificate)
            return unknownMessage("certificate");
        message.certificate = *certificate;
    }
    if (listed != Value())
        message.scopes = std::move(*scopes);
    if (const Map *limits = value->at("limits").map())
        message.limits = *limits;
    message.leaseUntilMillis = value->at("lease_until_millis").numberOr(0);
    message.wire = value->at("wire").numberOr(1);
    return message;
}

} // namespace cairn
