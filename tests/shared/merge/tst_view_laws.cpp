#include <QTest>

#include "shared/merge/splices.h"
#include "tests/shared/merge/histories.h"

#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace cairn;
using namespace cairn::test;

/// The laws of shared/merge over random histories of each policy for each law: 2,000, or as many
/// as CAIRN_HISTORIES says.
class ViewLawsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { takeHistories(2'000); }
    void orderOfArrivalDoesNotCount_data() { everyPolicy(); }
    void orderOfArrivalDoesNotCount();
    void clocksOfDevicesDoNotCount_data() { everyPolicy(); }
    void clocksOfDevicesDoNotCount();
    void nobodysWordVanishes_data() { everyPolicy(); }
    void nobodysWordVanishes();
    void whoHasSeenAllSettlesAll_data() { everyPolicy(); }
    void whoHasSeenAllSettlesAll();
    void aSetKeepsWhatNobodyTookBackKnowingly();
    void splicesTurnOneTextIntoTheOther();

private:
    static void everyPolicy();
    template <class Law>
    static void holds(Policy policy, Law law);
};

Q_DECLARE_METATYPE(cairn::Policy)

void ViewLawsTest::everyPolicy()
{
    QTest::addColumn<Policy>("policy");
    QTest::newRow("fixed") << Policy::Fixed;
    QTest::newRow("fact") << Policy::Fact;
    QTest::newRow("set") << Policy::Set;
    QTest::newRow("append") << Policy::Append;
    QTest::newRow("prose") << Policy::Prose;
    QTest::newRow("decide") << Policy::Decide;
    QTest::newRow("state") << Policy::State;
}

template <class Law>
void ViewLawsTest::holds(Policy policy, Law law)
{
    const bool held = rc::check([&] {
        const auto seed = *rc::gen::arbitrary<std::uint32_t>();
        const auto count = *rc::gen::inRange<std::size_t>(1, 10);
        std::mt19937 chance(seed);
        law(unitOf(policy), randomHistory(policy, count, chance), chance);
    });
    QVERIFY(held);
}

void ViewLawsTest::orderOfArrivalDoesNotCount()
{
    QFETCH(Policy, policy);
    holds(policy, [](const Unit &unit, std::vector<Version> history, std::mt19937 &chance) {
        const UnitView before = view(unit, history);
        std::ranges::shuffle(history, chance);
        RC_ASSERT(view(unit, history) == before);
    });
}

void ViewLawsTest::clocksOfDevicesDoNotCount()
{
    QFETCH(Policy, policy);
    holds(policy, [](const Unit &unit, std::vector<Version> history, std::mt19937 &chance) {
        const UnitView before = view(unit, history);
        for (Version &one : history)
            one.claimedMillis = static_cast<std::int64_t>(chance());
        const UnitView after = view(unit, history);
        RC_ASSERT(after.value == before.value);
        RC_ASSERT(after.standing == before.standing);
    });
}

void ViewLawsTest::nobodysWordVanishes()
{
    QFETCH(Policy, policy);
    holds(policy, [](const Unit &unit, const std::vector<Version> &history, std::mt19937 &) {
        const UnitView shown = view(unit, history);
        std::set<RevisionId> builtOn;
        for (const Version &one : history)
            builtOn.insert(one.parents.begin(), one.parents.end());
        for (const Version &one : history)
            RC_ASSERT(
                builtOn.contains(one.id)
                == (std::ranges::find(shown.heads, one.id, &Head::revision) == shown.heads.end()));
        if (unit.policy != Policy::Decide)
            return;
        for (const Head &head : shown.heads)
            RC_ASSERT(head.value.at("position") == shown.heads.front().value.at("position")
                      || shown.standing == Standing::Contested);
    });
}

void ViewLawsTest::whoHasSeenAllSettlesAll()
{
    QFETCH(Policy, policy);
    holds(policy, [](const Unit &unit, std::vector<Version> history, std::mt19937 &) {
        std::vector<RevisionId> heads;
        for (const Head &head : view(unit, history).heads)
            heads.push_back(head.revision);
        Value content = Map{{"is", "agreed"}};
        if (unit.policy == Policy::Prose)
            content = Map{{"whole", "agreed"}};
        if (unit.policy == Policy::Append)
            content = Map{{"add", List{"agreed"}}};
        if (unit.policy == Policy::Set)
            content = Map{{"add", List{"agreed"}}, {"remove", List{"a", "b", "c"}}};
        history.push_back(version(revisionId(9, 1), heads, content));
        const UnitView shown = view(unit, history);
        RC_ASSERT(shown.standing == Standing::Settled);
        RC_ASSERT(shown.heads.size() == 1U);
        if (unit.policy == Policy::Set)
            RC_ASSERT(shown.value == Value(List{"agreed"}));
        else if (unit.policy == Policy::Append)
            RC_ASSERT(shown.value.list()->size() == history.size());
        else if (unit.policy != Policy::Fixed)
            RC_ASSERT(shown.value == Value("agreed"));
    });
}

void ViewLawsTest::aSetKeepsWhatNobodyTookBackKnowingly()
{
    holds(Policy::Set, [](const Unit &unit, const std::vector<Version> &history, std::mt19937 &) {
        // The model: walk back from each removal and see which adds it had seen.
        const auto saw = [&](const Version &late, const RevisionId &early) {
            std::set<RevisionId> seen(late.parents.begin(), late.parents.end());
            for (std::size_t i = 0; i < history.size(); ++i)
                for (const Version &one : history)
                    if (seen.contains(one.id))
                        seen.insert(one.parents.begin(), one.parents.end());
            return seen.contains(early);
        };
        std::set<Value> expected;
        for (const Version &adder : history)
            if (const List *added = adder.content.at("add").list()) {
                const bool gone = std::ranges::any_of(history, [&](const Version &remover) {
                    const List *removed = remover.content.at("remove").list();
                    return removed && removed->front() == added->front() && saw(remover, adder.id);
                });
                if (!gone)
                    expected.insert(added->front());
            }
        RC_ASSERT(view(unit, history).value == Value(List(expected.begin(), expected.end())));
    });
}

void ViewLawsTest::splicesTurnOneTextIntoTheOther()
{
    QVERIFY(rc::check(
        [](const std::vector<std::uint8_t> &left, const std::vector<std::uint8_t> &right) {
            static const char *const kPieces[]{"a", " ", "é", ".", "word", "\n", "✓", ","};
            std::string before;
            std::string after;
            for (const std::uint8_t byte : left)
                before += kPieces[byte % 8];
            for (const std::uint8_t byte : right)
                after += kPieces[byte % 8];
            const auto splices = splicesBetween(before, after);
            RC_ASSERT(applied(before, splices) == after);
            RC_ASSERT(splicesFrom(toValue(splices)) == splices);
        }));
}

QTEST_GUILESS_MAIN(ViewLawsTest)
#include "tst_view_laws.moc"
