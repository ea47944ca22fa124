#include "shared/wire/message_parts.h"
#include "shared/wire/sync_messages.h"

namespace cairn {

std::string encode(const HelloRequest &message)
{
    return asLine(Map{{"device", toText(message.device)},
                      {"incarnation", toHex(message.incarnation.bytes)},
                      {"epoch", message.epoch},
                      {"sequence", toNumber(message.sequence)},
                      {"tail", toBase64(message.tail)},
                      {"clocks",
                       List{message.clocks.wallMillis, message.clocks.monotonicMillis,
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
        return unknownMessage("device, incarnation, tail or clocks");
    HelloRequest message;
    message.device = speaker->device;
    message.incarnation = speaker->incarnation;
    message.epoch = value->at("epoch").textOr();
    message.sequence = countAt(*value, "sequence");
    message.tail = *tail;
    message.clocks = {(*clocks)[0].numberOr(0), (*clocks)[1].numberOr(0), (*clocks)[2].numberOr(0)};
    message.program = value->at("program").textOr();
    return message;
}

std::string encode(const HelloAnswer &message)
{
    return asLine(Map{{"epoch", message.epoch},
                      {"server_millis", message.serverMillis},
                      {"verdict", message.verdict},
                      {"acknowledged", toNumber(message.acknowledged)},
                      {"acknowledged_hash", toBase64(message.acknowledgedHash)},
                      {"scopes", toValue(message.scopes)},
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
        return unknownMessage("epoch, scopes or hash");
    HelloAnswer message;
    message.epoch = value->at("epoch").textOr();
    message.serverMillis = value->at("server_millis").numberOr(0);
    message.verdict = value->at("verdict").textOr();
    message.acknowledged = countAt(*value, "acknowledged");
    message.acknowledgedHash = *hash;
    message.scopes = std::move(*scopes);
    if (const Map *limits = value->at("limits").map())
        message.limits = *limits;
    message.leaseUntilMillis = value->at("lease_until_millis").numberOr(0);
    return message;
}

} // namespace cairn
