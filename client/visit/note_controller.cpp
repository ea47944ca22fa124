#include "client/visit/note_controller.h"

#include <QRegularExpression>

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "client/visit/quick_note.h"
#include "client/visit/visit_acts.h"

#include <algorithm>
#include <ranges>

namespace cairn {

namespace {

QString labelsOf(const char *vocabulary, const QStringList &codes)
{
    QStringList labels;
    for (const QString &code : codes)
        labels << labelOf(builtInSchema(), vocabulary, code.toStdString());
    return labels.join(QStringLiteral(", "));
}

int wordCount(const QString &text)
{
    static const QRegularExpression gaps(QStringLiteral("\\s+"));
    return static_cast<int>(text.split(gaps, Qt::SkipEmptyParts).size());
}

} // namespace

NoteController::NoteController(StoreThread &store, const Surroundings &surroundings,
                               QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_drafts(store, surroundings),
      m_kinds(termLineRoles()), m_offer(store, surroundings),
      m_kind(QStringLiteral("learning_walk"))
{
    m_kinds.setRows(termLines(builtInSchema(), "observation-kinds"));
    connect(&m_drafts, &DraftKeeper::keepingFailed, this, &NoteController::setRefusal);
    connect(&m_offer, &LineOffer::picked, this, &NoteController::keepLinks);
}

QString NoteController::kindLabel() const
{
    return labelOf(builtInSchema(), "observation-kinds", m_kind.toStdString());
}

void NoteController::setKind(const QString &code)
{
    if (m_kind == code)
        return;
    m_kind = code;
    emit kindChanged();
}

void NoteController::openVisit(const RecordId &visit, const PersonId &me)
{
    closeVisit();
    m_visit = visit;
    m_me = me;
    m_notes.clear();
    m_offer.openVisit(visit);
    fillLine({}, 0);
    restoreLinks();
    restoreLine();
}

void NoteController::closeVisit()
{
    m_drafts.flush();
    setEdited({}, {});
    setRefusal({});
    m_lineWord.clear();
    dismissRestored();
    m_lineText.clear();
}

void NoteController::restoreLine()
{
    const auto fill = [this, visit = m_visit](const Result<std::optional<Draft>> &draft) {
        if (visit != m_visit || !draft || !draft->has_value())
            return;
        const QString text = toQString((*draft)->text);
        m_restoredWords = wordCount(text);
        m_restoredAt = localTime((*draft)->atMillis);
        if (m_lineText.isEmpty())
            fillLine(text, positionAfter(text, (*draft)->caret));
        else
            giveBack(text); // before what is being typed already
        emit restored();
    };
    whenAnswered(m_drafts.read(lineKey()), this, fill);
}

void NoteController::takeNotes(const std::vector<NoteLine> &notes)
{
    const bool isFirst = m_notes.empty();
    m_notes = notes;
    offerRecent();
    if (isFirst) {
        const auto backwards = m_notes | std::views::reverse;
        const auto mine = std::ranges::find(backwards, true, &NoteLine::mine);
        if (mine != backwards.end())
            setKind(mine->kind); // the segment goes on
    }
    const auto edited = std::ranges::find(m_notes, m_editedNote, &NoteLine::id);
    const bool changed =
        !m_editedNote.isEmpty() && edited != m_notes.end() && edited->text != m_shownText;
    if (changed != m_changedElsewhere) {
        m_changedElsewhere = changed;
        emit changedElsewhereChanged();
    }
}

void NoteController::lookAt(const QString &text, int caret)
{
    const bool isMoved = caret != m_lineCaret && !text.isEmpty();
    if (!m_isFilling && (text != m_lineText || isMoved)) {
        m_lineText = text;
        m_lineCaret = caret;
        m_drafts.take(lineKey(), text, caret);
    }
    m_offer.look(text, caret);
    const QuickNote note = parseQuickNote(text, builtInSchema(), m_offer.links());
    m_areasShown = labelsOf("casl-areas", note.areas);
    m_rolesShown = labelsOf("school-roles", note.roles);
    m_linksShown = static_cast<int>(note.links.size());
    emit lookedAt();
}

void NoteController::keep(const QString &text, const QString &because)
{
    const QuickNote note = parseQuickNote(text, builtInSchema(), m_offer.links());
    if (note.text.isEmpty()) {
        m_lineText.clear();
        if (!text.trimmed().isEmpty())
            giveBack(text); // tags alone are no note yet
        return;
    }
    m_lineText.clear();
    m_drafts.take(lineKey(), {}, 0); // on disk the draft stays until the note is there
    whenAnswered(m_store.save({newNote(m_visit, m_me, m_kind, note)}, because, {lineKey()}), this,
                 [this, text, visit = m_visit, key = lineKey()](const Result<Guarded> &done) {
                     const bool isKept = done && done->isWritten;
                     if (visit == m_visit && done)
                         m_lineWord.take(*done);
                     if (!isKept && visit == m_visit)
                         giveBack(text);
                     else if (!isKept)
                         m_drafts.take(key, text, static_cast<int>(text.size()));
                     setRefusal(done ? QString() : toQString(done.error().sentence));
                     if (!isKept)
                         return;
                     if (visit == m_visit)
                         forgetLinks();
                     emit noteKept(toQString(toText(done->saved.front().record)));
                 });
    dismissRestored();
}

/// Before what has been typed meanwhile.
void NoteController::giveBack(const QString &text)
{
    const QString both = m_lineText.isEmpty() ? text : text + u'\n' + m_lineText;
    m_drafts.take(lineKey(), both, static_cast<int>(both.size()));
    fillLine(both, static_cast<int>(both.size()));
}

void NoteController::fillLine(const QString &text, int caret)
{
    m_lineText = text;
    m_lineCaret = caret;
    m_isFilling = true;
    emit lineFilled(text, caret);
    m_isFilling = false;
}

void NoteController::dismissRestored()
{
    if (m_restoredWords == 0)
        return;
    m_restoredWords = 0;
    emit restored();
}

void NoteController::dismissRefusal()
{
    setRefusal({});
}

void NoteController::startEdit(const QString &note)
{
    const auto line = std::ranges::find(m_notes, note, &NoteLine::id);
    if (line == m_notes.end() || !line->mine)
        return;
    m_drafts.flush();
    m_shownText = line->text;
    whenAnswered(m_drafts.read(QStringLiteral("note/%1/seen").arg(note)), this,
                 [this, note](Result<std::optional<Draft>> draft) {
                     const bool isKept = draft && draft->has_value();
                     setEdited(note, isKept ? toQString((*draft)->text) : m_shownText);
                 });
}

void NoteController::lookAtEdit(const QString &text, int caret)
{
    if (!m_editedNote.isEmpty() && text != m_editedText) {
        m_editedText = text;
        m_drafts.take(editKey(), text, caret);
    }
}

void NoteController::keepEdit(const QString &text, const QString &because)
{
    if (m_editedNote.isEmpty() || text.trimmed().isEmpty())
        return;
    const auto note = parseId<RecordId>(m_editedNote.toStdString());
    whenAnswered(m_store.save({rewrittenNote(*note, text)}, because, {editKey()}), this,
                 [this, id = m_editedNote](const Result<Guarded> &done) {
                     setRefusal(done ? QString() : toQString(done.error().sentence));
                     if (done && m_editedNote == id)
                         m_editWord.take(*done);
                     if (!done || !done->isWritten)
                         return;
                     m_drafts.drop(QStringLiteral("note/%1/seen").arg(id));
                     if (m_editedNote == id)
                         setEdited({}, {});
                     emit editKept(id);
                 });
}

void NoteController::cancelEdit()
{
    if (m_editedNote.isEmpty())
        return;
    m_drafts.drop(editKey());
    setEdited({}, {});
}

QString NoteController::lineKey() const
{
    return QStringLiteral("visit/%1/seen").arg(toQString(toText(m_visit)));
}

QString NoteController::editKey() const
{
    return QStringLiteral("note/%1/seen").arg(m_editedNote);
}

void NoteController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

void NoteController::setEdited(const QString &note, const QString &text)
{
    m_editedText = text;
    if (m_changedElsewhere) {
        m_changedElsewhere = false;
        emit changedElsewhereChanged();
    }
    if (m_editedNote == note)
        return;
    m_editWord.clear();
    m_editedNote = note;
    emit editedNoteChanged();
}

} // namespace cairn
