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

constexpr std::size_t kMatchesMax = 5;

const Vocabulary &areaWords()
{
    return *builtInSchema().vocabulary("casl-areas");
}

int wordCount(const QString &text)
{
    static const QRegularExpression gaps(QStringLiteral("\\s+"));
    return static_cast<int>(text.split(gaps, Qt::SkipEmptyParts).size());
}

} // namespace

NoteController::NoteController(StoreThread &store, const Surroundings &surroundings,
                               QObject *parent)
    : QObject(parent), m_store(store), m_drafts(store, surroundings), m_kinds(termLineRoles()),
      m_matches(termLineRoles()), m_kind(QStringLiteral("learning_walk"))
{
    m_kinds.setRows(termLines(builtInSchema(), "observation-kinds"));
    connect(&m_drafts, &DraftKeeper::keepingFailed, this, &NoteController::setRefusal);
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
    emit lineFilled({}, 0);
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
        // What is being typed already is newer than any draft.
        if (visit != m_visit || !draft || !draft->has_value() || !m_lineText.isEmpty())
            return;
        const QString text = toQString((*draft)->text);
        m_lineText = text;
        m_restoredWords = wordCount(text);
        m_restoredAt = localTime((*draft)->atMillis);
        emit lineFilled(text, positionAfter(text, (*draft)->caret));
        emit restored();
    };
    whenAnswered(m_drafts.read(lineKey()), this, fill);
}

void NoteController::takeNotes(const std::vector<NoteLine> &notes)
{
    const bool isFirst = m_notes.empty();
    m_notes = notes;
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
    if (text != m_lineText) {
        m_lineText = text;
        m_drafts.take(lineKey(), text, caret);
    }
    std::vector<TermLine> lines;
    if (const auto token = areaTokenAt(text, caret)) {
        for (const Term *term : matchingAreas(token->letters, areaWords())) {
            if (lines.size() < kMatchesMax)
                lines.push_back({toQString(term->code), toQString(term->label), {}});
        }
    }
    m_matches.setRows(std::move(lines));
    QStringList labels;
    for (const QString &area : parseQuickNote(text, areaWords()).areas)
        labels << labelOf(builtInSchema(), "casl-areas", area.toStdString());
    m_areasShown = labels.join(QStringLiteral(", "));
    emit lookedAt();
}

void NoteController::complete(const QString &text, int caret, int place)
{
    const auto token = areaTokenAt(text, caret);
    if (!token || place < 0 || place >= matchCount())
        return;
    const QString area = m_matches.rows()[static_cast<std::size_t>(place)].id;
    const QString begin = text.left(token->at) + u'#' + area + u' ';
    QString rest = text.mid(caret);
    if (rest.startsWith(u' '))
        rest.remove(0, 1);
    emit completed(begin + rest, static_cast<int>(begin.size()));
}

void NoteController::keep(const QString &text, const QString &because)
{
    const QuickNote note = parseQuickNote(text, areaWords());
    if (note.text.isEmpty())
        return;
    m_lineText.clear();
    m_drafts.take(lineKey(), {}, 0); // on disk the draft stays until the note is there
    whenAnswered(m_store.save({newNote(m_visit, m_me, m_kind, note)}, because), this,
                 [this, text, visit = m_visit, key = lineKey()](const Result<Guarded> &done) {
                     const bool isKept = done && done->isWritten;
                     if (visit == m_visit && done)
                         m_lineWord.take(*done);
                     if (!isKept && visit == m_visit)
                         giveBack(text);
                     else if (!isKept)
                         m_drafts.take(key, text, static_cast<int>(text.size()));
                     setRefusal(done ? QString() : toQString(done.error().sentence));
                     if (isKept)
                         emit noteKept(toQString(toText(done->saved.front().record)));
                 });
    dismissRestored();
}

/// Before what has been typed meanwhile.
void NoteController::giveBack(const QString &text)
{
    m_lineText = m_lineText.isEmpty() ? text : text + u'\n' + m_lineText;
    m_drafts.take(lineKey(), m_lineText, static_cast<int>(m_lineText.size()));
    emit lineFilled(m_lineText, static_cast<int>(m_lineText.size()));
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
    whenAnswered(m_store.save({rewrittenNote(*note, text)}, because), this,
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
