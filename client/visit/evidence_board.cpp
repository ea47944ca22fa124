#include "client/visit/evidence_board.h"

#include "client/rows/words_of_record.h"
#include "client/visit/quick_note.h"

#include <algorithm>

namespace cairn {

namespace {

void countNotes(const VisitSheet &sheet, BoardLine &line)
{
    for (const NoteLine &note : sheet.notes) {
        if (!note.areas.contains(line.id))
            continue;
        ++line.notes;
        const QString sign = signOf(note.text);
        if (sign == u"+" && line.strengths++ == 0)
            line.strength = withoutSign(note.text);
        if (sign == u"-" && line.concerns++ == 0)
            line.concern = withoutSign(note.text);
    }
}

void weigh(const JudgementSheet &judgement, const Schema &schema, BoardLine &line)
{
    const QString firstHand = labelOf(schema, "directness", "first_hand");
    QStringList kinds;
    for (const EvidenceLine &piece : judgement.evidence) {
        ++(piece.against ? line.against : line.evidence);
        line.moved += piece.moved ? 1 : 0;
        line.firstHand = line.firstHand || piece.directness == firstHand;
        if (!kinds.contains(piece.kindLabel) && !piece.kindLabel.isEmpty())
            kinds << piece.kindLabel;
    }
    line.kinds = kinds.join(QStringLiteral(", "));
    line.standing = judgement.standing;
    line.moderation = judgement.moderationState;
    if (!judgement.position.isEmpty())
        line.position = labelOf(schema, "casl-judgement-1", judgement.position.toStdString());
    if (!judgement.confidence.isEmpty())
        line.confidence = labelOf(schema, "confidence", judgement.confidence.toStdString());
}

} // namespace

std::vector<BoardLine> boardOf(const VisitSheet &sheet, const Schema &schema)
{
    std::vector<BoardLine> lines;
    const Vocabulary *areas = schema.vocabulary("casl-areas");
    for (const Term &term : areas != nullptr ? areas->terms : std::vector<Term>{}) {
        BoardLine line{.id = toQString(term.code), .label = toQString(term.label)};
        line.standing = QStringLiteral("settled");
        countNotes(sheet, line);
        const auto judgement = std::ranges::find(sheet.judgements, line.id, &JudgementSheet::area);
        if (judgement != sheet.judgements.end())
            weigh(*judgement, schema, line);
        line.lookedAt = line.notes > 0 || judgement != sheet.judgements.end();
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<RowRole<BoardLine>> boardRoles()
{
    return {
        {"code", [](const BoardLine &line) { return QVariant(line.id); }},
        {"label", [](const BoardLine &line) { return QVariant(line.label); }},
        {"strengths", [](const BoardLine &line) { return QVariant(line.strengths); }},
        {"concerns", [](const BoardLine &line) { return QVariant(line.concerns); }},
        {"strength", [](const BoardLine &line) { return QVariant(line.strength); }},
        {"concern", [](const BoardLine &line) { return QVariant(line.concern); }},
        {"notes", [](const BoardLine &line) { return QVariant(line.notes); }},
        {"evidence", [](const BoardLine &line) { return QVariant(line.evidence); }},
        {"against", [](const BoardLine &line) { return QVariant(line.against); }},
        {"kinds", [](const BoardLine &line) { return QVariant(line.kinds); }},
        {"firstHand", [](const BoardLine &line) { return QVariant(line.firstHand); }},
        {"lookedAt", [](const BoardLine &line) { return QVariant(line.lookedAt); }},
        {"position", [](const BoardLine &line) { return QVariant(line.position); }},
        {"confidence", [](const BoardLine &line) { return QVariant(line.confidence); }},
        {"standing", [](const BoardLine &line) { return QVariant(line.standing); }},
        {"moderation", [](const BoardLine &line) { return QVariant(line.moderation); }},
        {"moved", [](const BoardLine &line) { return QVariant(line.moved); }},
    };
}

} // namespace cairn
