#include <QStringList>

#include "client/record/record_sheet.h"
#include "client/rows/words_of_record.h"
#include "shared/domain/move.h"

namespace cairn {

RecordFacts factsOf(const RecordView &record)
{
    RecordFacts facts{.id = record.id, .type = record.type, .units = record.units};
    if (const Head *making = makingOf(record))
        facts.maker = making->author;
    return facts;
}

namespace {

QStringList sentencesOf(const Findings &findings)
{
    QStringList sentences;
    for (const Finding &finding : findings)
        sentences << toQString(finding.sentence);
    sentences.removeDuplicates();
    return sentences;
}

} // namespace

void addWays(const Schema &schema, const RecordType &type, const RecordView &record,
             const FormReader &reader, RecordSheet &sheet)
{
    const Unit *state = type.stateUnit();
    if (state == nullptr)
        return;
    const RecordFacts facts = factsOf(record);
    // What lies around the record is gathered where the move is written: see `judgeMove`.
    const MoveContext context{.today = reader.today, .actor = reader.writer.person};
    const auto from = state->moves.to.find(record.at(state->name).textOr());
    if (from == state->moves.to.end())
        return;
    std::vector<QStringList> reasons;
    for (const std::string &target : from->second) {
        const Findings findings = judgeMove(type, facts, target, context);
        sheet.ways.push_back({.id = toQString(target),
                              .label = labelOf(schema, state->single.of, target),
                              .open = !refuses(findings)});
        reasons.push_back(sentencesOf(findings));
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
