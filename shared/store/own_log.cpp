#include "shared/store/own_log.h"

#include "shared/schema/json.h"
#include "shared/store/guard.h"
#include "shared/store/logged_rows.h"

#include <limits>

namespace cairn {

namespace {

/// In the column `sealed`, beside 1 for what lies in a scope that is away.
constexpr int kLaidAside = 2;

std::int64_t asNumber(std::uint64_t sequence)
{
    return static_cast<std::int64_t>(sequence);
}

Result<std::vector<Receipt>> receiptsIn(SQLite::Statement &rows)
{
    std::vector<Receipt> found;
    while (rows.executeStep()) {
        const auto value = parseJson(textAt(rows, 0));
        auto receipt =
            value ? receiptFrom(*value) : Result<Receipt>(std::unexpected(value.error()));
        if (!receipt)
            return fault(FaultCode::StorageBroken,
                         "A receipt cannot be read. Keep the file and ask for help.");
        found.push_back(std::move(*receipt));
    }
    return found;
}

} // namespace

Result<std::set<RecordId>> OwnLog::unsend(const Incarnation &incarnation, std::uint64_t sequence)
{
    constexpr auto kLast = std::numeric_limits<std::int64_t>::max();
    return offerAgain(incarnation, sequence + 1, kLast);
}

Result<std::set<RecordId>> OwnLog::offerAgain(const Incarnation &incarnation, std::uint64_t first,
                                              std::uint64_t last)
{
    return guarded(m_database, [&] {
        std::set<RecordId> records;
        SQLite::Statement &rows = m_database.statement(
            "update revision set outcome = 0, rule = '', place = '', sentence = '' "
            "where device = ? and incarnation = ? and sequence between ? and ? and outcome <> 0 "
            "returning record");
        bindBlob(rows, 1, m_device.bytes);
        bindBlob(rows, 2, incarnation.bytes);
        rows.bind(3, asNumber(first));
        rows.bind(4, asNumber(last));
        while (rows.executeStep())
            records.insert({blobAt<16>(rows, 0)});
        return records;
    });
}

Result<void> OwnLog::remove(const RevisionId &id)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "delete from revision where device = ? and incarnation = ? and sequence = ?");
        bindBlob(row, 1, m_device.bytes);
        bindBlob(row, 2, id.incarnation.bytes);
        row.bind(3, asNumber(id.sequence));
        row.exec();
    });
}

Result<std::optional<RevisionId>> OwnLog::renamed(const RevisionId &was)
{
    return guarded(m_database, [&]() -> std::optional<RevisionId> {
        SQLite::Statement &row = m_database.statement(
            "select device, incarnation, sequence from revision where was = ?");
        bindText(row, 1, toText(was));
        if (!row.executeStep())
            return std::nullopt;
        return RevisionId{{blobAt<16>(row, 0)},
                          {blobAt<8>(row, 1)},
                          static_cast<std::uint64_t>(row.getColumn(2).getInt64())};
    });
}

Result<std::optional<OwnLog::Fate>> OwnLog::fateOf(const Incarnation &incarnation,
                                                   std::uint64_t sequence)
{
    return guarded(m_database, [&]() -> std::optional<Fate> {
        SQLite::Statement &row = m_database.statement(
            "select hash, outcome, effective, commit_number, rule, place, sentence from revision "
            "where device = ? and incarnation = ? and sequence = ?");
        bindBlob(row, 1, m_device.bytes);
        bindBlob(row, 2, incarnation.bytes);
        row.bind(3, asNumber(sequence));
        if (!row.executeStep())
            return std::nullopt;
        return Fate{.hash = blobAt<32>(row, 0),
                    .outcome = static_cast<Outcome>(row.getColumn(1).getInt()),
                    .stamp = stampAt(row, 2),
                    .verdict = {textAt(row, 4), textAt(row, 5), textAt(row, 6)}};
    });
}

Result<bool> OwnLog::isAlone(const Incarnation &incarnation, const RecordId &record)
{
    return guarded(m_database, [&] {
        SQLite::Statement &other = m_database.statement(
            "select 1 from revision where record = ? and not (device = ? and incarnation = ?)");
        bindBlob(other, 1, record.bytes);
        bindBlob(other, 2, m_device.bytes);
        bindBlob(other, 3, incarnation.bytes);
        return !other.executeStep();
    });
}

