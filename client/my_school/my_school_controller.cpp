#include "client/my_school/my_school_controller.h"

#include "client/my_school/my_school_roles.h"
#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

using namespace Qt::StringLiterals;

MySchoolController::MySchoolController(StoreThread &store, const Surroundings &surroundings,
                                       QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_foci(store, surroundings),
      m_words(store, surroundings), m_reason(store, surroundings), m_schools(termLineRoles()),
      m_visits(awaitedVisitRoles()), m_views(ownViewRoles()), m_notes(noteRowRoles()),
      m_promises(promiseRoles()), m_needs(openNeedRoles())
{
    for (const DraftField *field : {&m_foci, &m_words, &m_reason})
        connect(field, &DraftField::keepingFailed, this, &MySchoolController::setRefusal);
}

int MySchoolController::toAnswer() const
{
    return static_cast<int>(std::ranges::count_if(
        m_page.notes, [](const NoteRow &note) { return note.answer.isEmpty(); }));
}

int MySchoolController::overdue() const
{
    return static_cast<int>(std::ranges::count_if(m_page.promises, &PromiseLine::overdue));
}

void MySchoolController::setReader(const std::string &role)
{
    m_mine = role == "head" || role == "chair";
    emit readerChanged();
    if (m_mine)
        reload();
}

void MySchoolController::chooseSchool(const QString &school)
{
    const auto id = parseId<RecordId>(school.toStdString());
    if (!id || school == m_page.id)
        return;
    m_school = *id;
    reload();
}

void MySchoolController::acceptFocus(const QString &visit)
{
    const auto id = parseId<RecordId>(visit.toStdString());
    if (id)
        perform([id = *id](Vault &vault) { return focusAccepted(vault.book(), id); });
}

void MySchoolController::beginAmending(const QString &visit)
{
    const auto id = parseId<RecordId>(visit.toStdString());
    const auto line = std::ranges::find(m_page.visits, visit, &AwaitedVisit::id);
    if (!id || line == m_page.visits.end())
        return;
    setRefusal({});
    m_amending = *id;
    m_foci.open(u"amend/%1/foci"_s.arg(visit), line->foci.join(u'\n'));
    m_words.open(u"amend/%1/words"_s.arg(visit), line->words);
}

void MySchoolController::amendFocus()
{
    perform([id = m_amending, foci = m_foci.text(), words = m_words.text()](
                Vault &vault) { return focusAmended(vault.book(), id, foci, words); },
            [this] {
                m_foci.drop();
                m_words.drop();
                emit amended();
            });
}

void MySchoolController::writeView(const QString &area)
{
    const OwnViewRow *row = view(area);
    if (row == nullptr)
        return;
    const bool begun = !row->record.isEmpty() && row->state != u"not_asked"
        && row->state != u"asked" && row->state != u"declined" && row->state != u"not_possible";
    if (begun) {
        emit viewWanted(row->record);
        return;
    }
    whenAnswered(m_store.record({viewBegun(placeOf(area))}), this,
                 [this](Result<std::vector<Saved>> saved) {
                     setRefusal(saved ? QString() : toQString(saved.error().sentence));
                     if (saved && !saved->empty())
                         emit viewWanted(toQString(toText(saved->front().record)));
                 });
}

void MySchoolController::shareView(const QString &area)
{
    const OwnViewRow *row = view(area);
    const auto id =
        row != nullptr ? parseId<RecordId>(row->record.toStdString()) : parseId<RecordId>("");
    if (id && row->mayShare)
        perform([id = *id, today = today()](Vault &vault) {
            return viewShared(vault.book(), id, today);
        });
}

void MySchoolController::beginDeclining(const QString &area)
{
    setRefusal({});
    m_declining = area;
    m_reason.open(u"decline/%1/%2/%3"_s.arg(m_page.id, area, m_page.year));
}

void MySchoolController::declineView()
{
    perform([place = placeOf(m_declining), reason = m_reason.text(),
             today = today()](Vault &) { return viewDeclined(place, reason, today); },
            [this] {
                m_reason.drop();
                emit declined();
            });
}

void MySchoolController::dismiss()
{
    setRefusal({});
}

void MySchoolController::leave()
{
    m_foci.flush();
    m_words.flush();
    m_reason.flush();
}

void MySchoolController::takeChange(const QSet<QString> &types)
{
    static const QSet<QString> shown{u"visit"_s,      u"self_evaluation"_s, u"published_note"_s,
                                     u"note_reply"_s, u"action"_s,          u"need"_s,
                                     u"school"_s,     u"person"_s};
    if (m_mine && types.intersects(shown))
        reload();
}

void MySchoolController::reload()
{
    const auto read = [school = m_school, today = today()](Vault &vault) {
        return readMySchool(vault.book(), school, today);
    };
    whenAnswered(m_store.ask(read), this, [this, school = m_school](Result<MySchool> page) {
        if (school != m_school)
            return; // another one was chosen meanwhile
        if (page)
            take(std::move(*page));
        else
            setRefusal(toQString(page.error().sentence));
    });
}

void MySchoolController::take(MySchool page)
{
    m_page = std::move(page);
    m_schools.setRows(m_page.schools);
    m_visits.setRows(m_page.visits);
    m_views.setRows(m_page.views);
    m_notes.setRows(m_page.notes);
    m_promises.setRows(m_page.promises);
    m_needs.setRows(m_page.needs);
    m_ready = true;
    emit loaded();
}

void MySchoolController::perform(const ActsOf &acts, const std::function<void()> &done)
{
    whenAnswered(m_store.ask(acts), this, [this, done](Result<Acts> worked) {
        if (worked)
            record(std::move(*worked), done);
        else
            setRefusal(toQString(worked.error().sentence));
    });
}

/// Where one is refused those after it are not tried.
void MySchoolController::record(Acts acts, const std::function<void()> &done)
{
    if (acts.empty()) {
        if (done)
            done();
        return;
    }
    const std::vector<Edit> first = std::move(acts.front());
    acts.erase(acts.begin());
    whenAnswered(m_store.record(first), this,
                 [this, acts = std::move(acts), done](Result<std::vector<Saved>> saved) {
                     setRefusal(saved ? QString() : toQString(saved.error().sentence));
                     if (saved)
                         record(acts, done);
                 });
}

const OwnViewRow *MySchoolController::view(const QString &area) const
{
    const auto row = std::ranges::find(m_page.views, area, &OwnViewRow::id);
    return row != m_page.views.end() ? &*row : nullptr;
}

OwnViewPlace MySchoolController::placeOf(const QString &area) const
{
    const auto school = parseId<RecordId>(m_page.id.toStdString());
    return {.school = school ? *school : RecordId(), .area = area, .year = m_page.year};
}

QDate MySchoolController::today() const
{
    return dayOf(m_surroundings);
}

void MySchoolController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
