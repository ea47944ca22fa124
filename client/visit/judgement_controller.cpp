#include "client/visit/judgement_controller.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "client/visit/quick_note.h"
#include "client/visit/visit_acts.h"

#include <algorithm>

namespace cairn {

namespace {

std::vector<RowRole<EvidenceLine>> evidenceRoles()
{
    return {
        {"evidenceId", [](const EvidenceLine &line) { return QVariant(line.id); }},
        {"noteId", [](const EvidenceLine &line) { return QVariant(line.note); }},
        {"kindLabel", [](const EvidenceLine &line) { return QVariant(line.kindLabel); }},
        {"directness", [](const EvidenceLine &line) { return QVariant(line.directness); }},
        {"words", [](const EvidenceLine &line) { return QVariant(withoutSign(line.text)); }},
        {"author", [](const EvidenceLine &line) { return QVariant(line.author); }},
        {"at", [](const EvidenceLine &line) { return QVariant(line.at); }},
        {"against", [](const EvidenceLine &line) { return QVariant(line.against); }},
        {"moved", [](const EvidenceLine &line) { return QVariant(line.moved); }},
    };
}

} // namespace

JudgementController::JudgementController(StoreThread &store, const Surroundings &surroundings,
                                         QObject *parent)
    : QObject(parent), m_store(store), m_drafts(store, surroundings), m_evidence(evidenceRoles()),
      m_positions(termLineRoles()), m_confidences(termLineRoles())
{
    m_positions.setRows(termLines(builtInSchema(), "casl-judgement-1"));
    m_confidences.setRows(termLines(builtInSchema(), "confidence"));
    connect(&m_drafts, &DraftKeeper::keepingFailed, this, &JudgementController::setRefusal);
}

QString JudgementController::areaLabel() const
{
    return labelOf(builtInSchema(), "casl-areas", m_sheet.area.toStdString());
}

int JudgementController::forCount() const
{
    return static_cast<int>(std::ranges::count(m_sheet.evidence, false, &EvidenceLine::against));
}

int JudgementController::againstCount() const
{
    return static_cast<int>(std::ranges::count(m_sheet.evidence, true, &EvidenceLine::against));
}

int JudgementController::movedCount() const
{
    return static_cast<int>(std::ranges::count(m_sheet.evidence, true, &EvidenceLine::moved));
}

void JudgementController::openVisit(const RecordId &visit)
{
    m_drafts.flush();
    m_visit = visit;
    m_visitSheet = {};
    openArea({});
}

void JudgementController::takeSheet(const VisitSheet &sheet)
{
    m_visitSheet = sheet;
    refresh();
}

void JudgementController::openArea(const QString &area)
{
    m_drafts.flush();
    setRefusal({});
    if (m_sheet.area != area) {
        m_sheet = {.area = area};
        emit areaChanged();
    }
    refresh();
    if (area.isEmpty())
        return;
    whenAnswered(m_drafts.read(reasonKey()), this,
                 [this, area](Result<std::optional<Draft>> draft) {
                     if (m_sheet.area != area || !draft || !draft->has_value())
                         return;
                     const QString text = toQString((*draft)->text);
                     emit reasonRestored(text, positionAfter(text, (*draft)->caret));
                 });
}

void JudgementController::choosePosition(const QString &position)
{
    if (m_sheet.area.isEmpty() || isContested() || position == m_sheet.position)
        return;
    record(judged(m_visit, m_sheet.area, {position, m_sheet.confidence, m_sheet.reason}));
}

void JudgementController::choosePlace(int place)
{
    const auto &terms = m_positions.rows();
    if (place >= 1 && place <= static_cast<int>(terms.size()))
        choosePosition(terms[static_cast<std::size_t>(place - 1)].id);
}

void JudgementController::chooseConfidence(const QString &confidence)
{
    if (m_sheet.area.isEmpty() || isContested() || confidence == m_sheet.confidence)
        return;
    record(judged(m_visit, m_sheet.area, {m_sheet.position, confidence, m_sheet.reason}));
}

void JudgementController::lookAtReason(const QString &text, int caret)
{
    if (!m_sheet.area.isEmpty() && text != m_sheet.reason)
        m_drafts.take(reasonKey(), text, caret);
}

void JudgementController::keepReason(const QString &text)
{
    const QString reason = text.trimmed();
    if (m_sheet.area.isEmpty() || isContested() || reason == m_sheet.reason)
        return;
    m_drafts.flush();
    record(judged(m_visit, m_sheet.area, {m_sheet.position, m_sheet.confidence, reason}),
           reasonKey());
}

void JudgementController::link(const QString &note, bool against)
{
    const auto line = std::ranges::find(m_visitSheet.notes, note, &NoteLine::id);
    const bool isLinked =
        std::ranges::find(m_sheet.evidence, note, &EvidenceLine::note) != m_sheet.evidence.end();
    if (m_sheet.area.isEmpty() || isLinked || line == m_visitSheet.notes.end())
        return;
    // Two deeds: an evidence that nobody rests on yet does no harm, and its id is known only then.
    whenAnswered(m_store.record({newEvidence(m_visit, *line)}), this,
                 [this, against, area = m_sheet.area](Result<std::vector<Saved>> saved) {
                     if (saved)
                         record(linked(m_visit, area, saved->front().record, against));
                     else
                         setRefusal(toQString(saved.error().sentence));
                 });
}

void JudgementController::unlink(const QString &evidence, bool against)
{
    if (const auto id = parseId<RecordId>(evidence.toStdString()))
        record(unlinked(m_visit, m_sheet.area, *id, against));
}

QString JudgementController::reasonKey() const
{
    return QStringLiteral("visit/%1/reason.%2").arg(toQString(toText(m_visit)), m_sheet.area);
}

void JudgementController::record(const Edit &edit, const QString &draftKey)
{
    whenAnswered(m_store.record({edit}), this, [this, draftKey](Result<std::vector<Saved>> saved) {
        setRefusal(saved ? QString() : toQString(saved.error().sentence));
        if (saved && !draftKey.isEmpty())
            m_drafts.drop(draftKey);
    });
}

void JudgementController::refresh()
{
    const QString area = m_sheet.area;
    const auto found = std::ranges::find(m_visitSheet.judgements, area, &JudgementSheet::area);
    m_sheet = found != m_visitSheet.judgements.end() ? *found : JudgementSheet{.area = area};
    const auto own = std::ranges::find(m_visitSheet.ownViews, area, &OwnViewLine::area);
    m_ownView = own != m_visitSheet.ownViews.end() ? *own : OwnViewLine{};
    m_noteCount = static_cast<int>(std::ranges::count_if(
        m_visitSheet.notes, [&](const NoteLine &note) { return note.areas.contains(area); }));
    m_evidence.setRows(m_sheet.evidence);
    emit changed();
}

void JudgementController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
