#include "server/admin/order_text.h"

#include "shared/schema/json.h"

namespace cairn {

namespace {

/// A count of bytes that follow; nothing: it is none, or over the limit.
std::optional<std::size_t> sizeAt(const Value &line, std::string_view member, std::size_t most)
{
    const std::int64_t size = line.at(member).numberOr(-1);
    if (size < 0 || static_cast<std::size_t>(size) > most)
        return std::nullopt;
    return static_cast<std::size_t>(size);
}

} // namespace

std::string lineOf(const Order &order)
{
    return canonical(Map{{"command", order.command},
                         {"options", order.options},
                         {"content", static_cast<std::int64_t>(order.content.size())}})
        + "\n";
}

std::string lineOf(const OrderAnswer &answer)
{
    return canonical(Map{{"exit", answer.exit},
                         {"output", static_cast<std::int64_t>(answer.output.size())},
                         {"sentence", answer.sentence},
                         {"cause", answer.cause}})
        + "\n";
}

Result<OrderLine> readOrderLine(std::string_view line)
{
    const auto value = parseJson(line);
    if (!value)
        return std::unexpected(value.error());
    const auto size = sizeAt(*value, "content", kOrderContentMax);
    const Map *options = value->at("options").map();
    if (!size || options == nullptr)
        return fault(FaultCode::Malformed, "This is not an order to the server.");
    return OrderLine{.order = {.command = std::string(value->at("command").textOr()),
                               .options = *options,
                               .content = {}},
                     .contentSize = *size};
}

Result<AnswerLine> readAnswerLine(std::string_view line)
{
    const auto value = parseJson(line);
    if (!value)
        return std::unexpected(value.error());
    const auto size = sizeAt(*value, "output", kOrderOutputMax);
    if (!size)
        return fault(FaultCode::Malformed, "This is not an answer of the server.");
    return AnswerLine{.answer = {.exit = static_cast<int>(value->at("exit").numberOr(1)),
                                 .output = {},
                                 .sentence = std::string(value->at("sentence").textOr()),
                                 .cause = std::string(value->at("cause").textOr())},
                      .outputSize = *size};
}

} // namespace cairn