Result<std::vector<Logged>> OwnLog::unsettled(std::size_t countMax)
{
    return loggedBy(m_database, [&]() -> SQLite::Statement & {
        SQLite::Statement &row = m_database.statement(
            "select " CAIRN_LOGGED " from revision indexed by revision_open where device = ? "
            "and outcome <> 1 and sealed = 0 order by number limit ?");
        bindBlob(row, 1, m_device.bytes);
        row.bind(2, static_cast<std::int64_t>(countMax));
        return row;
    });
}

Result<void> OwnLog::layAside(const RevisionId &id)
{
    return keepSealed(id, kLaidAside, 0);
}

Result<void> OwnLog::bringBack(const RevisionId &id)
{
    return keepSealed(id, 0, kLaidAside);
}

Result<void> OwnLog::keepSealed(const RevisionId &id, int now, int before)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "update revision set sealed = ?4 where device = ?1 and incarnation = ?2 "
            "and sequence = ?3 and sealed = ?5");
        bindBlob(row, 1, m_device.bytes);
        bindBlob(row, 2, id.incarnation.bytes);
        row.bind(3, asNumber(id.sequence));
        row.bind(4, now);
        row.bind(5, before);
        row.exec();
    });
}

Result<void> OwnLog::dropScope(const std::string &scope)
{
    return guarded(m_database, [&] {
        SQLite::Statement &theirs =
            m_database.statement("delete from revision where scope = ? and device <> ?");
        bindText(theirs, 1, scope);
        bindBlob(theirs, 2, m_device.bytes);
        theirs.exec();
        SQLite::Statement &mine =
            m_database.statement("update revision set sealed = 1 where scope = ? and outcome = 1");
        bindText(mine, 1, scope);
        mine.exec();
    });
}

Result<std::vector<RecordId>> OwnLog::regainScope(const std::string &scope)
{
    return guarded(m_database, [&] {
        std::vector<RecordId> records;
        SQLite::Statement &rows = m_database.statement(
            "update revision set sealed = 0 where sealed = 1 and scope = ? returning record");
        bindText(rows, 1, scope);
        while (rows.executeStep())
            records.push_back({blobAt<16>(rows, 0)});
        return records;
    });
}

Result<std::vector<Logged>> OwnLog::written(const Written &what)
{
    return loggedBy(m_database, [&]() -> SQLite::Statement & {
        SQLite::Statement &row = m_database.statement(
            "select " CAIRN_LOGGED " from revision where device = ? and incarnation = ? "
            "and sequence > ? and outcome in (0, 1, 4) and sealed = 0 "
            "and scope in (select value from json_each(?)) order by sequence limit ?");
        bindBlob(row, 1, m_device.bytes);
        bindBlob(row, 2, what.life.bytes);
        row.bind(3, asNumber(what.after));
        bindText(row, 4, canonical(List(what.scopes.begin(), what.scopes.end())));
        row.bind(5, static_cast<std::int64_t>(what.countMax));
        return row;
    });
}

Result<std::vector<std::string>> OwnLog::unsentScopes(const Incarnation &life)
{
    return guarded(m_database, [&] {
        std::vector<std::string> scopes;
        SQLite::Statement &rows = m_database.statement(
            "select distinct scope from revision where device = ? and incarnation = ? "
            "and outcome in (0, 4) and outcome <> 1");
        bindBlob(rows, 1, m_device.bytes);
        bindBlob(rows, 2, life.bytes);
        while (rows.executeStep())
            scopes.push_back(textAt(rows, 0));
        return scopes;
    });
}

Result<void> OwnLog::keepReceipt(const Receipt &receipt)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "insert or replace into receipt (incarnation, first, last, body) values (?, ?, ?, ?)");
        bindBlob(row, 1, receipt.incarnation.bytes);
        row.bind(2, asNumber(receipt.first));
        row.bind(3, asNumber(receipt.last()));
        bindText(row, 4, canonical(toValue(receipt)));
        row.exec();
    });
}

Result<std::vector<Receipt>> OwnLog::receipts(const Incarnation &incarnation, std::uint64_t first,
                                              std::uint64_t last)
{
    auto read = guarded(m_database, [&] {
        SQLite::Statement &rows = m_database.statement(
            "select body from receipt where incarnation = ? and first <= ? and last >= ? "
            "order by first, last");
        bindBlob(rows, 1, incarnation.bytes);
        rows.bind(2, asNumber(last));
        rows.bind(3, asNumber(first));
        return receiptsIn(rows);
    });
    return read ? std::move(*read) : std::unexpected(read.error());
}

Result<std::vector<Receipt>> OwnLog::allReceipts()
{
    auto read = guarded(
        m_database, [&] { return receiptsIn(m_database.statement("select body from receipt")); });
    return read ? std::move(*read) : std::unexpected(read.error());
}

} // namespace cairn
