#include <QTest>

#include "shared/domain/settling.h"
#include "tests/shared/domain/facts.h"

using namespace cairn;
using namespace cairn::test;

namespace {

const PersonId kRuth = idOf("ruth");
const PersonId kDan = idOf("dan");

const Unit &unitOf(const char *type, const char *unit)
{
    return *builtInSchema().type(type)->unit(unit);
}

} // namespace

/// What people must settle is settled by those whom its type names (`settled_by`).
class SettlingTest : public QObject {
    Q_OBJECT

private slots:
    void thePositionIsTheVisitors()
    {
        const RecordFacts judgement = facts("judgement", idOf("j"), {});
        const Unit &position = unitOf("judgement", "position");
        QVERIFY(maySettle(position, judgement, {kRuth, "leader", true}));
        QVERIFY(!maySettle(position, judgement, {kRuth, "leader", false}));
        QVERIFY(!maySettle(position, judgement, {kRuth, "head", false}));
        const Findings said =
            judgeSettling(builtInSchema(), position, judgement, {kRuth, "head", false});
        QVERIFY(finds(said, "settled_by"));
        QVERIFY(said.front().sentence.find("The visitors together") != std::string::npos);
    }

    void theDateOfAnActionIsItsOwners()
    {
        const Unit &promise = unitOf("action", "promise");
        const auto owned = [](const char *owner) {
            return facts("action", idOf("a"), {{"promise", Map{{"owner", owner}}}});
        };
        QVERIFY(maySettle(promise, owned("school"), {kRuth, "head"}));
        QVERIFY(maySettle(promise, owned("school"), {kRuth, "chair"}));
        QVERIFY(!maySettle(promise, owned("school"), {kRuth, "leader", true}));
        QVERIFY(!maySettle(promise, owned("school"), {kRuth, "lasl_chair"}));
        QVERIFY(maySettle(promise, owned("visitor"), {kRuth, "leader", true}));
        QVERIFY(!maySettle(promise, owned("visitor"), {kRuth, "head"}));
        QVERIFY(!maySettle(promise, owned("partner"), {kRuth, "head"}));
    }

    void aPlanNamesItsOwner()
    {
        const Unit &dates = unitOf("action_plan", "dates");
        const RecordFacts plan = facts("action_plan", idOf("p"), {{"owner", refTo("dan")}});
        QVERIFY(maySettle(dates, plan, {kDan, "leader"}));
        QVERIFY(!maySettle(dates, plan, {kRuth, "head"}));
        QVERIFY(maySettle(dates, facts("action_plan", idOf("q"), {}), {kRuth, "head"}));
    }

    void theDayOfAVisitIsItsLeads()
    {
        const Unit &date = unitOf("visit", "date");
        const RecordFacts led = facts("visit", idOf("v"), {{"lead", refTo("ruth")}});
        QVERIFY(maySettle(date, led, {kRuth, "leader", true}));
        QVERIFY(!maySettle(date, led, {kDan, "leader", true}));
        QVERIFY(maySettle(date, facts("visit", idOf("w"), {}), {kDan, "leader", true}));
    }

    void aModeratorSettlesTheirCaseAlone()
    {
        const Unit &outcome = unitOf("moderation", "outcome");
        const RecordFacts one = facts("moderation", idOf("m"), {{"moderator", refTo("dan")}});
        QVERIFY(maySettle(outcome, one, {kDan, "leader"}));
        QVERIFY(!maySettle(outcome, one, {kRuth, "lasl_chair"}));
    }

    void theCountyKeepsAnythingFromWaitingForEver()
    {
        const RecordFacts judgement = facts("judgement", idOf("j"), {});
        QVERIFY(maySettle(unitOf("judgement", "position"), judgement, {kRuth, "county"}));
        QVERIFY(maySettle(unitOf("judgement", "position"), judgement, {kRuth, ""}));
        QVERIFY(maySettle(unitOf("need", "state"), judgement, {kRuth, "leader"})); // names nobody
    }
};

QTEST_GUILESS_MAIN(SettlingTest)
#include "tst_settling.moc"
