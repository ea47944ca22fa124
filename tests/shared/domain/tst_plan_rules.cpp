#include <QTest>

#include "tests/shared/domain/facts.h"

using namespace cairn;
using namespace cairn::test;

/// Rules R51 and R54: what a plan asks, of whom.
class PlanRulesTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void somethingElseWillDo();
    void r51_aGroupIsNotAskedLess();
    void r54_aGapHasAnObjective();

private:
    RecordFacts &linked(const char *name) { return linkedIn(m_context, name); }
    std::vector<std::string> refused(const RecordFacts &record, const char *target)
    {
        return refusals(judged(record, target, m_context));
    }

    MoveContext m_context;
};

using Codes = std::vector<std::string>;

void PlanRulesTest::init()
{
    m_context = {};
    m_context.today = "2026-11-24";
    m_context.linked.gathered = {"objective"};
}

void PlanRulesTest::somethingElseWillDo()
{
    RecordFacts item = facts("objective", idOf("o"),
                             {{"wording", "Every reader takes a book home that they can decode."},
                              {"learners", List{"disadvantaged"}},
                              {"baseline", Map{{"words", "Nine of fourteen books."}}},
                              {"target", Map{{"words", "All."}, {"by", "2027-03-26"}}},
                              {"why", Map{{"why", "Practice."}, {"source", "local_practice"}}},
                              {"lead", "Reading lead"},
                              {"alone", false},
                              {"state", "draft"}});
    QCOMPARE(refused(item, "agreed"), Codes{"required"}); // partners: a no does not stand in
    item.units["alone"].value = true;
    QCOMPARE(refused(item, "agreed"), Codes{});
}

void PlanRulesTest::r51_aGroupIsNotAskedLess()
{
    RecordFacts item = facts("objective", idOf("o"),
                             {{"about", Map{{"plan", refTo("plan")}}},
                              {"wording", "Books match."},
                              {"learners", List{"disadvantaged"}},
                              {"baseline", Map{{"value", 60}}},
                              {"target", Map{{"value", 90}, {"by", "2027-03-26"}}},
                              {"why", Map{{"why", "Practice."}, {"source", "local_practice"}}},
                              {"lead", "Reading lead"},
                              {"alone", true},
                              {"group_targets", List{Map{{"group", "sen_support"}, {"value", 80}}}},
                              {"state", "draft"}});
    QCOMPARE(refused(item, "agreed"), Codes{"R51"});
    item.units["target"].value = Map{{"value", 90}, {"by", "2027-03-26"}, {"better", "down"}};
    QCOMPARE(refused(item, "agreed"), Codes{}); // less absence asked of a group is more
    item.units["target"].value = Map{{"value", 90}, {"by", "2027-03-26"}};
    item.units["group_targets"].value =
        List{Map{{"group", "sen_support"}, {"value", 80}, {"because", "Two terms."}}};
    QCOMPARE(refused(item, "agreed"), Codes{});
    const RecordFacts plan =
        facts("action_plan", idOf("plan"),
              {{"endorsed", Map{{"on", "2026-11-25"}, {"by", refTo("margaret")}}},
               {"kind", "focused"},
               {"state", "agreed"}});
    m_context.linked.records.push_back(item);
    QCOMPARE(refused(plan, "endorsed"), Codes{"R51"}); // the chair has not read it
    linked("o").units["group_targets"].value =
        List{Map{{"value", 80}, {"because", "Two terms."}, {"read_on", "2026-11-24"}}};
    QCOMPARE(refused(plan, "endorsed"), Codes{});
}

void PlanRulesTest::r54_aGapHasAnObjective()
{
    RecordFacts plan = facts("action_plan", idOf("plan"),
                             {{"kind", "school"},
                              {"needs", List{refTo("n88")}},
                              {"owner", refTo("joanna")},
                              {"dates", Map{{"start", "2026-11-25"}, {"end", "2027-07-20"}}},
                              {"state", "draft"}});
    QCOMPARE(refused(plan, "agreed"), Codes{"required"}); // no objective at all
    m_context.linked.records.push_back(facts("objective", idOf("o"),
                                             {{"about", Map{{"plan", refTo("plan")}}},
                                              {"baseline", Map{{"gap", true}}},
                                              {"learners", List{"all"}}}));
    QCOMPARE(refused(plan, "agreed"), Codes{"R54"});
    plan.units["gap_because"].value = "The family leaves in December.";
    QCOMPARE(refused(plan, "agreed"), Codes{});
    plan.units["gap_because"].value = Value();
    linked("o").units["learners"].value = List{"all", "sen_support"};
    QCOMPARE(refused(plan, "agreed"), Codes{});
}

QTEST_GUILESS_MAIN(PlanRulesTest)
#include "tst_plan_rules.moc"
