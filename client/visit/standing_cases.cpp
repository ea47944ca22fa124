#include "client/visit/standing_cases.h"

#include "client/rows/words_of_record.h"
#include "shared/book/reading.h"

#include <algorithm>

namespace cairn {

Result<void> addStandingCases(Book &book, VisitSheet &sheet)
{
    const auto cases =
        list(book, {.type = "moderation", .where = {{"about.visit", sheet.id.toStdString()}}});
    if (!cases)
        return std::unexpected(cases.error());
    const Moves &moves = book.schema.type("moderation")->stateUnit()->moves;
    for (const RecordView &one : *cases) {
        const std::string_view state = one.at("state").textOr();
        const auto ways = moves.to.find(state);
        const auto judgement = std::ranges::find(sheet.judgements, textAt(one, "about.judgement"),
                                                 &JudgementSheet::record);
        if (judgement == sheet.judgements.end() || ways == moves.to.end() || ways->second.empty())
            continue;
        judgement->moderation = toQString(toText(one.id));
        judgement->moderationState = labelOf(book.schema, "moderation-states", state);
    }
    return {};
}

} // namespace cairn
