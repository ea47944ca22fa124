#pragma once

#include "server/admin/order.h"
#include "server/admin/postcodes.h"

namespace cairn {

/// What every order needs, on the thread of the writing book.
struct Desk {
    Book &book;
    const ServerDirectory &directory;
    ServerIdentity identity;
};

/// One function a command. Each returns what the command prints.
using Performed = Result<OrderAnswer>;

[[nodiscard]] Performed orderPersonAdd(Desk &desk, const Order &order);
[[nodiscard]] Performed orderCode(Desk &desk, const Order &order);
[[nodiscard]] Performed orderPhones(Desk &desk, const Order &order);
[[nodiscard]] Performed orderImportGias(Desk &desk, const Order &order);
[[nodiscard]] Performed orderExport(Desk &desk, const Order &order);
[[nodiscard]] Performed orderDigest(Desk &desk, const Order &order);
[[nodiscard]] Performed orderCheck(Desk &desk, const Order &order);
[[nodiscard]] Performed orderCopy(Desk &desk, const Order &order); ///< the database, to "to"
[[nodiscard]] Performed orderRenew(Desk &desk, const Order &order);
[[nodiscard]] Performed orderCases(Desk &desk, const Order &order);
[[nodiscard]] Performed orderCase(Desk &desk, const Order &order);
[[nodiscard]] Performed orderDemo(Desk &desk, const Order &order);

/// Whom every laptop of the county rings; an empty number leaves what is there.
[[nodiscard]] Result<void> keepCountyPhones(Desk &desk, const std::string &lado,
                                            const std::string &socialCare);

/// The table of the directory, as the county edited it.
[[nodiscard]] Result<PostcodeTable> postcodesOf(const Desk &desk);

[[nodiscard]] inline std::string textOption(const Order &order, std::string_view name)
{
    const auto option = order.options.find(name);
    return option == order.options.end() ? std::string() : std::string(option->second.textOr());
}

[[nodiscard]] inline bool flagOption(const Order &order, std::string_view name)
{
    const auto option = order.options.find(name);
    const bool *flag = option == order.options.end() ? nullptr : option->second.truth();
    return flag != nullptr && *flag;
}

[[nodiscard]] inline OrderAnswer printed(std::string output)
{
    OrderAnswer answer;
    answer.output = std::move(output);
    return answer;
}

[[nodiscard]] inline OrderAnswer printed(const Value &value)
{
    return printed(canonical(value) + "\n");
}

} // namespace cairn
