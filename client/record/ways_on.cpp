#include "client/record/record_sheet.h"
#include "client/rows/words_of_record.h"
#include "shared/domain/move.h"

namespace cairn {

namespace {

QString sentencesOf(const Findings &findings)
{
    QStringList sentences;
    for (const Finding &finding : findings)
        sentences << toQString(finding.sentence);
    sentences.removeDuplicates();
    return sentences.join(u'\n');
}

} // namespace

RecordFacts factsOf(const RecordView &record)
{
    RecordFacts facts{.id = record.id, .type = record.type, .units = record.units};
    if (const Head *making = makingOf(record))
        facts.maker = making->author;
    return facts;
}

std::vector<WayOn> waysOn(const Schema &schema, const RecordType &type, const RecordView &record,
                          const FormReader &reader)
{
    const Unit *state = type.stateUnit();
    if (state == nullptr)
        return {};
    const RecordFacts facts = factsOf(record);
    // What lies around the record is gathered where the move is written: see `judgeMove`.
    const MoveContext context{.today = reader.today, .actor = reader.writer.person};
    std::vector<WayOn> ways;
    const auto from = state->moves.to.find(record.at(state->name).textOr());
    if (from == state->moves.to.end())
        return ways;
    for (const std::string &target : from->second) {
        const Findings findings = judgeMove(type, facts, target, context);
        ways.push_back({.id = toQString(target),
                        .label = labelOf(schema, state->single.of, target),
                        .open = !refuses(findings),
                        .reasons = sentencesOf(findings)});
    }
    return ways;
}

} // namespace cairn
