#include "client/app/desk.h"

#include "client/app/carried_file.h"

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
      m_account(parts.store, parts.vault), m_plan(parts.store, parts.surroundings),
      m_prepare(parts.store, parts.surroundings), m_safeguarding(parts.store, parts.surroundings),
      m_safety(parts.store, parts.surroundings), m_search(parts.store),
      m_today(parts.store, parts.surroundings), m_schools(parts.store),
      m_school(parts.store, parts.surroundings), m_visit(parts.store, parts.surroundings),
      m_decide(parts.store), m_records(parts.store), m_record(parts.store, parts.surroundings),
      m_history(parts.store), m_sync(parts.store, parts.surroundings, writeCarriedFile),
      m_undo(parts.store), m_speller(parts.store), m_report(parts.store, parts.surroundings),
      m_mySchool(parts.store, parts.surroundings), m_noteAnswer(parts.store, parts.surroundings),
      m_known(parts.store), m_review(parts.store, parts.surroundings),
      m_moderation(parts.store, parts.surroundings)
{
    connect(&m_account, &AccountController::vaultOpened, this, &Desk::begin);
    connect(&m_store, &StoreThread::recordsChanged, this, &Desk::takeChange);
    connect(&m_school, &SchoolController::visitPlanned, this, &Desk::openVisit);
    connect(&m_moderation, &CaseController::judgementShown, &m_known, &KnownController::open);
    connect(&m_mySchool, &MySchoolController::viewWanted, this, &Desk::openRecord);
}

void Desk::begin(const OpenedVault &opened)
{
    m_safety.setPractice(opened.enrolment.url.empty());
    m_school.setReader(opened.writer.person);
    m_visit.setReader(opened.writer.person);
    m_safeguarding.setReader(opened.writer.person);
    m_prepare.setReader(opened.writer.person);
    m_plan.setReader(opened.writer.person, opened.enrolment.role);
    m_today.setReader(opened.writer.person);
    m_mySchool.setReader(opened.enrolment.role);
    m_moderation.setReader(opened.writer.person);
    go(Today);
    // What the first screen does not need comes after what it needs.
    m_decide.setWriter(opened.writer);
    m_record.setReader(opened.writer, opened.enrolment.role);
    m_schools.load();
    m_speller.load();
}

void Desk::takeChange(const QSet<QString> &types)
{
    m_visit.takeChange(types);
    if (m_screen == Prepare)
        m_prepare.takeChange(types);
    m_plan.takeChange(types);
    m_known.takeChange(types);
    m_review.takeChange(types);
    m_moderation.takeChange(types);
    m_report.takeChange(types);
    m_today.takeChange(types);
    m_mySchool.takeChange(types);
    m_noteAnswer.takeChange(types);
    m_decide.takeChange(types);
    m_school.takeChange(types);
    m_schools.takeChange(types);
    m_records.takeChange(types);
    m_record.takeChange(types);
    m_history.takeChange(types);
}

void Desk::show(Screen screen)
{
    if (m_account.stage() != AccountController::Open || screen == m_screen)
        return;
    m_before.clear();
    if (screen == Records)
        m_records.load();
    if (screen == Sync)
        m_sync.load();
    go(screen);
}

void Desk::openSchool(const QString &school)
{
    m_school.open(school);
    if (m_screen == School)
        return;
    remember();
    go(School);
}

void Desk::openVisit(const QString &visit)
{
    m_visit.open(visit);
    if (m_screen == Visit)
        return;
    remember();
    go(Visit);
}

void Desk::openKnown(const QString &judgement)
{
    m_known.open(judgement);
    if (m_screen == Known)
        return;
    remember();
    go(Known);
}

void Desk::openCase(const QString &moderation)
{
    m_moderation.open(moderation);
    if (m_screen == Case)
        return;
    remember();
    go(Case);
}

void Desk::openPlan(const QString &school)
{
    m_plan.open(school);
    if (m_screen == Plan)
        return;
    remember();
    go(Plan);
}

void Desk::openReview(const QString &plan)
{
    m_review.open(plan);
    if (m_screen == Review)
        return;
    remember();
    go(Review);
}

void Desk::openPrepare(const QString &visit)
{
    m_prepare.open(visit);
    if (m_screen == Prepare)
        return;
    remember();
    go(Prepare);
}

void Desk::openReport(const QString &visit)
{
    m_report.open(visit);
    if (m_screen == Report)
        return;
    remember();
    go(Report);
}

void Desk::openBoard()
{
    if (m_screen == Board)
        return;
    m_visit.open(m_visit.visitId());
    remember();
    go(Board);
}

void Desk::openNoteAnswer(const QString &visit)
{
    m_noteAnswer.open(visit);
    if (m_screen == NoteAnswer)
        return;
    remember();
    go(NoteAnswer);
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

void Desk::openRecords(const QString &school)
{
    m_records.ofSchool(school);
    if (m_screen == Records)
        return;
    remember();
    go(Records);
}

void Desk::openRecord(const QString &record)
{
    if (m_screen == Record && record == m_record.recordId())
        return;
    remember();
    m_record.open(record);
    go(Record);
}

void Desk::beginRecord(const QString &type, const QString &school, const QString &path,
                       const QString &owner)
{
    remember();
    m_record.begin(type, school, path, owner);
    go(Record);
}

void Desk::openHistory(const QString &record)
{
    m_history.open(record);
    if (m_screen == History)
        return;
    remember();
    go(History);
}

void Desk::back()
{
    if (m_before.empty())
        return;
    const Place before = m_before.back();
    m_before.pop_back();
    if (isOfVisit(before.screen))
        m_visit.open(m_visit.visitId());
    if (before.screen == Report)
        m_report.open(m_report.visitId());
    if (before.screen == Case)
        m_moderation.open(m_moderation.caseId());
    if (before.screen == Record)
        m_record.open(before.record);
    if (before.screen == History)
        m_history.open(before.record);
    go(before.screen);
}

/// What was begun and never made is not come back to.
void Desk::remember()
{
    if (m_screen == History)
        m_before.push_back({m_screen, m_history.recordId()});
    else if (m_screen != Record || !m_record.recordId().isEmpty())
        m_before.push_back({m_screen, m_record.recordId()});
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
    if (m_screen == Record)
        m_record.leave();
    if (m_screen == Plan)
        m_plan.leave();
    if (m_screen == Review)
        m_review.leave();
    if (m_screen == Case)
        m_moderation.leave();
    if (m_screen == Today)
        m_mySchool.leave();
    if (m_screen == NoteAnswer)
        m_noteAnswer.leave();
    m_screen = screen;
    emit screenChanged();
}

} // namespace cairn
