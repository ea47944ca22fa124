#include <QTest>

#include "tests/shared/book/visit_and_people.h"

using namespace cairn;
using namespace cairn::test;

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
    std::unique_ptr<Device> somebody(const char *name, const char *role, const char *reach)
    {
        return m_day->somebody(name, role, reach);
    }
    std::set<std::string> scopes(const Device &device) { return m_day->scopes(device); }
    bool sees(Device &device, const std::string &scope) { return m_day->sees(device, scope); }
    RecordId moderationBy(const PersonId &moderator)
    {
        const RecordId judgement =
            m_day->ruth->did(newJudgement(m_day->visit, "teaching", "secure", "Seen.")).record;
        m_day->ruth->sync();
        m_day->county->server.did(
            {.type = "moderation",
             .units = {{"about",
                        Put{.fields = {{"judgement", toText(judgement)},
                                       {"visit", toText(m_day->visit)},
                                       {"school", toText(m_day->county->school)},
                                       {"area", "teaching"}}}},
                       {"moderator", Put{.single = toText(moderator)}}}});
        return judgement;
    }
    Edit interestOf(const Device &device) const
    {
        return {.type = "interest",
                .units = {{"about",
                           Put{.fields = {{"person", toText(device.rights.person)},
                                          {"school", toText(m_day->county->school)}}}}}};
    }

    std::unique_ptr<VisitAndPeople> m_day;
    std::unique_ptr<Device> m_dan; ///< a leader of the same alliance, not on it
};

void RestrictedScopesTest::init()
{
    m_day = std::make_unique<VisitAndPeople>();
    m_dan = somebody("Dan", "leader", "alliance:north");
}

void RestrictedScopesTest::aRoutingStubIsItsAuthorsAndTheContacts()
{
    const std::string person = toText(m_day->ruth->rights.person);
    const std::string scope = "routing:" + person;
    const RecordId stub =
        m_day->ruth
            ->did({.type = "routing",
                   .units = {{"about",
                              Put{.fields = {{"by", person},
                                             {"school", toText(m_day->county->school)},
                                             {"told", "dsl"},
                                             {"how", "in_person"},
                                             {"at", "2026-11-10T11:46:00Z"},
                                             {"category", "child"}}}}}})
            .record;
    QCOMPARE(m_day->ruth->sync().refused.size(), std::size_t{0});
    QVERIFY(sees(*m_day->ruth, scope));
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
            QVERIFY(!*mayWrite(m_day->county->server.book, device->rights, scope));
    }
}

void RestrictedScopesTest::interestsAreSeenByThoseWhoClearThem()
{
    const std::string scope = "interest:" + toText(m_day->ruth->rights.person);
    m_day->ruth->did(interestOf(*m_day->ruth));
    m_day->ruth->sync();
    QVERIFY(sees(*m_day->ruth, scope));
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
    QVERIFY(sees(*m_day->ruth, scope));
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
    QVERIFY(!sees(*anne, m_day->papers));
    QVERIFY(!sees(*anne, m_day->county->schoolScope));
    const RecordId judgement = moderationBy(anne->rights.person);
    QVERIFY(sees(*anne, m_day->papers));
    QVERIFY(sees(*anne, m_day->county->schoolScope));

    anne->did({judgement, "", "", {{"statement", Write{"Mine."}}}});
    const auto round = anne->sync();
    QCOMPARE(round.refused.size(), std::size_t{1});
    QCOMPARE(m_day->county->server.shown(judgement).at("statement").textOr(), std::string_view());

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
            joanna->did(newVisit(m_day->county->school, {joanna->rights.person})).record;
        joanna->sync();
        const std::set<std::string> both{"county", m_day->county->schoolScope};
        QCOMPARE(scopes(*joanna), both);
        QVERIFY(sees(*joanna, m_day->county->schoolScope));
        QVERIFY(!sees(*joanna, m_day->papers));
        QVERIFY(!*maySee(m_day->county->server.book, joanna->rights, "visit:" + toText(theirs)));
    }
}

void RestrictedScopesTest::intelligenceStaysInItsAlliance()
{
    m_day->ruth->did({.type = "intelligence",
                      .units = {{"about",
                                 Put{.fields = {{"alliance", "north"},
                                                {"school", toText(m_day->county->school)},
                                                {"source", "diocese"}}}}}});
    QCOMPARE(m_day->ruth->sync().refused.size(), std::size_t{0});
    const std::string scope = "intelligence:north";
    QVERIFY(sees(*m_dan, scope));
    QVERIFY(sees(*somebody("Conn", "county", "county"), scope));
    QVERIFY(!sees(*somebody("Will", "leader", "alliance:west"), scope));
    QVERIFY(!sees(*somebody("Joanna", "head", "school:990137"), scope));
    QVERIFY(!sees(*somebody("Ada", "admin", "county"), scope));
}

void RestrictedScopesTest::whoMayNotSeeMayNotWriteEither()
{
    m_dan->did(interestOf(*m_day->ruth)); // in her name
    const auto round = m_dan->sync();
    QCOMPARE(round.refused.size(), std::size_t{1});
    QCOMPARE(m_dan->exported(), m_day->county->server.exported(scopes(*m_dan)));
    QVERIFY(!scopes(*m_day->ruth).contains("interest:" + toText(m_day->ruth->rights.person)));
}

QTEST_GUILESS_MAIN(RestrictedScopesTest)
#include "tst_restricted_scopes.moc"
