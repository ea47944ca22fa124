#include "shared/book/court.h"

#include "shared/book/judge_change.h"
#include "shared/book/planning.h"
#include "shared/book/record_view.h"
#include "shared/book/rights.h"
#include "shared/store/case_files.h"

#include <algorithm>

namespace cairn {

namespace {

/// Papers of a visit can only be judged where the visit is; other places are always there. The
/// visit itself lives in its school.
Result<bool> placeStands(Book &book, std::string_view scope)
{
    constexpr std::string_view kVisit = "visit:";
    const auto visit = scope.starts_with(kVisit)
        ? parseId<RecordId>(scope.substr(kVisit.size()))
        : Result<RecordId>(std::unexpected(Fault{FaultCode::Malformed, ""}));
    if (!visit)
        return true;
    const auto row = Views(book.database).find(*visit);
    return row ? Result<bool>(row->has_value()) : std::unexpected(row.error());
}

/// The visit or school that has the scope for its papers.
RecordId holderOf(std::string_view scope)
{
    const auto colon = std::min(scope.find(':'), scope.size());
    const std::string_view holder = scope.substr(std::min(colon + 1, scope.size()));
    const auto id = parseId<RecordId>(holder);
    return id ? *id : keyedId(scope.substr(0, colon), holder);
}

/// The text that the revision gives to "unit" or "unit.field"; empty: none.
std::string_view saidAt(const Revision &revision, std::string_view path)
{
    const auto dot = path.find('.');
    const auto unit = revision.units.find(path.substr(0, dot));
    if (unit == revision.units.end())
        return {};
    const Value &content = unit->second.content.at("is");
    return dot == std::string_view::npos ? content.textOr()
                                         : content.at(path.substr(dot + 1)).textOr();
}

} // namespace

Result<Witness> Court::witnessFor(const Revision &revision)
{
    Witness witness;
    witness.speaker = m_pusher.rights.person;
    witness.device = m_pusher.device;
    const auto where = place(revision.scope);
    if (!where)
        return std::unexpected(where.error());
    witness.mayWrite = (*where)->isOpen;
    witness.placeKnown = (*where)->stands;
    if (auto read = readRecord(revision, witness); !read)
        return std::unexpected(read.error());
    if (auto read = readParents(revision, witness); !read)
        return std::unexpected(read.error());
    if (auto read = readEarlierName(revision, witness); !read)
        return std::unexpected(read.error());
    witness.reviewed = !m_reviewed.empty();
    if (auto read = readRules(revision, witness); !read)
        return std::unexpected(read.error());
    return witness;
}

Result<std::optional<Instant>> Court::newestParent(const Revision &revision)
{
    std::optional<Instant> newest;
    for (const auto &[name, change] : revision.units)
        for (const RevisionId &parent : change.parents) {
            const auto held = known(parent);
            if (!held)
                return std::unexpected(held.error());
            if (*held && (*held)->effective)
                newest = std::max(newest.value_or(*(*held)->effective), *(*held)->effective);
        }
    return newest;
}

Result<void> Court::readRecord(const Revision &revision, Witness &witness)
{
    if (const auto told = m_records.find(revision.record); told != m_records.end()) {
        witness.record = told->second;
        return {};
    }
    const auto row = Views(m_book.database).find(revision.record);
    if (!row)
        return std::unexpected(row.error());
    if (*row) {
        const auto shown = viewOf(m_book.schema, **row);
        if (!shown)
            return std::unexpected(shown.error());
        const auto about = shown->units.find("about");
        const bool told = about != shown->units.end() && !about->second.heads.empty();
        witness.record = {(*row)->type, (*row)->scope,
                          told ? about->second.heads.front().author : revision.author};
        m_states.insert_or_assign(revision.record, std::string(shown->at("state").textOr()));
        if (told)
            m_records.emplace(revision.record, *witness.record);
        return {};
    }
    m_absent.insert(revision.record);
    const RecordType *type = m_book.schema.type(revision.type);
    if (!type) {
        witness.scope = revision.scope;
        return {};
    }
    for (const Unit &unit : type->units)
        if (unit.policy == Policy::Fixed && !revision.units.contains(unit.name))
            witness.makesRecord = false;
    if (!witness.makesRecord)
        return readMaking(revision, witness);
    Map contents;
    for (const auto &[name, change] : revision.units)
        contents.emplace(name, change.content.at("is"));
    if (auto scope = scopeFor(m_book, *type, contents))
        witness.scope = *scope;
    const auto key = keyOf(*type, contents);
    witness.rightId = type->key.empty() || (key && keyedId(type->name, *key) == revision.record);
    return {};
}

/// What changes a record that was refused goes the way of all that builds on refused work: it would
/// wait for ever for something that has come already.
Result<void> Court::readMaking(const Revision &revision, Witness &witness)
{
    const auto before = m_log.ofRecord(revision.record);
    if (!before)
        return std::unexpected(before.error());
    for (const Logged &logged : *before) {
        const Known known = knownOf(logged);
        const bool isLost = known.isLost && !known.isAwaiting;
        if (isLost && logged.revision.id != revision.id && !m_reviewed.contains(logged.revision.id))
            witness.parentsLost = true;
    }
    return {};
}

Result<void> Court::readParents(const Revision &revision, Witness &witness)
{
    for (const auto &[name, change] : revision.units)
        for (const RevisionId &parent : change.parents) {
            const auto held = known(parent);
            if (!held)
                return std::unexpected(held.error());
            if (m_reviewed.contains(parent))
                continue;
            if (!*held || (*held)->isAwaiting)
                witness.parentsKnown = false;
            else if ((*held)->isLost || (*held)->record != revision.record
                     || std::ranges::find((*held)->units, name) == (*held)->units.end())
                witness.parentsLost = true;
        }
    return {};
}

Result<const Court::Place *> Court::place(const std::string &scope)
{
    const auto seen = m_places.find(scope);
    if (seen != m_places.end())
        return &seen->second;
    const auto stands = placeStands(m_book, scope);
    if (!stands)
        return std::unexpected(stands.error());
    const auto may = mayWrite(m_book, m_pusher.rights, scope);
    if (!may)
        return std::unexpected(may.error());
    return &m_places.emplace(scope, Place{*stands, *may}).first->second;
}

Result<const Court::Known *> Court::known(const RevisionId &id)
{
    auto seen = m_known.find(id);
    if (seen == m_known.end()) {
        const auto held = m_log.find(id);
        if (!held)
            return std::unexpected(held.error());
        seen = m_known.emplace(id, *held ? std::optional(knownOf(**held)) : std::nullopt).first;
    }
    return seen->second ? &*seen->second : nullptr;
}

void Court::came(const Logged &logged)
{
    const Revision &revision = logged.revision;
    m_known.insert_or_assign(revision.id, knownOf(logged));
    const bool isIn = logged.outcome == Outcome::Accepted;
    if (isIn && revision.units.contains("state"))
        m_states.erase(revision.record);
    else if (isIn && m_absent.contains(revision.record))
        m_states.emplace(revision.record, std::string()); // it stands where such records begin
    if (revision.units.contains("about")) {
        m_records.erase(revision.record);
        if (logged.outcome == Outcome::Accepted && m_absent.erase(revision.record) > 0)
            m_records.emplace(revision.record,
                              Witness::Record{revision.type, revision.scope, revision.author});
    }
    if (revision.type == "visit") {
        m_places.clear(); // who is on it may see its papers, and its school's
        m_visits.insert(revision.record);
    }
}

/// Whether what may be written there hangs on visits that have come in with this push.
bool Court::isOnlyVisited(const std::string &scope) const
{
    if (m_visits.empty() || !scope.starts_with("school:"))
        return false;
    const auto reached = reachesSchool(m_book, m_pusher.rights, scope);
    return !reached || !*reached;
}

std::vector<RecordId> Court::readsFor(const Revision &revision) const
{
    std::vector<RecordId> read;
    if (!m_records.contains(revision.record))
        read.push_back(revision.record);
    if (!m_places.contains(revision.scope)) {
        read.push_back(holderOf(revision.scope));
        if (isOnlyVisited(revision.scope))
            read.insert(read.end(), m_visits.begin(), m_visits.end());
    }
    const RecordType *type = m_book.schema.type(revision.type);
    if (!type)
        return read;
    if (const auto named = parseId<RecordId>(saidAt(revision, type->scope.path)))
        read.push_back(*named);
    if (!m_states.contains(revision.record) && hasGuardedUnits(*type, revision))
        read.push_back(revision.record);
    return read;
}

Court::Known Court::knownOf(const Logged &logged)
{
    const bool isAwaiting = logged.outcome == Outcome::Held && logged.verdict.rule == kAwaits;
    Known known{logged.revision.record, {}, false, isAwaiting, std::nullopt};
    for (const auto &[name, change] : logged.revision.units)
        known.units.push_back(name);
    known.isLost = logged.outcome == Outcome::Refused || logged.outcome == Outcome::Held;
    if (logged.stamp)
        known.effective = logged.stamp->effective;
    return known;
}

/// Where people took in on review what this revision was written to replace, both would stand.
Result<void> Court::readEarlierName(const Revision &revision, Witness &witness)
{
    if (!revision.was)
        return {};
    const auto file = CaseFiles(m_book.database).find(revision.was->id);
    if (!file)
        return std::unexpected(file.error());
    if (!*file || (*file)->state != CaseState::Accepted)
        return {};
    const auto held = m_log.find(revision.was->id);
    if (!held)
        return std::unexpected(held.error());
    witness.overtaken =
        *held && (*held)->hash == revision.was->hash && (*held)->outcome == Outcome::Accepted;
    return {};
}

} // namespace cairn
