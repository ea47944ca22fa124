#include "client/visit/note_tagging.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "client/visit/visit_acts.h"

namespace cairn {

NoteTagging::NoteTagging(StoreThread &store, const Surroundings &surroundings, NoteOf noteOf,
                         QObject *parent)
    : QObject(parent), m_store(store), m_offer(store, surroundings), m_noteOf(std::move(noteOf))
{
}

void NoteTagging::openVisit(const RecordId &visit)
{
    m_offer.openVisit(visit);
    cancel();
}

void NoteTagging::start(const QString &note)
{
    const NoteLine *line = mine(note);
    if (line == nullptr)
        return;
    m_offer.setLinks({});
    open(note, tagLine(line->areas, line->roles));
}

void NoteTagging::keep(const QString &tags)
{
    const NoteLine *line = mine(m_note);
    if (line == nullptr)
        return;
    const QuickNote typed = parseQuickNote(tags, builtInSchema(), m_offer.links());
    if (!typed.text.isEmpty()) {
        setUnknown(typed.text);
        return;
    }
    const Edit edit = retaggedNote(*parseId<RecordId>(m_note.toStdString()), *line, typed);
    if (edit.units.empty()) {
        cancel();
        return;
    }
    whenAnswered(m_store.record({edit}), this,
                 [this, note = m_note](const Result<std::vector<Saved>> &saved) {
                     if (saved && note == m_note)
                         cancel();
                     emit refused(saved ? QString() : toQString(saved.error().sentence));
                 });
}

void NoteTagging::cancel()
{
    m_offer.clear();
    open({}, {});
}

void NoteTagging::sign(const QString &note, const QString &sign)
{
    const NoteLine *line = mine(note);
    if (line == nullptr)
        return;
    const Edit edit =
        rewrittenNote(*parseId<RecordId>(note.toStdString()), withSign(line->text, sign));
    whenAnswered(m_store.record({edit}), this, [this](const Result<std::vector<Saved>> &saved) {
        emit refused(saved ? QString() : toQString(saved.error().sentence));
    });
}

const NoteLine *NoteTagging::mine(const QString &note) const
{
    const NoteLine *line = m_noteOf(note);
    return line != nullptr && line->mine ? line : nullptr;
}

void NoteTagging::open(const QString &note, const QString &tags)
{
    setUnknown({});
    if (m_note == note)
        return;
    m_note = note;
    m_tags = tags;
    emit noteChanged();
}

void NoteTagging::setUnknown(const QString &words)
{
    if (m_unknown == words)
        return;
    m_unknown = words;
    emit unknownChanged();
}

} // namespace cairn
