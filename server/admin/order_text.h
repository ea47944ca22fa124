#pragma once

#include "server/admin/order.h"

namespace cairn {

/// What goes through the admin socket: a line of JSON that says how many bytes follow, then those.
///   {"command":"code","content":0,"options":{"name":"Ruth Askwith"}}
///   {"cause":"","exit":0,"output":17,"sentence":""}
constexpr std::size_t kOrderLineMax = kOrderOptionsMax + 1024;

[[nodiscard]] std::string lineOf(const Order &order);
[[nodiscard]] std::string lineOf(const OrderAnswer &answer);

struct OrderLine {
    Order order; ///< without its content
    std::size_t contentSize = 0;
};
[[nodiscard]] Result<OrderLine> readOrderLine(std::string_view line);

struct AnswerLine {
    OrderAnswer answer; ///< without its output
    std::size_t outputSize = 0;
};
[[nodiscard]] Result<AnswerLine> readAnswerLine(std::string_view line);

} // namespace cairn
