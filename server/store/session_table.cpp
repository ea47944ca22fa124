#include "server/store/session_table.h"

#include "shared/store/guard.h"

namespace cairn {

Result<void> insertSession(Database &database, const SessionRow &session,
                           const SessionKeeping &keeping)
{
    return guarded(database, [&] {
        auto &forget = database.statement("delete from web_session where opened_millis <= ?");
        forget.bind(1, keeping.forgetBeforeMillis);
        forget.exec();
        auto &trim = database.statement(
            "delete from web_session where hash in (select hash from web_session "
            "where person = ? order by opened_millis desc limit -1 offset ?)");
        bindBlob(trim, 1, session.person.bytes);
        trim.bind(2, static_cast<std::int64_t>(keeping.most) - 1);
        trim.exec();
        auto &insert = database.statement("insert into web_session (hash, person, opened_millis, "
                                          "seen_millis) values (?, ?, ?, ?)");
        bindBlob(insert, 1, session.hash);
        bindBlob(insert, 2, session.person.bytes);
        insert.bind(3, session.openedMillis);
        insert.bind(4, session.seenMillis);
        insert.exec();
    });
}

Result<std::optional<SessionRow>> sessionByHash(Database &database, const Hash &hash)
{
    return guarded(database, [&]() -> std::optional<SessionRow> {
        auto &select = database.statement(
            "select person, opened_millis, seen_millis from web_session where hash = ?");
        bindBlob(select, 1, hash);
        if (!select.executeStep())
            return std::nullopt;
        return SessionRow{.hash = hash,
                          .person = PersonId{blobAt<16>(select, 0)},
                          .openedMillis = select.getColumn(1).getInt64(),
                          .seenMillis = select.getColumn(2).getInt64()};
    });
}

Result<void> markSeen(Database &database, const Hash &hash, std::int64_t atMillis)
{
    return guarded(database, [&] {
        auto &update = database.statement("update web_session set seen_millis = ? where hash = ?");
        update.bind(1, atMillis);
        bindBlob(update, 2, hash);
        update.exec();
    });
}

Result<void> dropSession(Database &database, const Hash &hash)
{
    return guarded(database, [&] {
        auto &drop = database.statement("delete from web_session where hash = ?");
        bindBlob(drop, 1, hash);
        drop.exec();
    });
}

} // namespace cairn
