#include "shared/store/revision_log.h"

#include "shared/store/body.h"
#include "shared/store/guard.h"
#include "shared/store/logged_rows.h"

namespace cairn {

namespace {

void bindName(SQLite::Statement &row, const DeviceId &device, const Incarnation &incarnation)
{
    bindBlob(row, 1, device.bytes);
    bindBlob(row, 2, incarnation.bytes);
}

void bindVerdict(SQLite::Statement &row, int at, Outcome outcome, const std::optional<Stamp> &stamp,
                 const Verdict &verdict)
{
    row.bind(at, static_cast<int>(outcome));
    if (stamp) {
        row.bind(at + 1, std::int64_t{toMillis(stamp->effective)});
        row.bind(at + 2, static_cast<std::int64_t>(stamp->commit));
    }
    bindText(row, at + 3, verdict.rule);
    bindText(row, at + 4, verdict.place);
    bindText(row, at + 5, verdict.sentence);
}

} // namespace

std::string_view toText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Unsent: return "unsent";
    case Outcome::Accepted: return "accepted";
    case Outcome::Refused: return "refused";
    case Outcome::Held:
    case Outcome::Parked: return "held";
    }
    return "held";
}

Result<void> RevisionLog::append(const Logged &logged)
{
    return append(logged, packedBody(logged.revision));
}

Result<void> RevisionLog::append(const Logged &logged, std::string_view body)
{
    const Revision &revision = logged.revision;
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "insert into revision (device, incarnation, sequence, record, type, scope, hash, body, "
            "outcome, effective, commit_number, rule, place, sentence, was) "
            "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        bindName(row, revision.id.device, revision.id.incarnation);
        row.bind(3, static_cast<std::int64_t>(revision.id.sequence));
        bindBlob(row, 4, revision.record.bytes);
        bindText(row, 5, revision.type);
        bindText(row, 6, revision.scope);
        bindBlob(row, 7, logged.hash);
        bindBlob(row, 8, bytesOf(body));
        bindVerdict(row, 9, logged.outcome, logged.stamp, logged.verdict);
        if (revision.was)
            bindText(row, 15, toText(revision.was->id));
        row.exec();
    });
}

Result<void> RevisionLog::settle(const RevisionId &id, Outcome outcome,
                                 const std::optional<Stamp> &stamp, const Verdict &verdict)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "update revision set outcome = ?4, effective = ?5, commit_number = ?6, rule = ?7, "
            "place = ?8, sentence = ?9 where device = ?1 and incarnation = ?2 and sequence = ?3");
        bindName(row, id.device, id.incarnation);
        row.bind(3, static_cast<std::int64_t>(id.sequence));
        bindVerdict(row, 4, outcome, stamp, verdict);
        row.exec();
    });
}

Result<std::optional<Logged>> RevisionLog::find(const RevisionId &id)
{
    auto found = guarded(m_database, [&]() -> Result<std::optional<Logged>> {
        SQLite::Statement &row = m_database.statement(
            "select " CAIRN_LOGGED " from revision where device = ? and incarnation = ? and "
            "sequence = ?");
        bindName(row, id.device, id.incarnation);
        row.bind(3, static_cast<std::int64_t>(id.sequence));
        if (!row.executeStep())
            return std::nullopt;
        auto logged = loggedAt(row);
        if (!logged)
            return std::unexpected(logged.error());
        return std::optional(std::move(*logged));
    });
    return found ? std::move(*found) : std::unexpected(found.error());
}

Result<std::vector<Logged>> RevisionLog::ofRecord(const RecordId &record)
{
    return loggedBy(m_database, [&]() -> SQLite::Statement & {
        SQLite::Statement &row = m_database.statement(
            "select " CAIRN_LOGGED " from revision where record = ? and sealed = 0 "
            "order by number");
        bindBlob(row, 1, record.bytes);
        return row;
    });
}

Result<std::vector<Logged>> RevisionLog::everOfRecord(const RecordId &record)
{
    return loggedBy(m_database, [&]() -> SQLite::Statement & {
        SQLite::Statement &row = m_database.statement(
            "select " CAIRN_LOGGED " from revision where record = ? and sealed <> 1 "
            "order by number");
        bindBlob(row, 1, record.bytes);
        return row;
    });
}

Result<Tail> RevisionLog::tail(const DeviceId &device, const Incarnation &incarnation)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "select sequence, hash from revision where device = ? and incarnation = ? "
            "order by sequence desc limit 1");
        bindName(row, device, incarnation);
        if (!row.executeStep())
            return Tail{};
        return Tail{static_cast<std::uint64_t>(row.getColumn(0).getInt64()), blobAt<32>(row, 1)};
    });
}

Result<std::vector<Logged>> RevisionLog::unsent(const LogName &name, std::uint64_t sequence,
                                                std::size_t countMax)
{
    return loggedBy(m_database, [&]() -> SQLite::Statement & {
        SQLite::Statement &row = m_database.statement(
            "select " CAIRN_LOGGED " from revision where device = ? and incarnation = ? "
            "and sequence > ? and outcome = 0 and outcome <> 1 order by sequence limit ?");
        bindName(row, name.device, name.incarnation);
        row.bind(3, static_cast<std::int64_t>(sequence));
        row.bind(4, static_cast<std::int64_t>(countMax));
        return row;
    });
}

