#include "client/visit/visit_controller.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "client/visit/visit_acts.h"
#include "client/visit/visit_roles.h"

#include <algorithm>

namespace cairn {

VisitController::VisitController(StoreThread &store, const Surroundings &surroundings,
                                 QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_note(store, surroundings),
      m_tagging(store, surroundings, [this](const QString &id) { return noteOf(id); }),
      m_parts(store, surroundings), m_judgement(store, surroundings), m_notes(noteRoles()),
      m_areas(areaRoles()), m_board(boardRoles()), m_areaNotes(noteRoles()),
      m_needs(openNeedRoles()), m_promises(promiseRoles()), m_visitors(visitorRoles())
{
    connect(&m_note, &NoteController::noteKept, this, &VisitController::beginWithFirstNote);
    connect(&m_parts, &DayParts::wentInto, &m_note, &NoteController::setKind);
    connect(&m_parts, &DayParts::refused, this, &VisitController::setRefusal);
    connect(&m_tagging, &NoteTagging::refused, this, &VisitController::setRefusal);
    connect(&m_judgement, &JudgementController::changed, this, [this] { takeSheet(m_sheet); });
}

void VisitController::open(const QString &visitId)
{
    const auto id = parseId<RecordId>(visitId.toStdString());
    if (!id || *id == m_visit)
        return;
    leave();
    m_visit = *id;
    m_sheet = {};
    m_note.openVisit(m_visit, m_me);
    m_tagging.openVisit(m_visit);
    m_parts.openVisit(m_visit, m_me);
    m_judgement.openVisit(m_visit);
    dismissArrived();
    setRefusal({});
    reload();
}

void VisitController::leave()
{
    if (m_visit.isNull())
        return;
    m_note.closeVisit();
    m_judgement.openVisit({});
    m_visit = {};
}

void VisitController::begin()
{
    if (mayBegin())
        record(moved(m_visit, QStringLiteral("under_way")));
}

void VisitController::finish()
{
    if (mayRecord() && m_sheet.contested + m_sheet.unread == 0)
        record(moved(m_visit, QStringLiteral("recorded")));
}

void VisitController::setTimes(const QString &start, const QString &end)
{
    if (start.trimmed() != m_sheet.start || end.trimmed() != m_sheet.end)
        record(timed(m_visit, start.trimmed(), end.trimmed()));
}

void VisitController::setVisitor(const QString &person, bool here)
{
    record(withVisitor(m_visit, person, here));
}

void VisitController::dismissArrived()
{
    if (m_arrivedNotes == 0)
        return;
    m_arrivedNotes = 0;
    m_arrivedFrom.clear();
    emit arrivedChanged();
}

void VisitController::dismissRefusal()
{
    setRefusal({});
}

int VisitController::placeOf(const QString &note) const
{
    const auto &rows = m_notes.rows();
    const auto found = std::ranges::find(rows, note, &NoteLine::id);
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

const NoteLine *VisitController::noteOf(const QString &id) const
{
    const int place = placeOf(id);
    return place < 0 ? nullptr : &m_notes.rows()[static_cast<std::size_t>(place)];
}

void VisitController::showNote(const QString &note)
{
    m_wantedNote = note;
    if (placeOf(note) < 0)
        return;
    m_wantedNote.clear();
    emit noteWanted(note);
}

void VisitController::takeChange(const QSet<QString> &types)
{
    static const QSet<QString> shown{
        QStringLiteral("visit"),      QStringLiteral("observation"),
        QStringLiteral("evidence"),   QStringLiteral("judgement"),
        QStringLiteral("moderation"), QStringLiteral("person"),
        QStringLiteral("school"),     QStringLiteral("need"),
        QStringLiteral("action"),     QStringLiteral("self_evaluation"),
        QStringLiteral("segment")};
    if (!m_visit.isNull() && types.intersects(shown))
        reload();
}

void VisitController::reload()
{
    const VisitReader reader{m_me, dayOf(m_surroundings)};
    whenAnswered(m_store.ask([visit = m_visit, reader](Vault &vault) {
        return readVisit(vault.book(), visit, reader);
    }),
                 this, [this, visit = m_visit](Result<VisitSheet> sheet) {
                     if (visit != m_visit)
                         return; // another one was opened meanwhile
                     if (!sheet) {
                         setRefusal(toQString(sheet.error().sentence));
                         return;
                     }
                     countArrived(*sheet);
                     m_sheet = std::move(*sheet);
                     m_note.takeNotes(m_sheet.notes);
                     m_judgement.takeSheet(m_sheet); // and with it the lists: see the constructor
                     emit loaded();
                     showNote(m_wantedNote);
                 });
}

void VisitController::takeSheet(VisitSheet sheet)
{
    for (NoteLine &note : sheet.notes) {
        const auto &lines = m_judgement.lines();
        const auto link = std::ranges::find(lines, note.id, &EvidenceLine::note);
        if (link != lines.end())
            note.link = link->against ? QStringLiteral("against") : QStringLiteral("for");
    }
    m_parts.takeSheet(sheet);
    m_areas.setRows(areasOf(sheet, builtInSchema()));
    m_board.setRows(boardOf(sheet, builtInSchema()));
    std::vector<NoteLine> under;
    std::ranges::copy_if(sheet.notes, std::back_inserter(under), [this](const NoteLine &note) {
        return note.areas.contains(m_judgement.area());
    });
    m_areaNotes.setRows(std::move(under));
    m_notes.setRows(std::move(sheet.notes));
    m_needs.setRows(std::move(sheet.needs));
    m_promises.setRows(std::move(sheet.promises));
    m_visitors.setRows(std::move(sheet.visitors));
}

void VisitController::countArrived(const VisitSheet &sheet)
{
    if (m_sheet.id != sheet.id)
        return; // the first reading: nothing has arrived since
    for (const NoteLine &note : sheet.notes) {
        if (note.mine || placeOf(note.id) >= 0)
            continue;
        ++m_arrivedNotes;
        m_arrivedFrom = note.author;
    }
    emit arrivedChanged();
}

void VisitController::record(const Edit &edit)
{
    whenAnswered(m_store.record({edit}), this, [this](Result<std::vector<Saved>> saved) {
        setRefusal(saved ? QString() : toQString(saved.error().sentence));
    });
}

/// Writing is never blocked: the first note begins the visit.
void VisitController::beginWithFirstNote()
{
    const bool isPlanned =
        m_sheet.state == u"proposed" || m_sheet.state == u"agreed" || m_sheet.state == u"prepared";
    if (isPlanned)
        begin();
}

void VisitController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
