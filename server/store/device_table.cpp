#include "server/store/device_table.h"

#include "shared/store/guard.h"

namespace cairn {

namespace {

/// The statements of one table of secrets.
struct SecretSql {
    const char *insert;
    const char *forget;
    const char *trim;
};

constexpr SecretSql kNonces{
    .insert = "insert into challenge_nonce (hash, device, until_millis) values (?, ?, ?)",
    .forget = "delete from challenge_nonce where until_millis <= ?",
    .trim = "delete from challenge_nonce where hash in (select hash from challenge_nonce "
            "where device = ? order by until_millis desc limit -1 offset ?)"};

constexpr SecretSql kTokens{
    .insert = "insert into bearer_token (hash, device, until_millis) values (?, ?, ?)",
    .forget = "delete from bearer_token where until_millis <= ?",
    .trim = "delete from bearer_token where hash in (select hash from bearer_token "
            "where device = ? order by until_millis desc limit -1 offset ?)"};

// A token that has just ended still tells its device to sign in again rather than to enrol.
constexpr std::int64_t kForgetAfterMillis = std::int64_t{24} * 60 * 60 * 1000;

void keepSecret(Database &database, const SecretSql &sql, const DeviceSecret &secret,
                const Keeping &keeping)
{
    auto &forget = database.statement(sql.forget);
    forget.bind(1, keeping.nowMillis - kForgetAfterMillis);
    forget.exec();
    auto &trim = database.statement(sql.trim);
    bindBlob(trim, 1, secret.device.bytes);
    trim.bind(2, static_cast<std::int64_t>(keeping.most) - 1);
    trim.exec();
    auto &insert = database.statement(sql.insert);
    bindBlob(insert, 1, secret.hash);
    bindBlob(insert, 2, secret.device.bytes);
    insert.bind(3, secret.untilMillis);
    insert.exec();
}

} // namespace

Result<std::optional<DeviceRow>> deviceById(Database &database, const DeviceId &device)
{
    return guarded(database, [&]() -> std::optional<DeviceRow> {
        auto &select = database.statement("select person, public_key, program, enrolled_millis, "
                                          "revoked from device where device = ?");
        bindBlob(select, 1, device.bytes);
        if (!select.executeStep())
            return std::nullopt;
        return DeviceRow{.device = device,
                         .person = PersonId{blobAt<16>(select, 0)},
                         .publicKey = blobAt<32>(select, 1),
                         .program = select.getColumn(2).getString(),
                         .enrolledMillis = select.getColumn(3).getInt64(),
                         .revoked = select.getColumn(4).getInt() != 0};
    });
}

Result<std::size_t> countDevices(Database &database, const PersonId &person)
{
    return guarded(database, [&] {
        auto &select = database.statement("select count(*) from device where person = ? "
                                          "and revoked = 0");
        bindBlob(select, 1, person.bytes);
        select.executeStep();
        return static_cast<std::size_t>(select.getColumn(0).getInt64());
    });
}

Result<void> putDevice(Database &database, const DeviceRow &device)
{
    return guarded(database, [&] {
        auto &put = database.statement(
            "insert into device (device, person, public_key, program, enrolled_millis, revoked) "
            "values (?, ?, ?, ?, ?, ?) on conflict (device) do update set "
            "program = excluded.program");
        bindBlob(put, 1, device.device.bytes);
        bindBlob(put, 2, device.person.bytes);
        bindBlob(put, 3, device.publicKey);
        put.bind(4, device.program);
        put.bind(5, device.enrolledMillis);
        put.bind(6, device.revoked ? 1 : 0);
        put.exec();
    });
}

Result<bool> markRevoked(Database &database, const DeviceId &device)
{
    return guarded(database, [&] {
        auto &mark = database.statement("update device set revoked = 1 where device = ?");
        bindBlob(mark, 1, device.bytes);
        const bool found = mark.exec() > 0;
        auto &drop = database.statement("delete from bearer_token where device = ?");
        bindBlob(drop, 1, device.bytes);
        drop.exec();
        return found;
    });
}

Result<void> keepNonce(Database &database, const DeviceSecret &nonce, const Keeping &keeping)
{
    return guarded(database, [&] { keepSecret(database, kNonces, nonce, keeping); });
}

Result<std::optional<std::int64_t>> takeNonce(Database &database, const DeviceId &device,
                                              const Hash &hash)
{
    return guarded(database, [&]() -> std::optional<std::int64_t> {
        auto &take = database.statement("delete from challenge_nonce where hash = ? "
                                        "and device = ? returning until_millis");
        bindBlob(take, 1, hash);
        bindBlob(take, 2, device.bytes);
        if (!take.executeStep())
            return std::nullopt;
        const std::int64_t until = take.getColumn(0).getInt64();
        while (take.executeStep()) {}
        return until;
    });
}

Result<void> keepToken(Database &database, const DeviceSecret &token, const Keeping &keeping)
{
    return guarded(database, [&] { keepSecret(database, kTokens, token, keeping); });
}

Result<std::optional<DeviceSecret>> tokenByHash(Database &database, const Hash &hash)
{
    return guarded(database, [&]() -> std::optional<DeviceSecret> {
        auto &select =
            database.statement("select device, until_millis from bearer_token where hash = ?");
        bindBlob(select, 1, hash);
        if (!select.executeStep())
            return std::nullopt;
        return DeviceSecret{.hash = hash,
                            .device = DeviceId{blobAt<16>(select, 0)},
                            .untilMillis = select.getColumn(1).getInt64()};
    });
}

} // namespace cairn
