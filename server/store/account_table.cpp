#include "server/store/account_table.h"

#include "shared/store/guard.h"

namespace cairn {

namespace {

AccountRow rowOf(SQLite::Statement &select)
{
    return {.person = PersonId{blobAt<16>(select, 0)},
            .name = select.getColumn(1).getString(),
            .role = select.getColumn(2).getString(),
            .reach = select.getColumn(3).getString(),
            .passwordHash = select.getColumn(4).getString(),
            .madeMillis = select.getColumn(5).getInt64()};
}

} // namespace

Result<void> insertAccount(Database &database, const AccountRow &account)
{
    return guarded(database, [&] {
        auto &insert = database.statement("insert into account (person, name, role, reach, "
                                          "password_hash, made_millis) values (?, ?, ?, ?, ?, ?)");
        bindBlob(insert, 1, account.person.bytes);
        insert.bind(2, account.name);
        insert.bind(3, account.role);
        insert.bind(4, account.reach);
        insert.bind(5, account.passwordHash);
        insert.bind(6, account.madeMillis);
        insert.exec();
    });
}

Result<std::optional<AccountRow>> accountByName(Database &database, const std::string &name)
{
    return guarded(database, [&]() -> std::optional<AccountRow> {
        auto &select = database.statement("select person, name, role, reach, password_hash, "
                                          "made_millis from account where name = ?");
        select.bind(1, name);
        if (!select.executeStep())
            return std::nullopt;
        return rowOf(select);
    });
}

Result<std::optional<AccountRow>> accountByPerson(Database &database, const PersonId &person)
{
    return guarded(database, [&]() -> std::optional<AccountRow> {
        auto &select = database.statement("select person, name, role, reach, password_hash, "
                                          "made_millis from account where person = ?");
        bindBlob(select, 1, person.bytes);
        if (!select.executeStep())
            return std::nullopt;
        return rowOf(select);
    });
}

Result<std::size_t> countAccounts(Database &database)
{
    return guarded(database, [&] {
        auto &select = database.statement("select count(*) from account");
        select.executeStep();
        return static_cast<std::size_t>(select.getColumn(0).getInt64());
    });
}

Result<void> replacePassword(Database &database, const PersonId &person,
                             const std::string &passwordHash)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto replaced = guarded(database, [&] {
        auto &update = database.statement("update account set password_hash = ? where person = ?");
        update.bind(1, passwordHash);
        bindBlob(update, 2, person.bytes);
        update.exec();
        auto &tokens = database.statement("delete from bearer_token where device in "
                                          "(select device from device where person = ?)");
        bindBlob(tokens, 1, person.bytes);
        tokens.exec();
        auto &sessions = database.statement("delete from web_session where person = ?");
        bindBlob(sessions, 1, person.bytes);
        sessions.exec();
    });
    if (!replaced)
        return replaced;
    return transaction->commit();
}

Result<void> putCode(Database &database, const CodeRow &code)
{
    return guarded(database, [&] {
        auto &put = database.statement("insert or replace into enrolment_code "
                                       "(person, hash, until_millis, tries, used_by) "
                                       "values (?, ?, ?, ?, ?)");
        bindBlob(put, 1, code.person.bytes);
        bindBlob(put, 2, code.hash);
        put.bind(3, code.untilMillis);
        put.bind(4, code.tries);
        if (code.usedBy)
            bindBlob(put, 5, code.usedBy->bytes);
        put.exec();
    });
}

Result<std::optional<CodeRow>> codeOf(Database &database, const PersonId &person)
{
    return guarded(database, [&]() -> std::optional<CodeRow> {
        auto &select = database.statement(
            "select hash, until_millis, tries, used_by from enrolment_code where person = ?");
        bindBlob(select, 1, person.bytes);
        if (!select.executeStep())
            return std::nullopt;
        std::optional<DeviceId> usedBy;
        if (!select.getColumn(3).isNull())
            usedBy = DeviceId{blobAt<16>(select, 3)};
        return CodeRow{.person = person,
                       .hash = blobAt<32>(select, 0),
                       .untilMillis = select.getColumn(1).getInt64(),
                       .tries = select.getColumn(2).getInt(),
                       .usedBy = usedBy};
    });
}

} // namespace cairn
