#include <QTest>

#include "server/sync/case_opener.h"
#include "server/sync/lot.h"
#include "shared/domain/moderation.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

/// Which judgements go to moderation of themselves, and why.
class CaseOpenerTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whoIsNewHasTheirFirstVisitsModerated();
    void aDraftGoesToNobody();
    void priorityIsModeratedWhoeverJudges();
    void visitorsWhoDifferAreHeard();
    void theSchoolsOwnViewCounts();
    void theSchoolAsks();
    void oneInTenIsDrawnAndTheDrawCanBeChecked();
    void aCaseIsOpenedOnceAndGainsReasons();
    void whatWasDecidedStaysSo();
    void termsAreThoseOfSchools();

private:
    /// A visit that Ruth has made, of that state.
    RecordId visit(const char *state)
    {
        return m_ruth
            ->did({.type = "visit",
                   .units = {{"about",
                              Put{.fields = {{"school", toText(m_county->school)},
                                             {"type", "focus_visit"}}}},
                             {"date", Put{.single = "2026-11-10"}},
                             {"people", Amend{.add = {toText(m_ruth->rights.person)}}},
                             {"state", Put{.single = state}}}})
            .record;
    }
    RecordId judged(const char *area, const char *position, const char *state = "proposed")
    {
        return m_ruth
            ->did({.type = "judgement",
                   .units = {{"about", Put{.fields = {{"visit", toText(m_visit)}, {"area", area}}}},
                             {"position",
                              Put{.fields = {{"position", position}, {"confidence", "medium"}}}},
                             {"state", Put{.single = state}}}})
            .record;
    }
    void experienced()
    {
        for (int each = 0; each < 3; ++each)
            visit("recorded");
    }
    std::size_t opened()
    {
        m_ruth->sync();
        return *m_opener->open(m_county->server.book);
    }
    /// The rules of the case, in the order of reasons, without the lot, which depends on ids.
    QString why(const RecordId &judgement, bool withLot = false)
    {
        const auto cases =
            *list(m_county->server.book,
                  {.type = "moderation", .where = {{"about.judgement", toText(judgement)}}});
        QStringList rules;
        for (const RecordView &one : cases)
            for (const Value &entry : *one.at("why").list())
                if (withLot || entry.at("rule").textOr() != "R40e")
                    rules << QString::fromStdString(std::string(entry.at("rule").textOr()));
        return rules.join(' ');
    }

    std::unique_ptr<County> m_county;
    std::unique_ptr<Device> m_ruth;
    std::optional<CaseOpener> m_opener;
    RecordId m_visit;
};

void CaseOpenerTest::init()
{
    m_county = std::make_unique<County>();
    m_ruth = std::make_unique<Device>(*m_county, "Ruth", 11, "2026-11-20T09:00:00Z");
    m_ruth->sync();
    m_visit = visit("recorded");
    m_opener.emplace(m_county->server.writer);
}

void CaseOpenerTest::whoIsNewHasTheirFirstVisitsModerated()
{
    const RecordId judgement = judged("teaching", "secure");
    QCOMPARE(opened(), std::size_t{1});
    QCOMPARE(why(judgement), QString("R40d"));
    const RecordView one = list(m_county->server.book, {.type = "moderation"})->front();
    QCOMPARE(one.scope, "moderation:" + toText(judgement));
    QCOMPARE(one.at("state").textOr(), std::string_view("opened"));
    QCOMPARE(one.at("about.school").textOr(), std::string_view(toText(m_county->school)));
    QCOMPARE(one.at("about.area").textOr(), std::string_view("teaching"));
}

void CaseOpenerTest::aDraftGoesToNobody()
{
    judged("teaching", "priority", "started");
    QCOMPARE(opened(), std::size_t{0});
}

void CaseOpenerTest::priorityIsModeratedWhoeverJudges()
{
    experienced();
    const RecordId secure = judged("teaching", "secure");
    const RecordId priority = judged("curriculum", "priority", "agreed");
    opened();
    QCOMPARE(why(secure), QString());
    QCOMPARE(why(priority), QString("R40a"));
}

void CaseOpenerTest::visitorsWhoDifferAreHeard()
{
    experienced();
    const RecordId judgement = judged("teaching", "secure");
    const auto views = [&](const char *person, const char *position) {
        return Value(Map{{"person", person}, {"position", position}});
    };
    const std::string dan = toText(m_county->leader("Dan").person);
    m_ruth->did({judgement,
                 "",
                 "",
                 {{"visitor_views",
                   Amend{.add = {views(toText(m_ruth->rights.person).c_str(), "secure"),
                                 views(dan.c_str(), "developing")}}}}});
    opened();
    QCOMPARE(why(judgement), QString("R40b"));
}

