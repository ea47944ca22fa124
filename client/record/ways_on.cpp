#include <QObject>
#include <QStringList>

#include "client/record/record_sheet.h"
#include "client/rows/words_of_record.h"
#include "shared/book/linked_records.h"
#include "shared/domain/move.h"

namespace cairn {

namespace {

/// What is missing stands in one sentence, however much it is; every other finding in its own.
QStringList sentencesOf(const RecordType &type, const Findings &findings)
{
    QStringList sentences;
    QStringList missing;
    for (const Finding &finding : findings) {
        const FormPlace place = placeOf(type, finding.where);
        const std::string label = place.field != nullptr ? place.field->label
            : place.unit != nullptr                      ? place.unit->label
                                                         : std::string();
        if (finding.sentence == "'" + label + "' is needed before this moves on.")
            missing << toQString(label);
        else
            sentences << toQString(finding.sentence);
    }
    missing.removeDuplicates();
    if (!missing.isEmpty())
        sentences << QObject::tr("Still needed: %1.").arg(missing.join(QStringLiteral(", ")));
    sentences.removeDuplicates();
    return sentences;
}

} // namespace

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
