#include "shared/book/court.h"

#include "shared/book/planning.h"
#include "shared/book/record_view.h"

#include <algorithm>

namespace cairn {

Result<Witness> Court::witnessFor(const Revision &revision)
{
    Witness witness;
    witness.speaker = m_pusher.rights.person;
    witness.device = m_pusher.device;
    const auto may = maySee(m_book, m_pusher.rights, revision.scope);
    if (!may)
        return std::unexpected(may.error());
    witness.mayWrite = *may && revision.scope != "county";
    if (auto read = readRecord(revision, witness); !read)
        return std::unexpected(read.error());
    if (auto read = readParents(revision, witness); !read)
        return std::unexpected(read.error());
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
            if (!*held || (*held)->revision.record != revision.record
                || !(*held)->revision.units.contains(name))
                witness.parentsKnown = false;
            else if ((*held)->outcome != Outcome::Accepted)
                witness.parentsLost = true;
        }
    return {};
}

} // namespace cairn
