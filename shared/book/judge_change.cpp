#include "shared/book/judge_change.h"

#include "shared/book/linked_records.h"
#include "shared/book/reading.h"
#include "shared/domain/editing.h"
#include "shared/domain/move.h"

namespace cairn {

bool hasGuardedUnits(const RecordType &type, const Revision &revision)
{
    return std::ranges::any_of(revision.units, [&](const auto &changed) {
        const Unit *unit = type.unit(changed.first);
        return unit && !(unit->writtenBy.empty() && unit->lockedIn.empty())
            && !isAnswer(changed.second);
    });
}

Findings judgeEdits(const RecordType &type, const Revision &revision, const RecordFacts &before,
                    std::string_view role)
{
    Findings findings;
    for (const auto &[name, change] : revision.units) {
        const Unit *unit = type.unit(name);
        if (!unit || isAnswer(change))
            continue;
        for (Finding &finding : judgeEdit(type, before, *unit, role))
            if (finding.code != "R14" || !role.empty())
                findings.push_back(std::move(finding));
    }
    return findings;
}

Result<Findings> judgeItsMove(Book &book, const RecordType &type, const Revision &revision,
                              const Change &change, const std::string &today)
{
    const auto target = targetOf(type, revision, change);
    if (!target)
        return Findings{};
    const RecordFacts record = factsOf(beforeMoving(type, change));
    MoveContext context{.today = today, .actor = revision.author};
    auto linked = linkedFor(book, record, *target, revision.author);
    if (!linked)
        return std::unexpected(linked.error());
    context.linked = std::move(*linked);
    Findings findings = judgeMove(type, record, *target, context);
    const bool hasWay = !change.isNew
        && change.before.units.at(type.stateUnit()->name).standing != Standing::Contested;
    if (!hasWay)
        std::erase_if(findings, [](const Finding &finding) { return finding.code == "move"; });
    return findings;
}

Result<std::string> roleOf(Book &book, const PersonId &person)
{
    const auto shown = show(book, person);
    if (!shown)
        return shown.error().code == FaultCode::NotFound ? Result<std::string>(std::string())
                                                         : std::unexpected(shown.error());
    return std::string(shown->at("role").textOr());
}

} // namespace cairn
