#include "client/plan/plan_sheet.h"
#include "client/rows/finding_words.h"
#include "client/rows/words_of_record.h"
#include "shared/book/linked_records.h"
#include "shared/book/reading.h"
#include "shared/domain/move.h"

namespace cairn {

Result<Findings> planMoveFindings(Book &book, const RecordId &record, std::string_view target,
                                  const PlanReader &reader)
{
    const auto shown = show(book, record);
    if (!shown)
        return std::unexpected(shown.error());
    const RecordFacts facts = factsOf(*shown);
    MoveContext context{.today = reader.today.toString(Qt::ISODate).toStdString(),
                        .actor = reader.me};
    auto linked = linkedFor(book, facts, target, reader.me);
    if (!linked)
        return std::unexpected(linked.error());
    context.linked = std::move(*linked);
    return judgeMove(*book.schema.type(shown->type), facts, target, context);
}

Result<std::vector<PlanChoice>> readPlanMoves(Book &book, const RecordId &record,
                                              const PlanReader &reader)
{
    const auto shown = show(book, record);
    if (!shown)
        return std::unexpected(shown.error());
    std::vector<PlanChoice> choices;
    const RecordType &type = *book.schema.type(shown->type);
    const Unit *state = type.stateUnit();
    if (state == nullptr)
        return choices;
    const auto ways = state->moves.to.find(shown->at(state->name).textOr());
    for (const std::string &target :
         ways != state->moves.to.end() ? ways->second : std::vector<std::string>{}) {
        const auto findings = planMoveFindings(book, record, target, reader);
        if (!findings)
            return std::unexpected(findings.error());
        choices.push_back({.id = toQString(target),
                           .label = labelOf(book.schema, state->single.of, target),
                           .note = sentencesOf(type, *findings).join(u' '),
                           .open = !refuses(*findings)});
    }
    return choices;
}

} // namespace cairn
