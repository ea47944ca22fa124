#include <QTest>

#include "tests/shared/book/visit_and_people.h"

using namespace cairn;
using namespace cairn::test;

/// Whoever is named on a visit has the papers of its school for it, wherever they come from, until
/// it is closed or they are taken off. Reading and writing are asked of the county as devices do.
class VisitedSchoolTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whoVisitsFromElsewhereHasTheSchoolsPapersForIt();
    void whoIsTakenOffAVisitLosesTheSchool();
    void whoLeavesTheVisitThemselvesWritesNoMoreThere();
    void aClosedVisitTakesTheSchoolAway();
    void aVisitBringsNoneOfTheSchoolsOtherMatters();

private:
    std::unique_ptr<Device> somebody(const char *name, const char *role, const char *reach)
    {
        return m_day->somebody(name, role, reach);
    }
    std::set<std::string> scopes(const Device &device) { return m_day->scopes(device); }
    bool sees(Device &device, const std::string &scope) { return m_day->sees(device, scope); }
    /// Names somebody on the visit.
    void invite(const Device &device)
    {
        const Amend more{.add = {toText(device.rights.person)}};
        m_day->ruth->did({m_day->visit, "", "", {{"people", more}}});
        m_day->ruth->sync();
    }

    std::unique_ptr<VisitAndPeople> m_day;
};

void VisitedSchoolTest::init()
{
    m_day = std::make_unique<VisitAndPeople>();
}

void VisitedSchoolTest::whoVisitsFromElsewhereHasTheSchoolsPapersForIt()
{
    auto will = somebody("Will", "leader", "alliance:west");
    QVERIFY(!sees(*will, m_day->county->schoolScope));
    invite(*will);
    QVERIFY(sees(*will, m_day->county->schoolScope));
    QVERIFY(sees(*will, m_day->papers));
    QVERIFY(!will->shown(m_day->county->school).at("register.name").textOr().empty());

    will->did(put(m_day->visit, "state", "under_way"));
    QCOMPARE(will->sync().refused.size(), std::size_t{0});
    QCOMPARE(m_day->county->server.shown(m_day->visit).at("state").textOr(),
             std::string_view("under_way"));
    QVERIFY(!sees(*somebody("Wanda", "leader", "alliance:west"), m_day->county->schoolScope));
}

void VisitedSchoolTest::whoIsTakenOffAVisitLosesTheSchool()
{
    auto will = somebody("Will", "leader", "alliance:west");
    invite(*will);
    QVERIFY(sees(*will, m_day->county->schoolScope));

    const Amend off{.remove = {toText(will->rights.person)}};
    m_day->ruth->did({m_day->visit, "", "", {{"people", off}}});
    m_day->ruth->sync();

    QVERIFY(!sees(*will, m_day->county->schoolScope));
    QVERIFY(!sees(*will, m_day->papers));
    QVERIFY(!*mayWrite(m_day->county->server.book, will->rights, m_day->county->schoolScope));
    QVERIFY(sees(*m_day->ruth, m_day->county->schoolScope)); // it is hers by her alliance
}

void VisitedSchoolTest::whoLeavesTheVisitThemselvesWritesNoMoreThere()
{
    auto will = somebody("Will", "leader", "alliance:west");
    invite(*will);
    QVERIFY(sees(*will, m_day->county->schoolScope));

    // In one push: what they wrote before they left, that they left, what they wrote after it.
    will->did(put(m_day->visit, "mode", "remote"));
    will->did({m_day->visit, "", "", {{"people", Amend{.remove = {toText(will->rights.person)}}}}});
    will->did(put(m_day->visit, "form", "focus-2"));
    const auto round = will->sync();

    QCOMPARE(round.sent.size(), std::size_t{2});
    QVERIFY(!sees(*will, m_day->county->schoolScope));
    QVERIFY(m_day->county->server.shown(m_day->visit).at("form").textOr().empty());
}

void VisitedSchoolTest::aClosedVisitTakesTheSchoolAway()
{
    auto will = somebody("Will", "leader", "alliance:west");
    invite(*will);
    const RecordId second =
        m_day->ruth->did(newVisit(m_day->county->school, {will->rights.person})).record;
    m_day->ruth->sync();

    for (const RecordId &visit : {m_day->visit, second}) {
        QVERIFY(sees(*will, m_day->county->schoolScope)); // for the other one, the second time
        m_day->ruth->did(put(visit, "cancel_reason", "weather_road"));
        m_day->ruth->did(put(visit, "state", "cancelled"));
        m_day->ruth->sync();
    }

    QVERIFY(!sees(*will, m_day->county->schoolScope));
    QVERIFY(sees(*will, m_day->papers)); // what they wrote themselves stays theirs to read
}

void VisitedSchoolTest::aVisitBringsNoneOfTheSchoolsOtherMatters()
{
    const std::string ruth = toText(m_day->ruth->rights.person);
    m_day->ruth->did({.type = "interest",
                      .units = {{"about",
                                 Put{.fields = {{"person", ruth},
                                                {"school", toText(m_day->county->school)}}}}}});
    m_day->ruth->sync();
    auto will = somebody("Will", "lasl_chair", "alliance:west"); // a chair, but not of this school
    invite(*will);
    QVERIFY(sees(*will, m_day->county->schoolScope));
    QVERIFY(!sees(*will, "interest:" + ruth));
    QVERIFY(!sees(*will, "intelligence:north"));
}

QTEST_GUILESS_MAIN(VisitedSchoolTest)
#include "tst_visited_school.moc"
