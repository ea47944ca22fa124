#include "client/record/record_sheet.h"
#include "client/rows/finding_words.h"
#include "client/rows/words_of_record.h"
#include "shared/book/linked_records.h"
#include "shared/domain/move.h"

namespace cairn {

void addWays(Book &book, const RecordType &type, const RecordView &record, const FormReader &reader,
             RecordSheet &sheet)
{
    const Unit *state = type.stateUnit();
    if (state == nullptr)
        return;
    const RecordFacts facts = factsOf(record);
    const auto from = state->moves.to.find(record.at(state->name).textOr());
    if (from == state->moves.to.end())
        return;
    std::vector<QStringList> reasons;
    for (const std::string &target : from->second) {
        MoveContext context{.today = reader.today, .actor = reader.writer.person};
        if (auto linked = linkedFor(book, facts, target, reader.writer.person))
            context.linked = std::move(*linked);
        const Findings findings = judgeMove(type, facts, target, context);
        sheet.ways.push_back({.id = toQString(target),
                              .label = labelOf(book.schema, state->single.of, target),
                              .open = !refuses(findings)});
        reasons.push_back(sentencesOf(type, findings));
    }
    QStringList common = reasons.empty() ? QStringList() : reasons.front();
    for (const QStringList &each : reasons)
        common.removeIf([&](const QString &sentence) { return !each.contains(sentence); });
    sheet.inTheWay = common.join(u' ');
    for (std::size_t at = 0; at < reasons.size(); ++at) {
        reasons[at].removeIf([&](const QString &sentence) { return common.contains(sentence); });
        sheet.ways[at].reasons = reasons[at].join(u' ');
    }
}

} // namespace cairn
