#include "shared/book/court.h"
#include "shared/book/judge_change.h"
#include "shared/book/record_view.h"
#include "shared/domain/binding.h"

namespace cairn {

namespace {

std::string dayOf(const Revision &revision, Instant now)
{
    return toText(effectiveTime(revision.clocks, now, std::nullopt)).substr(0, 10);
}

bool movesByRule(const RecordType &type, const Revision &revision)
{
    const Unit *state = type.stateUnit();
    return state && revision.units.contains(state->name) && hasBindingMoves(type.name);
}

} // namespace

bool Court::looksAround(const Revision &revision) const
{
    const RecordType *type = m_book.schema.type(revision.type);
    return type && movesByRule(*type, revision);
}

/// Only what may break a rule that binds the county costs anything here.
Result<void> Court::readRules(const Revision &revision, Witness &witness)
{
    const RecordType *type = m_book.schema.type(revision.type);
    const bool isAwaiting = !witness.record && !witness.makesRecord;
    if (!type || witness.reviewed || isAwaiting)
        return {};
    auto findings = editsOf(*type, revision);
    if (!findings)
        return std::unexpected(findings.error());
    if (movesByRule(*type, revision)) {
        const auto change = changeBy(m_book, revision);
        if (!change)
            return std::unexpected(change.error());
        auto move = judgeItsMove(m_book, *type, revision, *change,
                                 dayOf(revision, m_book.surroundings.now()));
        if (!move)
            return std::unexpected(move.error());
        std::ranges::move(*move, std::back_inserter(*findings));
    }
    for (Finding &finding : *findings)
        if (finding.weight == Weight::Refuses && isBinding(finding.code))
            witness.broken.push_back(std::move(finding));
    return {};
}

Result<Findings> Court::editsOf(const RecordType &type, const Revision &revision)
{
    if (!hasGuardedUnits(type, revision))
        return Findings{};
    if (!m_role) {
        auto role = roleOf(m_book, m_pusher.rights.person);
        if (!role)
            return std::unexpected(role.error());
        m_role = std::move(*role);
    }
    auto state = stateOf(revision.record);
    if (!state)
        return std::unexpected(state.error());
    RecordFacts before{revision.record, type.name, {}, {}};
    before.units["state"].value = std::move(*state);
    return judgeEdits(type, revision, before, *m_role);
}

/// Empty: where such records begin, or the record is not here.
Result<std::string> Court::stateOf(const RecordId &record)
{
    if (const auto known = m_states.find(record); known != m_states.end())
        return known->second;
    const auto row = Views(m_book.database).find(record);
    if (!row)
        return std::unexpected(row.error());
    std::string state;
    if (*row) {
        const auto shown = viewOf(m_book.schema, **row);
        if (!shown)
            return std::unexpected(shown.error());
        state = shown->at("state").textOr();
    }
    return m_states.insert_or_assign(record, std::move(state)).first->second;
}

} // namespace cairn
