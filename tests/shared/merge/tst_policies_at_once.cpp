#include <QTest>

#include "shared/merge/record_units.h"
#include "tests/shared/merge/histories.h"

using namespace cairn;
using namespace cairn::test;

/// What becomes of people who did not know of each other: notices, contests, removals, decisions
/// and withdrawals of design.md §4.
class PoliciesAtOnceTest : public QObject {
    Q_OBJECT

private slots:
    void whoseFactLostIsTold();
    void equalFactsAreNoLoss();
    void whoHasWrittenSinceNeedsNoNotice();
    void aLossMergedByOthersIsStillTold();
    void aDecisionIsNoLoss();
    void contestingLeavesTheChoiceToPeople();
    void aContestOfSomethingUnknownIsNoContest();
    void whoInsistsOnAnEqualValueContestsNothing();
    void whereTheRemovalWinsAnAddUnseenByItIsGone();
    void whereTheRemovalWinsAddingKnowinglyBringsBack();
    void entriesAreAllKept();
    void twoDecisionsThatDifferWaitForOneMore();
    void twoDecisionsThatAgreeAreOne();
    void withdrawingBesideAnotherMoveWaitsAndKeeps();
    void withdrawingBesideAnEditWaitsAndKeeps();
    void withdrawingWhatOneHasSeenStands();
    void writingInAWithdrawnRecordContestsNothing();
    void withdrawingAgainAfterReadingTheEditStands();
    void aRecordOfNoKnownTypeIsOnlyShown();
};

namespace {

Value is(Value value)
{
    return Map{{"is", std::move(value)}};
}

const RevisionId kRuth = revisionId(1, 1);
const RevisionId kDan = revisionId(2, 1);
const RevisionId kLater = revisionId(3, 9);

UnitView fact(const std::vector<Version> &versions)
{
    return view(unitOf(Policy::Fact), versions);
}

std::vector<Version> twoTimes()
{
    return {version(kRuth, {}, is("15:10"), 20), version(kDan, {}, is("15:25"), 30)};
}

/// A need whose statement Ruth wrote and Dan mended while Ann withdrew it.
UnitHistories withdrawnNeed(const std::vector<Value> &seen)
{
    const RevisionId withdrawal = revisionId(3, 1);
    Map content{{"is", "withdrawn"}};
    if (!seen.empty())
        content.emplace("seen", Map{{"statement", List(seen)}});
    return {
        {"state",
         {version(kRuth, {}, is("identified")), version(withdrawal, {kRuth}, std::move(content))}},
        {"statement",
         {version(kRuth, {}, spliced(0, 0, "Few books.")),
          version(kDan, {kRuth}, spliced(4, 5, "texts"))}}};
}

UnitView stateOf(const UnitHistories &histories)
{
    return viewUnits(builtInSchema().type("need"), histories).at("state");
}

} // namespace

void PoliciesAtOnceTest::whoseFactLostIsTold()
{
    const auto both = twoTimes();
    const UnitView shown = fact(both);
    QCOMPARE(shown.standing, Standing::Settled);
    QCOMPARE(shown.losses.size(), 1U);
    QVERIFY((shown.losses[0] == Loss{kRuth, both[0].author, "15:10", kDan, both[1].author}));
}

void PoliciesAtOnceTest::equalFactsAreNoLoss()
{
    auto both = twoTimes();
    both[0].content = both[1].content;
    QVERIFY(fact(both).losses.empty());
    both = twoTimes();
    both[0].author = both[1].author; // on two devices of one person
    QVERIFY(fact(both).losses.empty());
}

void PoliciesAtOnceTest::whoHasWrittenSinceNeedsNoNotice()
{
    auto three = twoTimes();
    three.push_back(version(revisionId(1, 2), {kRuth, kDan}, is("15:20"), 40));
    QVERIFY(fact(three).losses.empty());
}

void PoliciesAtOnceTest::aLossMergedByOthersIsStillTold()
{
    auto three = twoTimes();
    three.push_back(version(kLater, {kRuth, kDan}, is("15:20"), 40));
    const UnitView shown = fact(three);
    QCOMPARE(shown.heads.size(), 1U);
    QCOMPARE(shown.losses.size(), 1U);
    QVERIFY(shown.losses[0].revision == kRuth);
}

void PoliciesAtOnceTest::aDecisionIsNoLoss()
{
    auto three = twoTimes();
    three.push_back(version(kLater, {kRuth, kDan},
                            Map{{"is", "15:25"}, {"decision", Map{{"reason", "We rang."}}}}, 40));
    QVERIFY(fact(three).losses.empty());
}