Result<RevisionLog::Counts> RevisionLog::counts(const DeviceId &device,
                                                const Incarnation &incarnation)
{
    return guarded(m_database, [&] {
        Counts counts;
        SQLite::Statement &open = m_database.statement(
            "select count(*) filter (where outcome = 0), count(*) filter (where outcome > 1 "
            "and sealed = 0) from revision where device = ? and incarnation = ? and outcome <> 1");
        bindName(open, device, incarnation);
        if (open.executeStep()) {
            counts.unsent = static_cast<std::uint64_t>(open.getColumn(0).getInt64());
            counts.refusedOrHeld = static_cast<std::uint64_t>(open.getColumn(1).getInt64());
        }
        SQLite::Statement &newest =
            m_database.statement("select " CAIRN_LOGGED " from revision where device = ? and "
                                 "incarnation = ? order by sequence desc limit 1");
        bindName(newest, device, incarnation);
        if (newest.executeStep())
            if (const auto logged = loggedAt(newest))
                counts.newestClaimedMillis = logged->revision.clocks.wallMillis;
        return counts;
    });
}

Result<std::uint64_t> RevisionLog::takeCommits(std::uint64_t count)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "update counter set value = value + ? where name = 'commit' returning value");
        row.bind(1, static_cast<std::int64_t>(count));
        row.executeStep();
        const auto last = static_cast<std::uint64_t>(row.getColumn(0).getInt64());
        row.reset();
        return last - count + 1;
    });
}

Result<std::uint64_t> RevisionLog::lastCommit()
{
    return guarded(m_database, [&] {
        SQLite::Statement &row =
            m_database.statement("select value from counter where name = 'commit'");
        row.executeStep();
        return static_cast<std::uint64_t>(row.getColumn(0).getInt64());
    });
}

Result<std::vector<Logged>> RevisionLog::committed(const Range &range)
{
    return loggedBy(m_database, [&]() -> SQLite::Statement & {
        SQLite::Statement &row = m_database.statement(
            "select " CAIRN_LOGGED " from revision where commit_number > ? and "
            "commit_number <= ? and outcome = 1 and scope in (select value from json_each(?)) "
            "and not (device = ? and incarnation = ? and (rule = '' or ?)) "
            "order by commit_number limit ?");
        row.bind(1, static_cast<std::int64_t>(range.after));
        row.bind(2, static_cast<std::int64_t>(range.upTo));
        bindText(row, 3, canonical(List(range.scopes.begin(), range.scopes.end())));
        bindBlob(row, 4, range.except.device.bytes);
        bindBlob(row, 5, range.except.incarnation.bytes);
        row.bind(6, range.exceptHeld ? 1 : 0);
        row.bind(7, static_cast<std::int64_t>(range.countMax));
        return row;
    });
}

Result<std::vector<Logged>> RevisionLog::committedOf(std::string_view type, std::uint64_t after,
                                                     std::uint64_t upTo)
{
    return loggedBy(m_database, [&]() -> SQLite::Statement & {
        SQLite::Statement &row = m_database.statement(
            "select " CAIRN_LOGGED " from revision where commit_number > ? and "
            "commit_number <= ? and outcome = 1 and type = ? order by commit_number");
        row.bind(1, static_cast<std::int64_t>(after));
        row.bind(2, static_cast<std::int64_t>(upTo));
        bindText(row, 3, type);
        return row;
    });
}

Result<std::vector<Logged>> RevisionLog::heldBy(const std::vector<std::string> &rules,
                                                const std::vector<RecordId> &records,
                                                std::size_t countMax)
{
    const auto any = guarded(m_database, [&] {
        return m_database
            .statement("select 1 from revision indexed by revision_open where outcome = 3 and "
                       "outcome <> 1 limit 1")
            .executeStep();
    });
    if (!any || !*any) // as after most pushes: then no list has to be spelt out
        return any ? Result<std::vector<Logged>>() : std::unexpected(any.error());
    List ids;
    List papers;
    for (const RecordId &record : records) {
        ids.emplace_back(toHex(record.bytes));
        papers.emplace_back("visit:" + toText(record));
    }
    return loggedBy(m_database, [&]() -> SQLite::Statement & {
        // Over what is open alone: that is little on any server. Left to itself, SQLite would walk
        // the whole log to have it in order.
        SQLite::Statement &row = m_database.statement(
            "select " CAIRN_LOGGED " from revision indexed by revision_open "
            "where outcome = 3 and outcome <> 1 and rule in (select value from json_each(?)) "
            "and (lower(hex(record)) in (select value from json_each(?)) "
            "or scope in (select value from json_each(?))) order by number limit ?");
        bindText(row, 1, canonical(List(rules.begin(), rules.end())));
        bindText(row, 2, canonical(ids));
        bindText(row, 3, canonical(papers));
        row.bind(4, static_cast<std::int64_t>(countMax));
        return row;
    });
}

Result<std::vector<std::string>> RevisionLog::scopes()
{
    return guarded(m_database, [&] {
        std::vector<std::string> found;
        SQLite::Statement &row =
            m_database.statement("select distinct scope from record order by scope");
        while (row.executeStep())
            found.push_back(textAt(row, 0));
        return found;
    });
}

Result<void> RevisionLog::walk(const std::function<Result<void>(const Logged &)> &each)
{
    auto walked = guarded(m_database, [&]() -> Result<void> {
        SQLite::Statement &row =
            m_database.statement("select " CAIRN_LOGGED " from revision order by number");
        while (row.executeStep()) {
            const auto logged = loggedAt(row);
            if (!logged)
                return std::unexpected(logged.error());
            if (auto went = each(*logged); !went)
                return went;
        }
        return {};
    });
    return walked ? *walked : std::unexpected(walked.error());
}

} // namespace cairn
