#include <QTest>

#include "shared/domain/frontier.h"

using namespace cairn;

/// What lay before whom when a judgement was made, and what has moved since.
class FrontierTest : public QObject {
    Q_OBJECT

private slots:
    void nothingMovedNothingShows();
    void aPieceThatMovesShows();
    void itsObservationCounts();
    void aPieceThatComesShows();
    void eachAuthorsEyesCount();
    void aJudgementOfAnOlderBuildSaysNothing();

private:
    static RecordId id(std::uint8_t last)
    {
        RecordId id;
        id.bytes.back() = last;
        return id;
    }
    static RevisionId revision(std::uint64_t sequence) { return {{}, {}, sequence}; }
    static UnitView unit(Value value, std::vector<std::uint64_t> heads, PersonId author = {})
    {
        UnitView shown;
        shown.value = value;
        for (const std::uint64_t head : heads)
            shown.heads.push_back({revision(head), author, 0, value});
        return shown;
    }
    /// A piece with the observation that it is of.
    static Linked world(std::vector<std::uint64_t> ofPiece, std::vector<std::uint64_t> ofNote)
    {
        Linked linked;
        linked.records.push_back({.id = id(1),
                                  .type = "evidence",
                                  .units = {{"kind", unit("document", ofPiece)},
                                            {"observation", unit(toText(id(2)), {90})}}});
        linked.records.push_back(
            {.id = id(2), .type = "observation", .units = {{"seen", unit("Books.", ofNote)}}});
        linked.records.push_back(
            {.id = id(3), .type = "evidence", .units = {{"kind", unit("document", {30})}}});
        return linked;
    }
    static RecordFacts judged(const std::vector<PersonId> &by, const Linked &then)
    {
        RecordFacts judgement{.id = id(9), .type = "judgement"};
        judgement.units["evidence_for"] = unit(List{toText(id(1))}, {1});
        UnitView position;
        List frontier;
        for (const PersonId &person : by) {
            position.heads.push_back({revision(2), person, 0, {}});
            std::ranges::move(frontierOf(judgement, person, then), std::back_inserter(frontier));
        }
        judgement.units["position"] = position;
        judgement.units["frontier"] = unit(frontier, {3});
        return judgement;
    }
};

void FrontierTest::nothingMovedNothingShows()
{
    const Linked then = world({10}, {20});
    const RecordFacts judgement = judged({id(50)}, then);
    QCOMPARE(judgement.elements("frontier").size(), std::size_t{1});
    QVERIFY(changedSinceJudged(judgement, then).empty());
}

void FrontierTest::aPieceThatMovesShows()
{
    const RecordFacts judgement = judged({id(50)}, world({10}, {20}));
    const auto changed = changedSinceJudged(judgement, world({11}, {20}));
    QCOMPARE(changed.size(), std::size_t{1});
    QVERIFY(changed.front() == id(1));
}

void FrontierTest::itsObservationCounts()
{
    const RecordFacts judgement = judged({id(50)}, world({10}, {20}));
    QCOMPARE(changedSinceJudged(judgement, world({10}, {20, 21})).size(), std::size_t{1});
}

void FrontierTest::aPieceThatComesShows()
{
    const Linked then = world({10}, {20});
    RecordFacts judgement = judged({id(50)}, then);
    judgement.units["evidence_against"] = unit(List{toText(id(3))}, {4});
    const auto changed = changedSinceJudged(judgement, then);
    QCOMPARE(changed.size(), std::size_t{1});
    QVERIFY(changed.front() == id(3));
}

void FrontierTest::eachAuthorsEyesCount()
{
    const Linked then = world({10}, {20});
    const Linked now = world({11}, {20});
    RecordFacts judgement = judged({id(50), id(51)}, then);
    UnitView &frontier = judgement.units.at("frontier");
    List elements = *frontier.value.list();
    elements.back() = frontierOf(judgement, id(51), now).front(); // looked again
    frontier.value = elements;
    QCOMPARE(changedSinceJudged(judgement, now).size(), std::size_t{1});
    elements.front() = frontierOf(judgement, id(50), now).front();
    frontier.value = elements;
    QVERIFY(changedSinceJudged(judgement, now).empty());
}

void FrontierTest::aJudgementOfAnOlderBuildSaysNothing()
{
    RecordFacts judgement = judged({id(50)}, world({10}, {20}));
    judgement.units.erase("frontier");
    QVERIFY(changedSinceJudged(judgement, world({11}, {22})).empty());
}

QTEST_GUILESS_MAIN(FrontierTest)
#include "tst_frontier.moc"
