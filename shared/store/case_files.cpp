#include "shared/store/case_files.h"

#include "shared/store/guard.h"

namespace cairn {

namespace {

#define CAIRN_CASE                                                                                 \
    "device, incarnation, sequence, state, since, reason, told, ruling, judge from case_file "

CaseFile fileAt(SQLite::Statement &row)
{
    return {.revision = {{blobAt<16>(row, 0)},
                         {blobAt<8>(row, 1)},
                         static_cast<std::uint64_t>(row.getColumn(2).getInt64())},
            .state = caseStateFrom(textAt(row, 3)).value_or(CaseState::Open),
            .sinceMillis = row.getColumn(4).getInt64(),
            .reason = textAt(row, 5),
            .told = row.getColumn(6).getInt() != 0,
            .ruling = textAt(row, 7),
            .judge = textAt(row, 8)};
}

std::vector<CaseFile> filesAt(SQLite::Statement &rows)
{
    std::vector<CaseFile> found;
    while (rows.executeStep())
        found.push_back(fileAt(rows));
    return found;
}

void bindId(SQLite::Statement &row, const RevisionId &id)
{
    bindBlob(row, 1, id.device.bytes);
    bindBlob(row, 2, id.incarnation.bytes);
    row.bind(3, static_cast<std::int64_t>(id.sequence));
}

} // namespace

Result<std::optional<CaseFile>> CaseFiles::find(const RevisionId &id)
{
    return guarded(m_database, [&]() -> std::optional<CaseFile> {
        SQLite::Statement &row = m_database.statement(
            "select " CAIRN_CASE "where device = ? and incarnation = ? and sequence = ?");
        bindId(row, id);
        if (!row.executeStep())
            return std::nullopt;
        return fileAt(row);
    });
}

Result<void> CaseFiles::keep(const CaseFile &file)
{
    const auto known = find(file.revision);
    if (!known)
        return std::unexpected(known.error());
    if (*known == file)
        return {};
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "insert or replace into case_file (device, incarnation, sequence, state, since, "
            "reason, told, ruling, judge) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        bindId(row, file.revision);
        bindText(row, 4, toText(file.state));
        row.bind(5, file.sinceMillis);
        bindText(row, 6, file.reason);
        row.bind(7, file.told ? 1 : 0);
        bindText(row, 8, file.ruling);
        bindText(row, 9, file.judge);
        row.exec();
    });
}

Result<void> CaseFiles::remove(const RevisionId &id)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "delete from case_file where device = ? and incarnation = ? and sequence = ?");
        bindId(row, id);
        row.exec();
    });
}

Result<std::vector<CaseFile>>
CaseFiles::untold(const DeviceId &device, const Incarnation &incarnation, std::size_t countMax)
{
    return guarded(m_database, [&] {
        SQLite::Statement &rows = m_database.statement(
            "select " CAIRN_CASE "where told = 0 and device = ? and incarnation = ? "
            "order by sequence limit ?");
        bindBlob(rows, 1, device.bytes);
        bindBlob(rows, 2, incarnation.bytes);
        rows.bind(3, static_cast<std::int64_t>(countMax));
        return filesAt(rows);
    });
}

Result<void> CaseFiles::tellAgain()
{
    return guarded(m_database, [&] {
        m_database
            .statement("update case_file set told = 0 where told = 1 and "
                       "(state = 'contested' or (state = 'accepted' and ruling <> ''))")
            .exec();
    });
}

Result<std::vector<CaseFile>> CaseFiles::contested(std::size_t countMax)
{
    return guarded(m_database, [&] {
        SQLite::Statement &rows = m_database.statement(
            "select " CAIRN_CASE "where state = 'contested' order by since limit ?");
        rows.bind(1, static_cast<std::int64_t>(countMax));
        return filesAt(rows);
    });
}

Result<std::size_t> CaseFiles::countContested(const DeviceId &device)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "select count(*) from case_file where state = 'contested' and device = ?");
        bindBlob(row, 1, device.bytes);
        row.executeStep();
        return static_cast<std::size_t>(row.getColumn(0).getInt64());
    });
}

} // namespace cairn
