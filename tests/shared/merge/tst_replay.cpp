#include <QTest>

#include "shared/merge/authorship.h"
#include "shared/merge/sentences.h"
#include "tests/shared/merge/prose_tale.h"

using namespace cairn;
using namespace cairn::test;

/// The text itself: which letters stand where, and who brought them.
class ReplayTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsErasedKeepsItsPlace();
    void aSpliceOverSeveralParentsIsMeantInTheirMergedText();
    void brokenContentNeverBreaksAView();
    void wordsOfTwoPeopleDoNotInterleave();
    void whoWroteWhichWords();
    void sentencesEndWhereReadersWouldSay();
};

namespace {

constexpr std::uint8_t kRuth = 1;
constexpr std::uint8_t kDan = 2;
constexpr std::uint8_t kAnn = 3;

PersonId person(std::uint8_t who)
{
    PersonId id;
    id.bytes[0] = who;
    return id;
}

} // namespace

void ReplayTest::whatIsErasedKeepsItsPlace()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, "Zoë Núñez read well.");
    tale.writes(kDan, {start}, "Zoë Núñez read very well.");
    QCOMPARE(tale.shown().value.textOr(), "Zoë Núñez read very well.");
    const Value erased = spliced(0, 0, 20);
    tale.versions()[0].content = erased;
    QCOMPARE(tale.shown().value.textOr(), "███████████████very █████");
    tale.versions()[0].content = Map{{"whole", 20}};
    QCOMPARE(tale.shown().value.textOr(), "███████████████very █████");
}

void ReplayTest::aSpliceOverSeveralParentsIsMeantInTheirMergedText()
{
    ProseTale tale;
    const auto ruth = tale.writes(kRuth, {}, "One.");
    const auto dan = tale.writes(kDan, {}, "Two.");
    const auto ann = tale.writes(kAnn, {}, "Three.");
    tale.adds(kAnn, {ruth, dan}, spliced(4, 0, " And "));
    QCOMPARE(tale.shown().value.textOr(), "One. And Two.Three.");
    QCOMPARE(tale.shownAt({ann}).value.textOr(), "Three.");
}

void ReplayTest::brokenContentNeverBreaksAView()
{
    constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max();
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, "abc");
    tale.adds(kRuth, {start},
              Map{{"splices",
                   List{List{-5, 1, "x"}, List{kFar, kFar, "y"}, List{0, -1, "z"}, 7, List{1, 2},
                        List{true, 2, "w"}, List{0, 0, true}}}});
    QCOMPARE(tale.shown().value.textOr(), "xbcyz");
    tale.adds(kDan, {start}, spliced(0, 3, -4));
    tale.adds(kAnn, {start}, Value("nothing"));
    QCOMPARE(tale.shown().value.textOr(), "xyz");
    tale.adds(kAnn, {}, spliced(0, 0, kFar));
    QCOMPARE(lettersOf(tale.shown().value.textOr()).size(), 262'147U);
}

void ReplayTest::wordsOfTwoPeopleDoNotInterleave()
{
    ProseTale tale;
    std::vector<RevisionId> ruth;
    std::vector<RevisionId> dan;
    for (const char *text : {"a", "ab", "abc", "abcd"})
        ruth = {tale.writes(kRuth, ruth, text)};
    // Dan types in front of what he has written.
    for (const char *splice : {"z", "y", "x"})
        dan = {tale.adds(kDan, dan, spliced(0, 0, splice))};
    QCOMPARE(tale.shown().value.textOr(), "abcdxyz");
}

void ReplayTest::whoWroteWhichWords()
{
    ProseTale tale;
    QVERIFY(whoWrote({}).empty());
    const auto start = tale.writes(kRuth, {}, "Zoë read well.");
    const auto dan = tale.writes(kDan, {start}, "Zoë Núñez read well.");
    const auto ann = tale.writes(kAnn, {start}, "Zoë read well. Twice.");
    const std::vector<WordRun> expected{{4, start, person(kRuth)},
                                        {6, dan, person(kDan)},
                                        {10, start, person(kRuth)},
                                        {7, ann, person(kAnn)}};
    QVERIFY(whoWrote(tale.versions()) == expected);
}

void ReplayTest::sentencesEndWhereReadersWouldSay()
{
    const auto ends = [](std::string_view text) { return sentenceEnds(lettersOf(text)); };
    using Ends = std::vector<std::size_t>;
    QCOMPARE(ends(""), Ends());
    QCOMPARE(ends("One. Two"), (Ends{5, 8}));
    QCOMPARE(ends("One.Two"), (Ends{7}));
    QCOMPARE(ends("See e.g. the wall. Zoë!  “Yes.” No?"), (Ends{19, 25, 32, 35}));
    QCOMPARE(ends("Aims\n\nReading 3.5"), (Ends{6, 17}));
    QCOMPARE(ends("Well… He left. "), (Ends{6, 15}));
    QCOMPARE(ends("What?! No."), (Ends{7, 10}));
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_replay.moc"
