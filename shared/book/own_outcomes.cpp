#include "shared/book/own_outcomes.h"

#include "shared/sync/acceptance.h"

#include <algorithm>

namespace cairn {

namespace {

bool enters(const PushLine &line)
{
    return line.outcome == PushLine::Outcome::Accepted
        || line.outcome == PushLine::Outcome::Duplicate;
}

Outcome outcomeOf(const PushLine &line)
{
    if (enters(line))
        return Outcome::Accepted;
    if (line.outcome == PushLine::Outcome::Refused)
        return Outcome::Refused;
    return line.rule == kAwaits ? Outcome::Parked : Outcome::Held;
}

bool isLaidAside(const CaseFile &file)
{
    return file.state == CaseState::Withdrawn || file.state == CaseState::Amended;
}

} // namespace

Result<bool> OwnOutcomes::take(const PushLine &line, const Logged &held)
{
    if (held.outcome == Outcome::Accepted && !enters(line))
        return false;
    return settle(line, held);
}

Result<bool> OwnOutcomes::take(const VerdictLine &verdict)
{
    const auto held = m_log.find(verdict.line.revision);
    if (!held)
        return std::unexpected(held.error());
    if (!*held || (*held)->hash != verdict.hash)
        return false;
    // After the county's log was put back, people may rule on the same contest once more.
    const bool ruledOut = verdict.ruling == CaseState::Upheld;
    const auto changed = ruledOut ? settle(verdict.line, **held) : take(verdict.line, **held);
    if (!changed || !verdict.ruling)
        return changed;
    auto file = m_files.find(verdict.line.revision);
    if (!file)
        return std::unexpected(file.error());
    CaseFile ruled = file->value_or(CaseFile{verdict.line.revision});
    if (!isLaidAside(ruled) || !ruledOut)
        ruled.state = *verdict.ruling;
    ruled.told = true;
    ruled.ruling = verdict.reason;
    if (*file == ruled)
        return changed;
    if (auto kept = m_files.keep(ruled); !kept)
        return std::unexpected(kept.error());
    return true;
}

Result<void> OwnOutcomes::take(const PleaLine &answer)
{
    auto file = m_files.find(answer.revision);
    if (!file)
        return std::unexpected(file.error());
    if (!*file || !answer.state)
        return {};
    // Its author may have thought better of it since the plea went out.
    const CaseState meanwhile = isLaidAside(**file) ? CaseState::Contested : CaseState::Withdrawn;
    if (*answer.state == meanwhile)
        return {};
    (*file)->told = true;
    return m_files.keep(**file);
}

Result<bool> OwnOutcomes::settle(const PushLine &line, const Logged &held)
{
    const Outcome outcome = outcomeOf(line);
    const auto stamp = outcome == Outcome::Accepted ? std::optional(line.stamp) : std::nullopt;
    Verdict verdict{line.rule, line.where, line.sentence};
    if (outcome == Outcome::Accepted)
        verdict = {};
    if (held.outcome == outcome && held.stamp == stamp && held.verdict == verdict)
        return false;
    if (auto settled = m_log.settle(line.revision, outcome, stamp, verdict); !settled)
        return std::unexpected(settled.error());
    const auto same = showsTheSame(held, outcome);
    if (!same)
        return std::unexpected(same.error());
    if (!*same)
        m_touched.insert(held.revision.record);
    const auto filed =
        outcome == Outcome::Accepted ? enter(held.revision) : openCase(line.revision);
    return filed ? Result<bool>(true) : std::unexpected(filed.error());
}

/// That the county took a revision counts where it met others: of one life, each knew those before.
/// Of units that a newer build wrote nobody here knows whether it did.
Result<bool> OwnOutcomes::showsTheSame(const Logged &before, Outcome outcome)
{
    const Revision &revision = before.revision;
    const RecordType *type = m_book.schema.type(revision.type);
    const bool isKnown = type && std::ranges::all_of(revision.units, [&](const auto &unit) {
                             return type->unit(unit.first) != nullptr;
                         });
    if (before.outcome != Outcome::Unsent || outcome != Outcome::Accepted || !isKnown)
        return false;
    return m_own.isAlone(revision.id.incarnation, revision.record);
}

Result<void> OwnOutcomes::enter(const Revision &revision)
{
    auto file = m_files.find(revision.id);
    if (!file)
        return std::unexpected(file.error());
    if (!*file)
        return {};
    if (isLaidAside(**file)) {
        m_touched.insert(revision.record); // it did not show, whatever it was sent as
        if (auto back = m_own.bringBack(revision.id); !back)
            return back;
    }
    (*file)->state = CaseState::Accepted;
    (*file)->told = true;
    return m_files.keep(**file);
}

Result<void> OwnOutcomes::openCase(const RevisionId &id)
{
    const auto file = m_files.find(id);
    if (!file)
        return std::unexpected(file.error());
    if (*file && (*file)->state != CaseState::Accepted)
        return {};
    return m_files.keep({.revision = id, .sinceMillis = toMillis(m_book.surroundings.now())});
}

} // namespace cairn
