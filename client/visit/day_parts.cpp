#include "client/visit/day_parts.h"

#include "client/rows/when_answered.h"
#include "client/visit/visit_acts.h"
#include "client/visit/visit_roles.h"

#include <algorithm>
#include <ranges>

namespace cairn {

namespace {

QString clockOf(const QDateTime &at)
{
    return at.toString(QStringLiteral("HH:mm"));
}

} // namespace

DayParts::DayParts(StoreThread &store, const Surroundings &surroundings, QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_lines(segmentRoles())
{
}

void DayParts::openVisit(const RecordId &visit, const PersonId &me)
{
    m_visit = visit;
    m_me = me;
    m_open.reset();
    m_lines.setRows({});
    emit changed();
}

void DayParts::takeSheet(const VisitSheet &sheet)
{
    m_lines.setRows(segmentsOf(sheet.notes, sheet.parts));
    const auto backwards = sheet.parts | std::views::reverse;
    const auto open = std::ranges::find_if(
        backwards, [](const PartLine &part) { return part.mine && !part.end.isValid(); });
    const QString before = m_open ? m_open->id : QString();
    m_open = open != backwards.end() ? std::optional(*open) : std::nullopt;
    m_lastNote = m_open ? m_open->start : QDateTime();
    for (const NoteLine &note : sheet.notes)
        if (note.mine && note.at > m_lastNote && note.at.date() == m_lastNote.date())
            m_lastNote = note.at;
    emit changed();
    if (m_open && m_open->id != before)
        emit wentInto(m_open->kind);
}

void DayParts::begin(const QString &kind)
{
    if (m_visit.isNull() || (m_open && m_open->kind == kind))
        return;
    std::vector<Edit> edits;
    if (m_open)
        edits.push_back(endedPart(*parseId<RecordId>(m_open->id.toStdString()), endOfOpen()));
    edits.push_back(
        newPart(m_visit, m_me, kind, clockOf(localTime(toMillis(m_surroundings.now())))));
    record(edits);
}

void DayParts::end()
{
    if (m_open)
        record({endedPart(*parseId<RecordId>(m_open->id.toStdString()), endOfOpen())});
}

/// A part that was left open on an earlier day ended with its last note.
QString DayParts::endOfOpen() const
{
    const QDateTime now = localTime(toMillis(m_surroundings.now()));
    return clockOf(now.date() == m_open->start.date() ? now : m_lastNote);
}

void DayParts::record(const std::vector<Edit> &edits)
{
    whenAnswered(m_store.record(edits), this,
                 [this, visit = m_visit](const Result<std::vector<Saved>> &saved) {
                     if (visit == m_visit)
                         emit refused(saved ? QString() : toQString(saved.error().sentence));
                 });
}

} // namespace cairn