void CaseOpenerTest::theSchoolsOwnViewCounts()
{
    experienced();
    const auto view = [&](const char *area, const char *position) {
        m_county->server.did({.type = "self_evaluation",
                              .units = {{"about",
                                         Put{.fields = {{"school", toText(m_county->school)},
                                                        {"area", area},
                                                        {"year", "2026/27"}}}},
                                        {"position", Put{.fields = {{"position", position}}}},
                                        {"state", Put{.single = "shared"}}}});
    };
    view("teaching", "strength");
    view("curriculum", "secure");
    const RecordId twoSteps = judged("teaching", "developing");
    const RecordId oneStep = judged("curriculum", "developing");
    opened();
    QCOMPARE(why(twoSteps), QString("R40c"));
    QCOMPARE(why(oneStep), QString());

    m_county->server.did({.type = "note_reply",
                          .units = {{"about",
                                     Put{.fields = {{"school", toText(m_county->school)},
                                                    {"visit", toText(m_visit)}}}},
                                    {"answer", Put{.single = "disagree"}}}});
    opened();
    QCOMPARE(why(oneStep), QString("R40c"));
}

void CaseOpenerTest::theSchoolAsks()
{
    experienced();
    const RecordId judgement = judged("teaching", "secure", "shared");
    opened();
    QCOMPARE(why(judgement), QString());
    m_county->server.did({.type = "note_reply",
                          .units = {{"about",
                                     Put{.fields = {{"school", toText(m_county->school)},
                                                    {"visit", toText(m_visit)}}}},
                                    {"moderation_asked", Put{.fields = {{"on", "2026-11-20"}}}}}});
    opened();
    QCOMPARE(why(judgement), QString("R40f"));
}

void CaseOpenerTest::oneInTenIsDrawnAndTheDrawCanBeChecked()
{
    experienced();
    const std::vector<const char *> areas{"leadership_governance",
                                          "curriculum",
                                          "teaching",
                                          "assessment",
                                          "achievement",
                                          "early_years",
                                          "attendance_behaviour",
                                          "personal_development",
                                          "inclusion",
                                          "safeguarding_arrangements",
                                          "staff_wellbeing",
                                          "partnership_community"};
    int drawn = 0;
    for (int round = 0; round < 10; ++round) {
        m_visit = visit("recorded");
        std::vector<RecordId> judgements;
        for (const char *area : areas)
            judgements.push_back(judged(area, "secure"));
        opened();
        const auto seed = *seedOfTerm(m_county->server.book, "2026/27 autumn");
        for (const RecordId &judgement : judgements) {
            const bool isDrawn = drawnByLot(seed, m_ruth->rights.person, judgement);
            QCOMPARE(why(judgement, true), isDrawn ? QString("R40e") : QString());
            drawn += isDrawn ? 1 : 0;
        }
    }
    QVERIFY2(drawn >= 3 && drawn <= 27, qPrintable(QString::number(drawn))); // of 120
}

void CaseOpenerTest::aCaseIsOpenedOnceAndGainsReasons()
{
    const RecordId judgement = judged("teaching", "secure");
    QCOMPARE(opened(), std::size_t{1});
    QCOMPARE(opened(), std::size_t{0});
    CaseOpener anew(m_county->server.writer); // as after a restart
    QCOMPARE(*anew.open(m_county->server.book), std::size_t{0});

    m_ruth->did({judgement, "", "", {{"position", Put{.fields = {{"position", "priority"}}}}}});
    QCOMPARE(opened(), std::size_t{1});
    QCOMPARE(why(judgement), QString("R40d R40a"));
    QCOMPARE(list(m_county->server.book, {.type = "moderation"})->size(), std::size_t{1});
}

void CaseOpenerTest::whatWasDecidedStaysSo()
{
    const RecordId judgement = judged("teaching", "secure");
    opened();
    const RecordId one = list(m_county->server.book, {.type = "moderation"})->front().id;
    m_county->server.did({one,
                          "",
                          "",
                          {{"moderator", Put{.single = toText(m_county->leader("Anne").person)}},
                           {"state", Put{.single = "assigned"}}}});
    m_county->server.did({one,
                          "",
                          "",
                          {{"outcome", Put{.fields = {{"outcome", "upheld"}}}},
                           {"reasons", Write{"Well evidenced."}},
                           {"state", Put{.single = "decided"}}}});
    m_ruth->did({judgement, "", "", {{"position", Put{.fields = {{"position", "priority"}}}}}});
    QCOMPARE(opened(), std::size_t{0});
    QCOMPARE(why(judgement), QString("R40d"));
}

void CaseOpenerTest::termsAreThoseOfSchools()
{
    QCOMPARE(termOf("2026-09-01"), std::string("2026/27 autumn"));
    QCOMPARE(termOf("2026-12-31"), std::string("2026/27 autumn"));
    QCOMPARE(termOf("2027-01-04"), std::string("2026/27 spring"));
    QCOMPARE(termOf("2027-07-20"), std::string("2026/27 summer"));
    QCOMPARE(termOf("2100-03-01"), std::string("2099/00 spring"));
}

QTEST_GUILESS_MAIN(CaseOpenerTest)
#include "tst_case_opener.moc"
