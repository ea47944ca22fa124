#include "server/account/accounts.h"

#include "server/account/enrolment_code.h"
#include "server/account/passwords.h"
#include "server/store/account_table.h"
#include "server/store/found_or.h"
#include "shared/book/record_act.h"

#include <algorithm>

namespace cairn {

namespace {

Account accountFrom(const AccountRow &row)
{
    return {.person = row.person, .name = row.name, .role = row.role, .reach = row.reach};
}

bool isReach(const Schema &schema, std::string_view reach)
{
    constexpr std::string_view kAlliance = "alliance:";
    constexpr std::string_view kSchool = "school:";
    if (reach.starts_with(kAlliance)) {
        const Vocabulary *alliances = schema.vocabulary("lasl");
        return alliances != nullptr && alliances->term(reach.substr(kAlliance.size())) != nullptr;
    }
    if (reach.starts_with(kSchool)) {
        const std::string_view urn = reach.substr(kSchool.size());
        const auto digit = [](char letter) { return letter >= '0' && letter <= '9'; };
        return !urn.empty() && urn.size() <= 10 && std::ranges::all_of(urn, digit);
    }
    return reach == "county";
}

Result<void> judge(const Schema &schema, const NewAccount &account)
{
    if (account.name.empty() || account.name.size() > kAccountNameMax)
        return fault(FaultCode::Refused, "A person needs a name of at most 200 bytes.");
    if (account.name == kServerName)
        return fault(FaultCode::Refused, "'server' is what the server itself is called.");
    const Vocabulary *roles = schema.vocabulary("roles");
    if (roles == nullptr || roles->term(account.role) == nullptr)
        return fault(FaultCode::Refused, "There is no role '" + account.role + "'.",
                     "the roles are the codes of the vocabulary 'roles'");
    if (!isReach(schema, account.reach))
        return fault(FaultCode::Refused, "'" + account.reach + "' is not a scope to work in.",
                     "it is county, alliance:north, alliance:west, alliance:south or school:URN");
    return {};
}

Result<AccountRow> rowNamed(Database &database, const std::string &name)
{
    return foundOr(accountByName(database, name),
                   fault(FaultCode::NotFound, "Nobody here is called '" + name + "'."));
}

} // namespace

Result<Account> addAccount(Book &book, const Writer &server, const NewAccount &account)
{
    if (auto sound = judge(book.schema, account); !sound)
        return std::unexpected(sound.error());
    const auto there = accountByName(book.database, account.name);
    if (!there)
        return std::unexpected(there.error());
    if (*there)
        return fault(FaultCode::Refused, "Somebody called '" + account.name + "' is here already.");
    const auto count = countAccounts(book.database);
    if (!count)
        return std::unexpected(count.error());
    if (*count >= kAccountsMax)
        return fault(FaultCode::TooLarge, "There are 20,000 accounts; that is the most.");

    // The record first: its id comes from the name, so that a second try after a crash between
    // the two finds it and goes on.
    Edit person;
    person.type = "person";
    person.units.push_back({"name", Put{.fields = {}, .single = account.name}});
    person.units.push_back({"role", Put{.fields = {}, .single = account.role}});
    const auto saved = recordAct(book, server, {person});
    if (!saved)
        return std::unexpected(saved.error());
    const AccountRow row{.person = saved->front().record,
                         .name = account.name,
                         .role = account.role,
                         .reach = account.reach,
                         .passwordHash = account.passwordHash,
                         .madeMillis = toMillis(book.surroundings.now())};
    if (auto kept = insertAccount(book.database, row); !kept)
        return std::unexpected(kept.error());
    return accountFrom(row);
}

Result<void> changePassword(Book &book, const std::string &name, const std::string &passwordHash)
{
    const auto row = rowNamed(book.database, name);
    if (!row)
        return std::unexpected(row.error());
    return replacePassword(book.database, row->person, passwordHash);
}

Result<Account> accountNamed(Book &book, const std::string &name)
{
    const auto row = rowNamed(book.database, name);
    if (!row)
        return std::unexpected(row.error());
    return accountFrom(*row);
}

Result<std::optional<Account>> accountOf(Book &book, const PersonId &person)
{
    const auto row = accountByPerson(book.database, person);
    if (!row)
        return std::unexpected(row.error());
    const std::optional<AccountRow> &found = *row;
    return found ? std::optional(accountFrom(*found)) : std::nullopt;
}

Result<std::string> passwordHashFor(Book &book, const std::string &name)
{
    const auto row = accountByName(book.database, name);
    if (!row)
        return std::unexpected(row.error());
    const std::optional<AccountRow> &found = *row;
    return found ? found->passwordHash : hashOfNobody();
}

Result<std::string> issueCode(Book &book, const std::string &name)
{
    const auto row = rowNamed(book.database, name);
    if (!row)
        return std::unexpected(row.error());
    const std::string code = mintCode(book.surroundings);
    const CodeRow kept{.person = row->person,
                       .hash = hashOfCode(row->person, code),
                       .untilMillis = toMillis(book.surroundings.now()) + kCodeLifeMillis,
                       .tries = 0,
                       .usedBy = std::nullopt};
    if (auto put = putCode(book.database, kept); !put)
        return std::unexpected(put.error());
    return code;
}

} // namespace cairn
