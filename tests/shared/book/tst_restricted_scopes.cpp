#include <QTest>

#include "shared/book/rights.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

namespace {

constexpr const char *kNow = "2026-11-10T09:00:00Z";

} // namespace

/// Who sees routing stubs, interests, moderation cases and intelligence, and who is not even told
/// that they are there. Reading and writing are asked of the county as devices do.
class RestrictedScopesTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aRoutingStubIsItsAuthorsAndTheContacts();
    void interestsAreSeenByThoseWhoClearThem();
    void aCaseIsSeenByTheVisitorsTheModeratorAndTheChair();
    void theModeratorReadsThePapersAndWritesNone();
    void aPersonOfTheSchoolSeesTheSchoolAlone();
    void intelligenceStaysInItsAlliance();
    void whoMayNotSeeMayNotWriteEither();

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
    RecordId moderationBy(const PersonId &moderator)
    {
        const RecordId judgement =
            m_ruth->did(newJudgement(m_visit, "teaching", "secure", "Seen.")).record;
        m_ruth->sync();
        m_county->server.did({.type = "moderation",
                              .units = {{"about",
                                         Put{.fields = {{"judgement", toText(judgement)},
                                                        {"visit", toText(m_visit)},
                                                        {"school", toText(m_county->school)},
                                                        {"area", "teaching"}}}},
                                        {"moderator", Put{.single = toText(moderator)}}}});
        return judgement;
    }
    Edit interestOf(const Device &device) const
    {
        return {.type = "interest",
                .units = {{"about",
                           Put{.fields = {{"person", toText(device.rights.person)},
                                          {"school", toText(m_county->school)}}}}}};
    }

    std::uint64_t m_seed = 40;
    std::unique_ptr<County> m_county;
    std::unique_ptr<Device> m_ruth; ///< on the visit, of the school's alliance
    std::unique_ptr<Device> m_dan;  ///< a leader of the same alliance, not on it
    RecordId m_visit;
    std::string m_papers;
};

void RestrictedScopesTest::init()
{
    m_seed = 40;
    m_county = std::make_unique<County>();
    m_ruth = somebody("Ruth", "leader", "alliance:north");
    m_dan = somebody("Dan", "leader", "alliance:north");
    m_visit = m_ruth->did(newVisit(m_county->school, {m_ruth->rights.person})).record;
    m_papers = "visit:" + toText(m_visit);
    m_ruth->did(newObservation(m_visit, m_ruth->rights.person, "Seen."));
    m_ruth->sync();
}

void RestrictedScopesTest::aRoutingStubIsItsAuthorsAndTheContacts()
{
    const std::string person = toText(m_ruth->rights.person);
    const std::string scope = "routing:" + person;
    const RecordId stub = m_ruth
                              ->did({.type = "routing",
                                     .units = {{"about",
                                                Put{.fields = {{"by", person},
                                                               {"school", toText(m_county->school)},
                                                               {"told", "dsl"},
                                                               {"how", "in_person"},
                                                               {"at", "2026-11-10T11:46:00Z"},
                                                               {"category", "child"}}}}}})
                              .record;
    QCOMPARE(m_ruth->sync().refused.size(), std::size_t{0});
    QVERIFY(sees(*m_ruth, scope));
    QVERIFY(!sees(*m_dan, scope));
    for (const auto &[name, role, may] :
         {std::tuple{"Sheila", "safeguarding", true}, std::tuple{"Rex", "records", true},
          std::tuple{"Conn", "county", false}, std::tuple{"Ada", "admin", false},
          std::tuple{"Marge", "lasl_chair", false}}) {
        auto device = somebody(name, role, "county");
        QVERIFY2(sees(*device, scope) == may, role);
        if (!may)
            QCOMPARE(device->tried(put(stub, "state", "closed")).error().code, FaultCode::NotFound);
        else // what the author wrote is theirs alone to change
            QVERIFY(!*mayWrite(m_county->server.book, device->rights, scope));
    }
}