void PoliciesAtOnceTest::contestingLeavesTheChoiceToPeople()
{
    auto versions = twoTimes();
    const RevisionId again = revisionId(1, 2);
    versions.push_back(
        version(again, {kRuth}, Map{{"is", "15:10"}, {"contest", toText(kDan)}}, 40));
    const UnitView contested = fact(versions);
    QCOMPARE(contested.standing, Standing::Contested);
    QVERIFY(contested.value.isNull());
    QVERIFY(contested.losses.empty());
    QCOMPARE(contested.heads[0].value.textOr(), "15:10");
    QCOMPARE(contested.heads[1].value.textOr(), "15:25");

    // Dan mends his own word: still contested.
    versions.push_back(version(revisionId(2, 2), {kDan}, is("15:24"), 50));
    QCOMPARE(fact(versions).standing, Standing::Contested);

    versions.push_back(version(kLater, {again, revisionId(2, 2)},
                               Map{{"is", "15:10"}, {"decision", Map{{"reason", "We rang."}}}}));
    QCOMPARE(fact(versions).standing, Standing::Settled);
    QCOMPARE(fact(versions).value.textOr(), "15:10");
}

void PoliciesAtOnceTest::aContestOfSomethingUnknownIsNoContest()
{
    auto versions = twoTimes();
    versions[0].content = Map{{"is", "15:10"}, {"contest", toText(kLater)}};
    QCOMPARE(fact(versions).standing, Standing::Settled);
}

void PoliciesAtOnceTest::whoInsistsOnAnEqualValueContestsNothing()
{
    auto versions = twoTimes();
    versions.push_back(
        version(revisionId(1, 2), {kRuth}, Map{{"is", "15:25"}, {"contest", toText(kDan)}}, 40));
    QCOMPARE(fact(versions).standing, Standing::Settled);
    QCOMPARE(fact(versions).value.textOr(), "15:25");
}

void PoliciesAtOnceTest::whereTheRemovalWinsAnAddUnseenByItIsGone()
{
    Unit unit = unitOf(Policy::Set);
    std::vector<Version> versions{version(kRuth, {}, Map{{"add", List{"ruth", "dan"}}}),
                                  version(revisionId(1, 2), {kRuth}, Map{{"remove", List{"dan"}}}),
                                  version(kDan, {}, Map{{"add", List{"dan"}}})};
    QVERIFY(view(unit, versions).value == Value(List{"dan", "ruth"}));
    unit.removalWins = true;
    QVERIFY(view(unit, versions).value == Value(List{"ruth"}));
    QVERIFY(view(unit, versions).heads[1].value == Value(List{"dan"}));
}

void PoliciesAtOnceTest::whereTheRemovalWinsAddingKnowinglyBringsBack()
{
    Unit unit = unitOf(Policy::Set);
    unit.removalWins = true;
    const RevisionId removal = revisionId(1, 2);
    const std::vector<Version> versions{version(kRuth, {}, Map{{"add", List{"dan"}}}),
                                        version(removal, {kRuth}, Map{{"remove", List{"dan"}}}),
                                        version(kDan, {removal}, Map{{"add", List{"dan"}}})};
    QVERIFY(view(unit, versions).value == Value(List{"dan"}));
    QVERIFY(builtInSchema().type("visit")->unit("people")->removalWins);
}

void PoliciesAtOnceTest::entriesAreAllKept()
{
    const Unit unit = unitOf(Policy::Append);
    QVERIFY(view(unit, {}).value == Value(List()));
    const std::vector<Version> versions{
        version(kDan, {}, Map{{"add", List{"second"}}}, 30),
        version(kRuth, {}, Map{{"add", List{"first", "first"}}}, 20),
        version(kLater, {kRuth}, Map{{"add", List{"unsent"}}}, std::nullopt)};
    const UnitView shown = view(unit, versions);
    QVERIFY(shown.value == Value(List{"first", "first", "second", "unsent"}));
    QCOMPARE(shown.standing, Standing::Settled);
    QVERIFY(shown.heads[1].value == Value(List{"first", "first", "unsent"}));
}

