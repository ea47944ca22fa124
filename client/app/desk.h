#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/account/account_controller.h"
#include "client/app/appearance.h"
#include "client/decide/decide_controller.h"
#include "client/known/known_controller.h"
#include "client/moderate/case_controller.h"
#include "client/my_school/my_school_controller.h"
#include "client/my_school/note_answer_controller.h"
#include "client/plan/plan_controller.h"
#include "client/prepare/prepare_controller.h"
#include "client/record/history_controller.h"
#include "client/record/record_controller.h"
#include "client/record/records_controller.h"
#include "client/report/report_controller.h"
#include "client/review/review_controller.h"
#include "client/safeguarding/safeguarding_controller.h"
#include "client/safety/safety_controller.h"
#include "client/safety/sync_centre.h"
#include "client/school/school_controller.h"
#include "client/school/schools_controller.h"
#include "client/search/search_controller.h"
#include "client/spelling/speller.h"
#include "client/today/today_controller.h"
#include "client/undo/undo_controller.h"
#include "client/visit/visit_controller.h"

#include <vector>

namespace cairn {

/// Everything that lies on the desk: one controller a screen, and which screen is in front.
/// Here the screens learn of sync without knowing it.
class Desk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(Screen screen READ screen NOTIFY screenChanged)
    Q_PROPERTY(bool searching READ isSearching WRITE setSearching NOTIFY searchingChanged)
    Q_PROPERTY(bool mayGoBack READ mayGoBack NOTIFY screenChanged)
    Q_PROPERTY(cairn::AccountController *account READ account CONSTANT)
    Q_PROPERTY(cairn::Appearance *appearance READ appearance CONSTANT)
    Q_PROPERTY(cairn::KnownController *known READ known CONSTANT)
    Q_PROPERTY(cairn::CaseController *moderation READ moderation CONSTANT)
    Q_PROPERTY(cairn::MySchoolController *mySchool READ mySchool CONSTANT)
    Q_PROPERTY(cairn::NoteAnswerController *noteAnswer READ noteAnswer CONSTANT)
    Q_PROPERTY(cairn::PlanController *plan READ plan CONSTANT)
    Q_PROPERTY(cairn::PrepareController *prepare READ prepare CONSTANT)
    Q_PROPERTY(cairn::SafeguardingController *safeguarding READ safeguarding CONSTANT)
    Q_PROPERTY(cairn::SafetyController *safety READ safety CONSTANT)
    Q_PROPERTY(cairn::SearchController *search READ search CONSTANT)
    Q_PROPERTY(cairn::TodayController *today READ today CONSTANT)
    Q_PROPERTY(cairn::SchoolsController *schools READ schools CONSTANT)
    Q_PROPERTY(cairn::SchoolController *school READ school CONSTANT)
    Q_PROPERTY(cairn::VisitController *visit READ visit CONSTANT)
    Q_PROPERTY(cairn::DecideController *decide READ decide CONSTANT)
    Q_PROPERTY(cairn::ReportController *report READ report CONSTANT)
    Q_PROPERTY(cairn::ReviewController *review READ review CONSTANT)
    Q_PROPERTY(cairn::RecordsController *records READ records CONSTANT)
    Q_PROPERTY(cairn::RecordController *record READ record CONSTANT)
    Q_PROPERTY(cairn::HistoryController *history READ history CONSTANT)
    Q_PROPERTY(cairn::SyncCentre *sync READ sync CONSTANT)
    Q_PROPERTY(cairn::UndoController *undo READ undo CONSTANT)
    Q_PROPERTY(cairn::Speller *speller READ speller CONSTANT)

public:
    enum Screen {
        SignIn,
        Today,
        Schools,
        School,
        Visit,
        Board,
        Known,
        Case,
        Plan,
        Prepare,
        Report,
        Review,
        NoteAnswer,
        Decide,
        Records,
        Record,
        History,
        Sync
    };
    Q_ENUM(Screen)

