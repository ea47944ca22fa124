#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/account/account_controller.h"
#include "client/app/appearance.h"
#include "client/decide/decide_controller.h"
#include "client/report/report_controller.h"
#include "client/safety/safety_controller.h"
#include "client/school/school_controller.h"
#include "client/school/schools_controller.h"
#include "client/search/search_controller.h"
#include "client/today/today_controller.h"
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
    Q_PROPERTY(cairn::SafetyController *safety READ safety CONSTANT)
    Q_PROPERTY(cairn::SearchController *search READ search CONSTANT)
    Q_PROPERTY(cairn::TodayController *today READ today CONSTANT)
    Q_PROPERTY(cairn::SchoolsController *schools READ schools CONSTANT)
    Q_PROPERTY(cairn::SchoolController *school READ school CONSTANT)
    Q_PROPERTY(cairn::VisitController *visit READ visit CONSTANT)
    Q_PROPERTY(cairn::DecideController *decide READ decide CONSTANT)
    Q_PROPERTY(cairn::ReportController *report READ report CONSTANT)

public:
    enum Screen { SignIn, Today, Schools, School, Visit, Decide, Report, Board };
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
    [[nodiscard]] SafetyController *safety() { return &m_safety; }
    [[nodiscard]] SearchController *search() { return &m_search; }
    [[nodiscard]] TodayController *today() { return &m_today; }
    [[nodiscard]] SchoolsController *schools() { return &m_schools; }
    [[nodiscard]] SchoolController *school() { return &m_school; }
    [[nodiscard]] VisitController *visit() { return &m_visit; }
    [[nodiscard]] DecideController *decide() { return &m_decide; }
    [[nodiscard]] ReportController *report() { return &m_report; }

    Q_INVOKABLE void show(Screen screen);
    Q_INVOKABLE void openSchool(const QString &school);
    Q_INVOKABLE void openVisit(const QString &visit);
    Q_INVOKABLE void openReport(const QString &visit);
    /// The evidence board of the visit that is open.
    Q_INVOKABLE void openBoard();
    /// From the record of visit to a note of that visit, or to the judgement of an area.
    Q_INVOKABLE void openNote(const QString &note);
    Q_INVOKABLE void openArea(const QString &area);
    Q_INVOKABLE void back();

signals:
    void screenChanged();
    void searchingChanged();

private:
    void begin(const OpenedVault &opened);
    void takeChange(const QSet<QString> &types);
    void go(Screen screen);

    StoreThread &m_store;
    Appearance &m_appearance;
    AccountController m_account;
    SafetyController m_safety;
    SearchController m_search;
    TodayController m_today;
    SchoolsController m_schools;
    SchoolController m_school;
    VisitController m_visit;
    DecideController m_decide;
    ReportController m_report;
    Screen m_screen = SignIn;
    bool m_searching = false;
    std::vector<Screen> m_before; ///< where Esc leads
};

} // namespace cairn
