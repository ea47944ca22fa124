#include "client/visit/visit_sheet.h"

#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

std::vector<AreaLine> areasOf(const VisitSheet &sheet, const Schema &schema)
{
    std::vector<AreaLine> lines;
    const Vocabulary *areas = schema.vocabulary("casl-areas");
    if (areas == nullptr)
        return lines;
    for (const Term &term : areas->terms) {
        AreaLine line{.id = toQString(term.code), .label = toQString(term.label)};
        line.standing = QStringLiteral("settled");
        const auto own = std::ranges::find(sheet.ownViews, line.id, &OwnViewLine::area);
        if (own != sheet.ownViews.end())
            line.ownPosition = own->position;
        line.notes = static_cast<int>(std::ranges::count_if(
            sheet.notes, [&](const NoteLine &note) { return note.areas.contains(line.id); }));
        const auto judgement = std::ranges::find(sheet.judgements, line.id, &JudgementSheet::area);
        if (judgement != sheet.judgements.end()) {
            line.judged = !judgement->position.isEmpty();
            line.evidence = static_cast<int>(judgement->evidence.size());
            line.standing = judgement->standing;
            if (line.judged) {
                line.position =
                    labelOf(schema, "casl-judgement-1", judgement->position.toStdString());
            }
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace cairn
