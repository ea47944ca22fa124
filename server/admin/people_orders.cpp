#include "server/account/accounts.h"
#include "server/account/passwords.h"
#include "server/admin/desk.h"

namespace cairn {

Performed orderPersonAdd(Desk &desk, const Order &order)
{
    const auto hash = hashPassword(textOption(order, "password"), desk.directory.pepper);
    if (!hash)
        return std::unexpected(hash.error());
    const auto account = addAccount(desk.book, desk.identity.writer,
                                    {.name = textOption(order, "name"),
                                     .role = textOption(order, "role"),
                                     .reach = textOption(order, "scope"),
                                     .passwordHash = *hash});
    if (!account)
        return std::unexpected(account.error());
    const std::string person = toText(account->person);
    if (!flagOption(order, "json"))
        return printed("PERSON " + person + "\n");
    return printed(Map{{"person", person},
                       {"name", account->name},
                       {"role", account->role},
                       {"scope", account->reach}});
}

Performed orderCode(Desk &desk, const Order &order)
{
    const auto code = issueCode(desk.book, textOption(order, "name"));
    if (!code)
        return std::unexpected(code.error());
    if (!flagOption(order, "json"))
        return printed("CODE " + *code + "\n");
    return printed(Map{{"name", textOption(order, "name")}, {"code", *code}});
}

} // namespace cairn
