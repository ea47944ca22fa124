#include "shared/book/court.h"

#include "shared/book/planning.h"
#include "shared/book/record_view.h"
#include "shared/store/case_files.h"

#include <algorithm>

namespace cairn {

namespace {

/// Papers of a visit can only be judged where the visit is; other places are always there. The
/// visit itself lives in its school.
Result<bool> placeStands(Book &book, const Revision &revision)
{
    constexpr std::string_view kVisit = "visit:";
    const std::string_view scope = revision.scope;
    const auto visit = scope.starts_with(kVisit)
        ? parseId<RecordId>(scope.substr(kVisit.size()))
        : Result<RecordId>(std::unexpected(Fault{FaultCode::Malformed, ""}));
    if (!visit)
        return true;
    const auto row = Views(book.database).find(*visit);
    return row ? Result<bool>(row->has_value()) : std::unexpected(row.error());
}

/// Held itself until what it builds on comes.
bool isAwaiting(const Logged &parent)
{
    return parent.outcome == Outcome::Held && parent.verdict.rule == kAwaits;
}

bool isLost(const Logged &parent)
{
    return parent.outcome == Outcome::Refused || parent.outcome == Outcome::Held;
}

bool isOfUnit(const Logged &parent, const RecordId &record, const std::string &unit)
{
    return parent.revision.record == record && parent.revision.units.contains(unit);
}

} // namespace

Result<Witness> Court::witnessFor(const Revision &revision)
{
    Witness witness;
    witness.speaker = m_pusher.rights.person;
    witness.device = m_pusher.device;
    const auto may = maySee(m_book, m_pusher.rights, revision.scope);
    if (!may)
        return std::unexpected(may.error());
    witness.mayWrite = *may && revision.scope != "county";
    const auto stands = placeStands(m_book, revision);
    if (!stands)
        return std::unexpected(stands.error());
    witness.placeKnown = *stands;
    if (auto read = readRecord(revision, witness); !read)
        return std::unexpected(read.error());
    if (auto read = readParents(revision, witness); !read)
        return std::unexpected(read.error());
    if (auto read = readEarlierName(revision, witness); !read)
        return std::unexpected(read.error());
    witness.reviewed = !m_reviewed.empty();
    return witness;
}

Result<std::optional<Instant>> Court::newestParent(const Revision &revision)
{
    std::optional<Instant> newest;
    for (const auto &[name, change] : revision.units)
        for (const RevisionId &parent : change.parents) {
            const auto held = m_log.find(parent);
            if (!held)
                return std::unexpected(held.error());
            if (*held && (*held)->stamp)
                newest =
                    std::max(newest.value_or((*held)->stamp->effective), (*held)->stamp->effective);
        }
    return newest;
}

Result<void> Court::readRecord(const Revision &revision, Witness &witness)
{
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
        return {};
    }
    const RecordType *type = m_book.schema.type(revision.type);
    if (!type) {
        witness.scope = revision.scope;
        return {};
    }
    for (const Unit &unit : type->units)
        if (unit.policy == Policy::Fixed && !revision.units.contains(unit.name))
            witness.makesRecord = false;
    Map contents;
    for (const auto &[name, change] : revision.units)
        contents.emplace(name, change.content.at("is"));
    if (auto scope = scopeFor(m_book, *type, contents))
        witness.scope = *scope;
    const auto key = keyOf(*type, contents);
    witness.rightId = type->key.empty() || (key && keyedId(type->name, *key) == revision.record);
    return {};
}

Result<void> Court::readParents(const Revision &revision, Witness &witness)
{
    for (const auto &[name, change] : revision.units)
        for (const RevisionId &parent : change.parents) {
            const auto held = m_log.find(parent);
            if (!held)
                return std::unexpected(held.error());
            if (m_reviewed.contains(parent))
                continue;
            if (!*held || isAwaiting(**held))
                witness.parentsKnown = false;
            else if (!isOfUnit(**held, revision.record, name) || isLost(**held))
                witness.parentsLost = true;
        }
    return {};
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
