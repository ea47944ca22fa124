#include <QTest>

#include "shared/book/rights.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

namespace {

constexpr const char *kNow = "2026-11-10T09:00:00Z";

} // namespace

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
    /// Somebody at a device of their own who has synced once.
    std::unique_ptr<Device> somebody(const char *name, const char *role, const char *reach)
    {
        auto device = std::make_unique<Device>(*m_county, name, ++m_seed, kNow);
        m_county->server.did(put(device->rights.person, "role", role));
        device->rights.reach = reach;
        device->sync();
        return device;
    }
    std::set<std::string> scopes(const Device &device)
    {
        return *visibleScopes(m_county->server.book, device.rights);
    }
    bool sees(Device &device, const std::string &scope)
    {
        device.sync();
        const bool told = scopes(device).contains(scope);
        if (told != *maySee(m_county->server.book, device.rights, scope))
            qFatal("what is listed and what may be seen differ: %s", scope.c_str());
        const bool holds = !device.exported(std::set{scope}).empty();
        if (told != holds)
            qFatal("what is granted and what came differ: %s", scope.c_str());
        return told;
    }
    /// Names somebody on the visit.
    void invite(const Device &device)
    {
        const Amend more{.add = {toText(device.rights.person)}};
        m_ruth->did({m_visit, "", "", {{"people", more}}});
        m_ruth->sync();
    }

    std::uint64_t m_seed = 40;
    std::unique_ptr<County> m_county;
    std::unique_ptr<Device> m_ruth; ///< on the visit, of the school's alliance
    RecordId m_visit;
    std::string m_papers;
};

void VisitedSchoolTest::init()
{
    m_seed = 40;
    m_county = std::make_unique<County>();
    m_ruth = somebody("Ruth", "leader", "alliance:north");
    m_visit = m_ruth->did(newVisit(m_county->school, {m_ruth->rights.person})).record;
    m_papers = "visit:" + toText(m_visit);
    m_ruth->did(newObservation(m_visit, m_ruth->rights.person, "Seen."));
    m_ruth->sync();
}

void VisitedSchoolTest::whoVisitsFromElsewhereHasTheSchoolsPapersForIt()
{
    auto will = somebody("Will", "leader", "alliance:west");
    QVERIFY(!sees(*will, m_county->schoolScope));
    invite(*will);
    QVERIFY(sees(*will, m_county->schoolScope));
    QVERIFY(sees(*will, m_papers));
    QVERIFY(!will->shown(m_county->school).at("register.name").textOr().empty());

    will->did(put(m_visit, "state", "under_way"));
    QCOMPARE(will->sync().refused.size(), std::size_t{0});
    QCOMPARE(m_county->server.shown(m_visit).at("state").textOr(), std::string_view("under_way"));
    QVERIFY(!sees(*somebody("Wanda", "leader", "alliance:west"), m_county->schoolScope));
}

void VisitedSchoolTest::whoIsTakenOffAVisitLosesTheSchool()
{
    auto will = somebody("Will", "leader", "alliance:west");
    invite(*will);
    QVERIFY(sees(*will, m_county->schoolScope));

    const Amend off{.remove = {toText(will->rights.person)}};
    m_ruth->did({m_visit, "", "", {{"people", off}}});
    m_ruth->sync();

    QVERIFY(!sees(*will, m_county->schoolScope));
    QVERIFY(!sees(*will, m_papers));
    QVERIFY(!*mayWrite(m_county->server.book, will->rights, m_county->schoolScope));
    QVERIFY(sees(*m_ruth, m_county->schoolScope)); // it is hers by her alliance
}

void VisitedSchoolTest::whoLeavesTheVisitThemselvesWritesNoMoreThere()
{
    auto will = somebody("Will", "leader", "alliance:west");
    invite(*will);
    QVERIFY(sees(*will, m_county->schoolScope));

    // In one push: what they wrote before they left, that they left, what they wrote after it.
    will->did(put(m_visit, "mode", "remote"));
    will->did({m_visit, "", "", {{"people", Amend{.remove = {toText(will->rights.person)}}}}});
    will->did(put(m_visit, "form", "focus-2"));
    const auto round = will->sync();

    QCOMPARE(round.sent.size(), std::size_t{2});
    QVERIFY(!sees(*will, m_county->schoolScope));
    QVERIFY(m_county->server.shown(m_visit).at("form").textOr().empty());
}

void VisitedSchoolTest::aClosedVisitTakesTheSchoolAway()
{
    auto will = somebody("Will", "leader", "alliance:west");
    invite(*will);
    const RecordId second = m_ruth->did(newVisit(m_county->school, {will->rights.person})).record;
    m_ruth->sync();

    for (const RecordId &visit : {m_visit, second}) {
        QVERIFY(sees(*will, m_county->schoolScope)); // for the other one, the second time
        m_ruth->did(put(visit, "cancel_reason", "weather_road"));
        m_ruth->did(put(visit, "state", "cancelled"));
        m_ruth->sync();
    }

    QVERIFY(!sees(*will, m_county->schoolScope));
    QVERIFY(sees(*will, m_papers)); // what they wrote themselves stays theirs to read
}

void VisitedSchoolTest::aVisitBringsNoneOfTheSchoolsOtherMatters()
{
    const std::string ruth = toText(m_ruth->rights.person);
    m_ruth->did(
        {.type = "interest",
         .units = {
             {"about", Put{.fields = {{"person", ruth}, {"school", toText(m_county->school)}}}}}});
    m_ruth->sync();
    auto will = somebody("Will", "lasl_chair", "alliance:west"); // a chair, but not of this school
    invite(*will);
    QVERIFY(sees(*will, m_county->schoolScope));
    QVERIFY(!sees(*will, "interest:" + ruth));
    QVERIFY(!sees(*will, "intelligence:north"));
}

QTEST_GUILESS_MAIN(VisitedSchoolTest)
#include "tst_visited_school.moc"
