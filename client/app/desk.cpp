#include "client/app/desk.h"

namespace cairn {

namespace {

/// The visit and its board are two looks at one thing.
bool isOfVisit(Desk::Screen screen)
{
    return screen == Desk::Visit || screen == Desk::Board;
}

} // namespace

Desk::Desk(const Parts &parts, QObject *parent)
    : QObject(parent), m_store(parts.store), m_appearance(parts.appearance),
      m_account(parts.store, parts.vault), m_safety(parts.store, parts.surroundings),
      m_search(parts.store), m_today(parts.store, parts.surroundings), m_schools(parts.store),
      m_school(parts.store, parts.surroundings), m_visit(parts.store, parts.surroundings),
      m_decide(parts.store), m_report(parts.store, parts.surroundings)
{
    connect(&m_account, &AccountController::vaultOpened, this, &Desk::begin);
    connect(&m_store, &StoreThread::recordsChanged, this, &Desk::takeChange);
    connect(&m_school, &SchoolController::visitPlanned, this, &Desk::openVisit);
}

void Desk::begin(const OpenedVault &opened)
{
    m_school.setReader(opened.writer.person);
    m_visit.setReader(opened.writer.person);
    m_today.setReader(opened.writer.person);
    go(Today);
    // What the first screen does not need comes after what it needs.
    m_decide.setWriter(opened.writer);
    m_schools.load();
}

void Desk::takeChange(const QSet<QString> &types)
{
    m_visit.takeChange(types);
    m_report.takeChange(types);
    m_today.takeChange(types);
    m_decide.takeChange(types);
    m_school.takeChange(types);
    m_schools.takeChange(types);
}

void Desk::show(Screen screen)
{
    if (m_account.stage() != AccountController::Open || screen == m_screen)
        return;
    m_before.clear();
    go(screen);
}

void Desk::openSchool(const QString &school)
{
    m_school.open(school);
    if (m_screen == School)
        return;
    m_before.push_back(m_screen);
    go(School);
}

void Desk::openVisit(const QString &visit)
{
    m_visit.open(visit);
    if (m_screen == Visit)
        return;
    m_before.push_back(m_screen);
    go(Visit);
}

void Desk::openReport(const QString &visit)
{
    m_report.open(visit);
    if (m_screen == Report)
        return;
    m_before.push_back(m_screen);
    go(Report);
}

void Desk::openBoard()
{
    if (m_screen == Board)
        return;
    m_visit.open(m_visit.visitId());
    m_before.push_back(m_screen);
    go(Board);
}

void Desk::openNote(const QString &note)
{
    openVisit(m_screen == Report ? m_report.visitId() : m_visit.visitId());
    m_visit.showNote(note);
}

void Desk::openArea(const QString &area)
{
    openVisit(m_report.visitId());
    m_visit.judgement()->openArea(area);
}

void Desk::back()
{
    if (m_before.empty())
        return;
    const Screen before = m_before.back();
    m_before.pop_back();
    if (isOfVisit(before))
        m_visit.open(m_visit.visitId());
    if (before == Report)
        m_report.open(m_report.visitId());
    go(before);
}

void Desk::setSearching(bool searching)
{
    const bool may = searching && m_account.stage() == AccountController::Open;
    if (m_searching == may)
        return;
    m_searching = may;
    emit searchingChanged();
}

void Desk::go(Screen screen)
{
    setSearching(false);
    if (isOfVisit(m_screen) && !isOfVisit(screen))
        m_visit.leave();
    if (m_screen == Report && screen != Report)
        m_report.leave();
    m_screen = screen;
    emit screenChanged();
}

} // namespace cairn
