#include <QTest>

#include "shared/merge/replay.h"
#include "shared/merge/splices.h"
#include "tests/shared/merge/histories.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

using namespace cairn;
using namespace cairn::test;

/// All histories that three devices can write with three revisions, of every shape and with every
/// content of a small choice, in every order of arrival. A case is one history in one order.
class SmallWorldsTest : public QObject {
    Q_OBJECT

private slots:
    void orderOfArrivalNeverCounts_data();
    void orderOfArrivalNeverCounts();
    void everyWalkOfAProseShowsTheSame();
    void cleanupTestCase();

private:
    std::size_t m_cases = 0;
};

Q_DECLARE_METATYPE(cairn::Policy)

namespace {

constexpr std::size_t kDevices = 3;
constexpr std::size_t kRevisions = 3;
constexpr std::size_t kCasesAtLeast = 50'000;

using History = std::vector<Version>;
using Seen = std::vector<bool>;

/// What the revision at `step` could say.
std::vector<Value> contents(Policy policy, std::size_t step)
{
    const std::string own(1, static_cast<char>('a' + step));
    switch (policy) {
    case Policy::Set:
        return {Map{{"add", List{"x"}}}, Map{{"remove", List{"x"}}},
                Map{{"add", List{own}}, {"remove", List{"x"}}}};
    case Policy::Append: return {Map{{"add", List{"x"}}}, Map{{"add", List{own, "x"}}}};
    case Policy::Prose:
        return {spliced(0, 0, own + ". "), spliced(1, 1, own), spliced(9, 0, own + "!"),
                Map{{"whole", own + own}}, Map{{"splices", List()}, {"read", true}}};
    case Policy::Decide:
        return {Map{{"is", Map{{"position", "x"}, {"reason", own}}}},
                Map{{"is", Map{{"position", own}}}}};
    case Policy::State:
        return {Map{{"is", "proposed"}}, Map{{"is", "agreed"}}, Map{{"is", "withdrawn"}}};
    default: return {Map{{"is", "x"}}, Map{{"is", own}}};
    }
}

/// Every set of revisions that a device could have seen: its own, and of the others the first few,
/// with all that they build on.
std::set<Seen> couldHaveSeen(const History &history, std::uint8_t device)
{
    std::set<Seen> all;
    for (std::size_t mask = 0; mask < std::size_t{1} << history.size(); ++mask) {
        Seen seen(history.size());
        for (std::size_t i = 0; i < history.size(); ++i)
            seen[i] = (mask >> i & 1) != 0 || history[i].id.device.bytes[0] == device;
        for (std::size_t i = history.size(); i-- > 0;)
            if (seen[i])
                for (std::size_t k = 0; k < i; ++k)
                    seen[k] = seen[k]
                        || std::ranges::find(history[i].parents, history[k].id)
                            != history[i].parents.end();
        all.insert(std::move(seen));
    }
    return all;
}

std::vector<RevisionId> headsOf(const History &history, const Seen &seen)
{
    std::set<RevisionId> heads;
    for (std::size_t i = 0; i < history.size(); ++i)
        if (seen[i]) {
            for (const RevisionId &parent : history[i].parents)
                heads.erase(parent);
            heads.insert(history[i].id);
        }
    return {heads.begin(), heads.end()};
}

void eachWorld(Policy policy, History &history, const std::function<void(const History &)> &look)
{
    if (!history.empty())
        look(history);
    const std::size_t step = history.size();
    if (step == kRevisions)
        return;
    for (std::uint8_t device = 0; device < kDevices; ++device)
        for (const Seen &seen : couldHaveSeen(history, device))
            for (const Value &content : contents(policy, step)) {
                const RevisionId id = revisionId(device, step + 1);
                history.push_back(version(id, headsOf(history, seen), content,
                                          static_cast<std::int64_t>(step / 2)));
                eachWorld(policy, history, look);
                history.pop_back();
            }
}

} // namespace

void SmallWorldsTest::orderOfArrivalNeverCounts_data()
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

void SmallWorldsTest::orderOfArrivalNeverCounts()
{
    QFETCH(Policy, policy);
    Unit unit = unitOf(policy);
    History history;
    bool equal = true;
    eachWorld(policy, history, [&](const History &world) {
        for (const bool removalWins : {false, true}) {
            unit.removalWins = removalWins;
            const UnitView expected = view(unit, world);
            std::vector<std::size_t> order(world.size());
            std::iota(order.begin(), order.end(), 0U);
            do {
                History arrived;
                for (const std::size_t at : order)
                    arrived.push_back(world[at]);
                equal = equal && view(unit, arrived) == expected;
                ++m_cases;
            } while (std::ranges::next_permutation(order).found);
            if (policy != Policy::Set)
                break;
        }
    });
    QVERIFY(equal);
}

void SmallWorldsTest::everyWalkOfAProseShowsTheSame()
{
    History history;
    bool equal = true;
    eachWorld(Policy::Prose, history, [&](const History &world) {
        const Story story = tell(world);
        const ProseHistory prose = proseHistory(story);
        const std::string expected = textOf(replay(prose, story.graph.order()));
        std::vector<std::size_t> order(world.size());
        std::iota(order.begin(), order.end(), 0U);
        do {
            std::vector<bool> had(world.size());
            const bool causal = std::ranges::all_of(order, [&](std::size_t at) {
                had[at] = true;
                return std::ranges::all_of(story.graph.parents(at),
                                           [&](std::size_t parent) { return had[parent]; });
            });
            if (causal)
                equal = equal && textOf(replay(prose, order)) == expected;
            m_cases += causal ? 1 : 0;
        } while (std::ranges::next_permutation(order).found);
    });
    QVERIFY(equal);
}

void SmallWorldsTest::cleanupTestCase()
{
    qInfo("%zu cases", m_cases);
    QVERIFY(m_cases >= kCasesAtLeast);
}

QTEST_GUILESS_MAIN(SmallWorldsTest)
#include "tst_small_worlds.moc"