    struct Parts {
        StoreThread &store;
        Surroundings surroundings;
        std::filesystem::path vault;
        Appearance &appearance;
    };
    explicit Desk(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] Screen screen() const { return m_screen; }
    [[nodiscard]] bool isSearching() const { return m_searching; }
    void setSearching(bool searching);
    [[nodiscard]] bool mayGoBack() const { return !m_before.empty(); }
    [[nodiscard]] AccountController *account() { return &m_account; }
    [[nodiscard]] Appearance *appearance() { return &m_appearance; }
    [[nodiscard]] KnownController *known() { return &m_known; }
    [[nodiscard]] CaseController *moderation() { return &m_moderation; }
    [[nodiscard]] MySchoolController *mySchool() { return &m_mySchool; }
    [[nodiscard]] NoteAnswerController *noteAnswer() { return &m_noteAnswer; }
    [[nodiscard]] PlanController *plan() { return &m_plan; }
    [[nodiscard]] PrepareController *prepare() { return &m_prepare; }
    [[nodiscard]] SafeguardingController *safeguarding() { return &m_safeguarding; }
    [[nodiscard]] SafetyController *safety() { return &m_safety; }
    [[nodiscard]] SearchController *search() { return &m_search; }
    [[nodiscard]] TodayController *today() { return &m_today; }
    [[nodiscard]] SchoolsController *schools() { return &m_schools; }
    [[nodiscard]] SchoolController *school() { return &m_school; }
    [[nodiscard]] VisitController *visit() { return &m_visit; }
    [[nodiscard]] DecideController *decide() { return &m_decide; }
    [[nodiscard]] ReportController *report() { return &m_report; }
    [[nodiscard]] ReviewController *review() { return &m_review; }
    [[nodiscard]] RecordsController *records() { return &m_records; }
    [[nodiscard]] RecordController *record() { return &m_record; }
    [[nodiscard]] HistoryController *history() { return &m_history; }
    [[nodiscard]] SyncCentre *sync() { return &m_sync; }
    [[nodiscard]] UndoController *undo() { return &m_undo; }
    [[nodiscard]] Speller *speller() { return &m_speller; }

    Q_INVOKABLE void show(Screen screen);
    Q_INVOKABLE void openSchool(const QString &school);
    Q_INVOKABLE void openVisit(const QString &visit);
    /// What was known when an area was judged.
    Q_INVOKABLE void openKnown(const QString &judgement);
    /// A case of moderation.
    Q_INVOKABLE void openCase(const QString &moderation);
    /// What a school needs and what was planned for it.
    Q_INVOKABLE void openPlan(const QString &school);
    /// The review of a plan.
    Q_INVOKABLE void openReview(const QString &plan);
    Q_INVOKABLE void openPrepare(const QString &visit);
    Q_INVOKABLE void openReport(const QString &visit);
    /// The evidence board of the visit that is open.
    Q_INVOKABLE void openBoard();
    /// The note that the school was given of a visit, to be answered.
    Q_INVOKABLE void openNoteAnswer(const QString &visit);
    /// From the record of visit to a note of that visit, or to the judgement of an area.
    Q_INVOKABLE void openNote(const QString &note);
    Q_INVOKABLE void openArea(const QString &area);
    /// The records of one school; an empty id: of all.
    Q_INVOKABLE void openRecords(const QString &school);
    Q_INVOKABLE void openRecord(const QString &record);
    /// A new record, as RecordController::begin says.
    Q_INVOKABLE void beginRecord(const QString &type, const QString &school,
                                 const QString &path = {}, const QString &owner = {});
    Q_INVOKABLE void openHistory(const QString &record);
    Q_INVOKABLE void back();

signals:
    void screenChanged();
    void searchingChanged();

private:
    void begin(const OpenedVault &opened);
    void takeChange(const QSet<QString> &types);
    /// A screen, and what was open on it.
    struct Place {
        Screen screen;
        QString record;
    };
    void remember();
    void go(Screen screen);

    StoreThread &m_store;
    Appearance &m_appearance;
    AccountController m_account;
    PlanController m_plan;
    PrepareController m_prepare;
    SafeguardingController m_safeguarding;
    SafetyController m_safety;
    SearchController m_search;
    TodayController m_today;
    SchoolsController m_schools;
    SchoolController m_school;
    VisitController m_visit;
    DecideController m_decide;
    RecordsController m_records;
    RecordController m_record;
    HistoryController m_history;
    SyncCentre m_sync;
    UndoController m_undo;
    Speller m_speller;
    ReportController m_report;
    MySchoolController m_mySchool;
    NoteAnswerController m_noteAnswer;
    KnownController m_known;
    ReviewController m_review;
    CaseController m_moderation;
    Screen m_screen = SignIn;
    bool m_searching = false;
    std::vector<Place> m_before; ///< where Esc leads
};

} // namespace cairn
