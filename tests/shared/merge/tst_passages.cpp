#include <QTest>

#include "shared/merge/letters.h"
#include "tests/shared/merge/prose_tale.h"

using namespace cairn;
using namespace cairn::test;

/// Where passages stand in long texts and odd places.
class PassagesTest : public QObject {
    Q_OBJECT

private slots:
    void aSentenceOfWhichNothingIsLeftWaitsAtItsPlace();
    void linesAreLookedAtOneByOne();
    void twoPassagesFarApartInOneLine();
    void aLongTextWithoutAFullStop();
    void noMoreThanAHundredAreToldApart();
    void aDecisionSettlesATextAsReadingDoes();
    void takingOutAroundAPassageChangesIt();
    void whoTypesTheSameAgainClashesWithNobody();
};

namespace {

constexpr std::uint8_t kRuth = 1;
constexpr std::uint8_t kDan = 2;
constexpr std::uint8_t kAnn = 3;

std::string lines(const std::string &first, const std::string &second, const std::string &third)
{
    return first + "\n" + second + "\n" + third;
}

/// `first`, a number of sentences that nobody touches, `last`.
std::string farApart(const std::string &first, const std::string &last)
{
    std::string text = first;
    for (int i = 0; i < 100; ++i)
        text += " Nobody has touched this sentence.";
    return text + " " + last;
}

} // namespace

void PassagesTest::aSentenceOfWhichNothingIsLeftWaitsAtItsPlace()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, lines("One.", "Alpha beta", "Two."));
    const auto ruth = tale.writes(kRuth, {start}, lines("One.", "beta", "Two."));
    const auto dan = tale.writes(kDan, {start}, lines("One.", "Alpha ", "Two."));
    UnitView shown = tale.shown();
    QCOMPARE(shown.value.textOr(), lines("One.", "", "Two."));
    QCOMPARE(shown.passages.size(), 1U);
    QCOMPARE(shown.passages[0].at, 5);
    QCOMPARE(shown.passages[0].length, 0);

    // Alone, and then by two at once, other lines change.
    const auto moved = tale.writes(kAnn, {ruth, dan}, lines("Eleven.", "", "Two."));
    QCOMPARE(tale.shown().passages[0].at, 8);
    const auto third = tale.writes(kRuth, {moved}, lines("Eleven seen.", "", "Two."));
    const auto fourth = tale.writes(kDan, {moved}, lines("Eleven.", "", "Two read."));
    shown = tale.shown();
    QCOMPARE(shown.value.textOr(), lines("Eleven seen.", "", "Two read."));
    QCOMPARE(shown.passages.size(), 1U);
    QCOMPARE(shown.passages[0].at, 13);

    tale.writes(kAnn, {third, fourth}, lines("Eleven seen.", "Gamma", "Two read."));
    QCOMPARE(tale.shown().standing, Standing::Settled);
}

void PassagesTest::linesAreLookedAtOneByOne()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, lines("One book", "Two books", "Three books"));
    tale.writes(kRuth, {start}, lines("One map", "Two maps", "Three books"));
    tale.writes(kDan, {start}, lines("One book", "Two big books", "Three big books"));
    const UnitView shown = tale.shown();
    QCOMPARE(shown.value.textOr(), lines("One map", "Two mapsbig ", "Three big books"));
    QCOMPARE(shown.passages.size(), 1U);
    QCOMPARE(shown.passages[0].at, 8);
    QCOMPARE(shown.passages[0].length, 12);
    QCOMPARE(shown.merged.size(), 2U);
}

void PassagesTest::twoPassagesFarApartInOneLine()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, farApart("One book.", "Two books."));
    tale.writes(kRuth, {start}, farApart("One map.", "Two maps."));
    tale.writes(kDan, {start}, farApart("One big book.", "Two big books."));
    const UnitView shown = tale.shown();
    QCOMPARE(shown.passages.size(), 2U);
    QCOMPARE(shown.passages[0].sides[1].text, std::string("One big book."));
    QCOMPARE(shown.passages[1].sides[1].text, std::string("Two big books."));
    QCOMPARE(shown.passages[1].length, 13);
}

void PassagesTest::aLongTextWithoutAFullStop()
{
    std::string words;
    for (int i = 0; i < 1'000; ++i)
        words += "word ";
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, words + "end");
    tale.writes(kRuth, {start}, words + "here end");
    tale.writes(kDan, {start}, words + "end there");
    const UnitView shown = tale.shown();
    QCOMPARE(shown.standing, Standing::Unread);
    QCOMPARE(shown.value.textOr(), words + "here end there");
    QVERIFY(shown.passages[0].length < 3'000);
}

void PassagesTest::noMoreThanAHundredAreToldApart()
{
    const auto sentences = [](const char *subject, const char *object) {
        std::string text;
        for (int i = 0; i < 101; ++i)
            text += subject + std::string(" reads ") + object + ". ";
        return text;
    };
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, sentences("Zoë", "books"));
    const auto ruth = tale.writes(kRuth, {start}, sentences("Ann", "books"));
    const auto dan = tale.writes(kDan, {start}, sentences("Zoë", "maps"));
    QCOMPARE(tale.shown().passages.size(), 100U);
    tale.reads(kAnn, {ruth, dan});
    QCOMPARE(tale.shown().standing, Standing::Settled);
}

void PassagesTest::aDecisionSettlesATextAsReadingDoes()
{
    ProseTale tale;
    const auto ruth = tale.writes(kRuth, {}, "One.");
    const auto dan = tale.writes(kDan, {}, "Two.");
    const auto denied = tale.adds(kAnn, {ruth, dan}, Map{{"splices", List()}, {"read", false}});
    QCOMPARE(tale.shown().standing, Standing::Unread);
    tale.adds(kAnn, {denied},
              Map{{"splices", List()}, {"decision", Map{{"reason", "Both are true."}}}});
    QCOMPARE(tale.shown().standing, Standing::Settled);
}

void PassagesTest::takingOutAroundAPassageChangesIt()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, lines("One.", "Alpha beta", "Two."));
    const auto ruth = tale.writes(kRuth, {start}, lines("One.", "beta", "Two."));
    const auto dan = tale.writes(kDan, {start}, lines("One.", "Alpha ", "Two."));
    tale.adds(kAnn, {ruth, dan}, spliced(0, 10, ""));
    QCOMPARE(tale.shown().value.textOr(), std::string());
    QCOMPARE(tale.shown().standing, Standing::Settled);
}

void PassagesTest::whoTypesTheSameAgainClashesWithNobody()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, "x y.");
    tale.adds(kRuth, {start}, spliced(0, 1, "x"));
    tale.adds(kDan, {start}, spliced(2, 1, "y"));
    QCOMPARE(tale.shown().standing, Standing::Settled);
    QCOMPARE(tale.shown().value.textOr(), std::string("x y."));
    QCOMPARE(tale.shown().merged.size(), 2U);
}

QTEST_GUILESS_MAIN(PassagesTest)
#include "tst_passages.moc"