void PoliciesAtOnceTest::twoDecisionsThatDifferWaitForOneMore()
{
    const Unit unit = unitOf(Policy::Decide);
    const auto decided = [&](const char *grade, const char *reason) {
        return Map{{"is", Map{{"position", grade}, {"reason", "as it was"}}},
                   {"decision", Map{{"reason", reason}}}};
    };
    const RevisionId ann = revisionId(3, 1);
    const RevisionId eve = revisionId(4, 1);
    std::vector<Version> versions{
        version(kRuth, {}, is(Map{{"position", "secure"}})),
        version(kDan, {}, is(Map{{"position", "developing"}})),
        version(ann, {kRuth, kDan}, decided("secure", "We looked again.")),
        version(eve, {kRuth, kDan}, decided("developing", "The books say so."))};
    const UnitView contested = view(unit, versions);
    QCOMPARE(contested.standing, Standing::Contested);
    QCOMPARE(contested.heads.size(), 2U);
    QVERIFY(contested.heads[0].revision == ann && contested.heads[1].revision == eve);

    versions.push_back(version(kLater, {ann, eve}, decided("secure", "We spoke.")));
    QCOMPARE(view(unit, versions).standing, Standing::Settled);
    QCOMPARE(view(unit, versions).value.at("position").textOr(), "secure");
}

void PoliciesAtOnceTest::twoDecisionsThatAgreeAreOne()
{
    const Value value = Map{{"position", "secure"}, {"reason", "as it was"}};
    const std::vector<Version> versions{
        version(kRuth, {}, is(value)), version(kDan, {}, is(Map{{"position", "developing"}})),
        version(revisionId(3, 1), {kRuth, kDan},
                Map{{"is", value}, {"decision", Map{{"reason", "We looked again."}}}}),
        version(revisionId(4, 1), {kRuth, kDan},
                Map{{"is", value}, {"decision", Map{{"reason", "We spoke."}}}})};
    QCOMPARE(view(unitOf(Policy::Decide), versions).standing, Standing::Settled);
}

void PoliciesAtOnceTest::withdrawingBesideAnotherMoveWaitsAndKeeps()
{
    const std::vector<Version> both{version(kRuth, {}, is("proposed")),
                                    version(kDan, {}, is("withdrawn"))};
    const UnitView shown = view(unitOf(Policy::State), both);
    QCOMPARE(shown.standing, Standing::Contested);
    QCOMPARE(shown.value.textOr(), "proposed");
}

void PoliciesAtOnceTest::withdrawingBesideAnEditWaitsAndKeeps()
{
    const UnitView state = stateOf(withdrawnNeed({toText(kRuth)}));
    QCOMPARE(state.standing, Standing::Contested);
    QCOMPARE(state.value.textOr(), "identified");
    UnitHistories neverMoved = withdrawnNeed({toText(kRuth)});
    neverMoved.at("state").erase(neverMoved.at("state").begin());
    QCOMPARE(stateOf(neverMoved).value.textOr(), "identified");
}

void PoliciesAtOnceTest::withdrawingWhatOneHasSeenStands()
{
    const UnitView state = stateOf(withdrawnNeed({toText(kDan)}));
    QCOMPARE(state.standing, Standing::Settled);
    QCOMPARE(state.value.textOr(), "withdrawn");
    // An older program did not say what it had seen: nothing is known, nothing is claimed.
    QCOMPARE(stateOf(withdrawnNeed({})).standing, Standing::Settled);
}

void PoliciesAtOnceTest::writingInAWithdrawnRecordContestsNothing()
{
    UnitHistories histories = withdrawnNeed({toText(kRuth)});
    Version &edit = histories.at("statement")[1];
    edit.content.map()->emplace("knowing", toText(revisionId(3, 1)));
    QCOMPARE(stateOf(histories).standing, Standing::Settled);
    edit.content.map()->erase("knowing");
    edit.id = revisionId(3, 2); // by the withdrawer, afterwards
    QCOMPARE(stateOf(histories).standing, Standing::Settled);
}

void PoliciesAtOnceTest::withdrawingAgainAfterReadingTheEditStands()
{
    UnitHistories histories = withdrawnNeed({toText(kRuth)});
    histories.at("state").push_back(
        version(kLater, {revisionId(3, 1)},
                Map{{"is", "withdrawn"}, {"seen", Map{{"statement", List{toText(kDan)}}}}}));
    QCOMPARE(stateOf(histories).standing, Standing::Settled);
    // Once more somebody had not known; what is kept is the state before both.
    histories.at("statement").push_back(version(revisionId(4, 1), {kDan}, Map{{"whole", "New."}}));
    QCOMPARE(stateOf(histories).standing, Standing::Contested);
    QCOMPARE(stateOf(histories).value.textOr(), "identified");
}

void PoliciesAtOnceTest::aRecordOfNoKnownTypeIsOnlyShown()
{
    const UnitViews shown = viewUnits(nullptr, withdrawnNeed({toText(kRuth)}));
    QCOMPARE(shown.at("state").value.textOr(), "withdrawn");
    QCOMPARE(shown.at("state").standing, Standing::Settled);
}

QTEST_GUILESS_MAIN(PoliciesAtOnceTest)
#include "tst_policies_at_once.moc"