void RestrictedScopesTest::interestsAreSeenByThoseWhoClearThem()
{
    const std::string scope = "interest:" + toText(m_ruth->rights.person);
    m_ruth->did(interestOf(*m_ruth));
    m_ruth->sync();
    QVERIFY(sees(*m_ruth, scope));
    QVERIFY(!sees(*m_dan, scope));
    QVERIFY(sees(*somebody("Marge", "lasl_chair", "alliance:north"), scope));
    QVERIFY(!sees(*somebody("Will", "lasl_chair", "alliance:west"), scope));
    QVERIFY(sees(*somebody("Conn", "county", "county"), scope));
    QVERIFY(!sees(*somebody("Joanna", "head", "school:990137"), scope));
}

void RestrictedScopesTest::aCaseIsSeenByTheVisitorsTheModeratorAndTheChair()
{
    auto anne = somebody("Anne", "leader", "alliance:west");
    const std::string scope = "moderation:" + toText(moderationBy(anne->rights.person));
    QVERIFY(sees(*m_ruth, scope));
    QVERIFY(sees(*anne, scope));
    QVERIFY(!sees(*m_dan, scope));
    QVERIFY(sees(*somebody("Marge", "lasl_chair", "alliance:north"), scope));
    QVERIFY(!sees(*somebody("Will", "lasl_chair", "alliance:west"), scope));
    QVERIFY(sees(*somebody("Conn", "county", "county"), scope));
    QVERIFY(!sees(*somebody("Joanna", "head", "school:990137"), scope));
}

void RestrictedScopesTest::theModeratorReadsThePapersAndWritesNone()
{
    auto anne = somebody("Anne", "leader", "alliance:west");
    QVERIFY(!sees(*anne, m_papers));
    QVERIFY(!sees(*anne, m_county->schoolScope));
    const RecordId judgement = moderationBy(anne->rights.person);
    QVERIFY(sees(*anne, m_papers));
    QVERIFY(sees(*anne, m_county->schoolScope));

    anne->did({judgement, "", "", {{"statement", Write{"Mine."}}}});
    const auto round = anne->sync();
    QCOMPARE(round.refused.size(), std::size_t{1});
    QCOMPARE(m_county->server.shown(judgement).at("statement").textOr(), std::string_view());

    anne->did({keyedId("moderation", toText(judgement)),
               "",
               "",
               {{"questions", Amend{.add = {"Which books?"}}}}});
    QCOMPARE(anne->sync().refused.size(), std::size_t{0});
}

void RestrictedScopesTest::aPersonOfTheSchoolSeesTheSchoolAlone()
{
    for (const char *role : {"head", "chair"}) {
        auto joanna = somebody(role, role, "school:990137");
        // Even where somebody has put them on the visit, or they proposed it themselves.
        const RecordId theirs =
            joanna->did(newVisit(m_county->school, {joanna->rights.person})).record;
        joanna->sync();
        const std::set<std::string> both{"county", m_county->schoolScope};
        QCOMPARE(scopes(*joanna), both);
        QVERIFY(sees(*joanna, m_county->schoolScope));
        QVERIFY(!sees(*joanna, m_papers));
        QVERIFY(!*maySee(m_county->server.book, joanna->rights, "visit:" + toText(theirs)));
    }
}

void RestrictedScopesTest::intelligenceStaysInItsAlliance()
{
    m_ruth->did({.type = "intelligence",
                 .units = {{"about",
                            Put{.fields = {{"alliance", "north"},
                                           {"school", toText(m_county->school)},
                                           {"source", "diocese"}}}}}});
    QCOMPARE(m_ruth->sync().refused.size(), std::size_t{0});
    const std::string scope = "intelligence:north";
    QVERIFY(sees(*m_dan, scope));
    QVERIFY(sees(*somebody("Conn", "county", "county"), scope));
    QVERIFY(!sees(*somebody("Will", "leader", "alliance:west"), scope));
    QVERIFY(!sees(*somebody("Joanna", "head", "school:990137"), scope));
    QVERIFY(!sees(*somebody("Ada", "admin", "county"), scope));
}

void RestrictedScopesTest::whoMayNotSeeMayNotWriteEither()
{
    m_dan->did(interestOf(*m_ruth)); // in her name
    const auto round = m_dan->sync();
    QCOMPARE(round.refused.size(), std::size_t{1});
    QCOMPARE(m_dan->exported(), m_county->server.exported(scopes(*m_dan)));
    QVERIFY(!scopes(*m_ruth).contains("interest:" + toText(m_ruth->rights.person)));
}

QTEST_GUILESS_MAIN(RestrictedScopesTest)
#include "tst_restricted_scopes.moc"
