#include <QTest>

#include "shared/merge/letters.h"
#include "tests/shared/merge/prose_tale.h"

using namespace cairn;
using namespace cairn::test;

/// What people see of a text that several wrote at once: design.md §4.
class ProseTest : public QObject {
    Q_OBJECT

private slots:
    void differentSentencesMergeQuietlyAndAreListed();
    void oneSentenceStandsSideBySide();
    void aSentenceTakenAwayWhileAnotherMendsItStandsSideBySide();
    void aSentenceTakenAwayBesideAnotherMergesQuietly();
    void twoSentencesAddedAtTheEndBothStay();
    void twoBeginningsStandSideBySide();
    void theSameChangeMadeTwiceNeedsNoReader();
    void readingSettles();
    void rewritingThePassageSettles();
    void writingElsewhereDoesNotSettleWhatNobodyRead();
    void onePersonsReadingIsEnough();
    void readingOneSideOnlySettlesNothing();
    void aReaderOfTheFirstMeetingHasNotReadTheSecond();
    void writtenWholeBesideAChangeStandsSideBySideAltogether();
    void threePeopleInOneSentence();
    void allWordsGoneIsToldAsWell();
    void anUnreadPassageMovesWithItsText();
};

namespace {

constexpr std::uint8_t kRuth = 1;
constexpr std::uint8_t kDan = 2;
constexpr std::uint8_t kAnn = 3;

const char *const kStart = "Twelve books seen. All were marked. Zoë read well.";
const char *const kFourteen = "Fourteen books seen. All were marked. Zoë read well.";
const char *const kSums = "Twelve sums seen. All were marked. Zoë read well.";
const char *const kVery = "Twelve books seen. All were marked. Zoë read very well.";

PersonId person(std::uint8_t who)
{
    PersonId id;
    id.bytes[0] = who;
    return id;
}

std::string passageText(const UnitView &shown, std::size_t at = 0)
{
    const Passage &passage = shown.passages[at];
    const Letters letters = lettersOf(shown.value.textOr());
    const auto first = letters.begin() + passage.at;
    return textOf(Letters(first, first + passage.length));
}

} // namespace

void ProseTest::differentSentencesMergeQuietlyAndAreListed()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, kStart);
    const auto ruth = tale.writes(kRuth, {start}, kFourteen);
    const auto dan = tale.writes(kDan, {start}, kVery);
    const UnitView shown = tale.shown();
    QCOMPARE(shown.standing, Standing::Settled);
    QCOMPARE(shown.value.textOr(), "Fourteen books seen. All were marked. Zoë read very well.");
    QVERIFY(shown.passages.empty());
    QCOMPARE(shown.heads.size(), 2U);
    QCOMPARE(shown.heads[1].value.textOr(), kVery);
    QCOMPARE(shown.merged.size(), 2U);
    QVERIFY((shown.merged[0] == MergedEdit{ruth, person(kRuth), 0, 8, 6}));
    QVERIFY((shown.merged[1] == MergedEdit{dan, person(kDan), 47, 5, 0}));
}

void ProseTest::oneSentenceStandsSideBySide()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, kStart);
    const auto ruth = tale.writes(kRuth, {start}, kFourteen);
    const auto dan = tale.writes(kDan, {start}, kSums);
    const UnitView shown = tale.shown();
    QCOMPARE(shown.standing, Standing::Unread);
    QCOMPARE(shown.value.textOr(), "Fourteen sums seen. All were marked. Zoë read well.");
    QCOMPARE(shown.passages.size(), 1U);
    QCOMPARE(passageText(shown), std::string("Fourteen sums seen."));
    const auto &sides = shown.passages[0].sides;
    QCOMPARE(sides.size(), 2U);
    QVERIFY((sides[0] == Passage::Side{ruth, person(kRuth), "Fourteen books seen."}));
    QVERIFY((sides[1] == Passage::Side{dan, person(kDan), "Twelve sums seen."}));
    QVERIFY(shown.merged.empty());
}

void ProseTest::aSentenceTakenAwayWhileAnotherMendsItStandsSideBySide()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, kStart);
    tale.writes(kRuth, {start}, "Twelve books seen. Zoë read well.");
    tale.writes(kDan, {start}, "Twelve books seen. All were well marked. Zoë read well.");
    const UnitView shown = tale.shown();
    QCOMPARE(shown.standing, Standing::Unread);
    QCOMPARE(shown.passages.size(), 1U);
    QCOMPARE(shown.passages[0].sides[0].text, std::string());
    QCOMPARE(shown.passages[0].sides[1].text, std::string("All were well marked."));
}

void ProseTest::aSentenceTakenAwayBesideAnotherMergesQuietly()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, kStart);
    tale.writes(kRuth, {start}, "Twelve books seen. Zoë read well.");
    tale.writes(kDan, {start}, kVery);
    const UnitView shown = tale.shown();
    QCOMPARE(shown.standing, Standing::Settled);
    QCOMPARE(shown.value.textOr(), "Twelve books seen. Zoë read very well.");
    QCOMPARE(shown.merged[0].removed, 17);
}

void ProseTest::twoSentencesAddedAtTheEndBothStay()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, kStart);
    tale.writes(kRuth, {start}, std::string(kStart) + " Sums are weak.");
    tale.writes(kDan, {start}, std::string(kStart) + " Walls are bare.");
    const UnitView shown = tale.shown();
    QCOMPARE(shown.standing, Standing::Settled);
    QCOMPARE(shown.value.textOr(), std::string(kStart) + " Sums are weak. Walls are bare.");
}

void ProseTest::twoBeginningsStandSideBySide()
{
    ProseTale tale;
    tale.writes(kRuth, {}, "One.");
    tale.writes(kDan, {}, "Two.");
    const UnitView shown = tale.shown();
    QCOMPARE(shown.standing, Standing::Unread);
    QCOMPARE(shown.value.textOr(), "One.Two.");
    QCOMPARE(shown.passages[0].sides[0].text, std::string("One."));
    QCOMPARE(shown.passages[0].sides[1].text, std::string("Two."));
}

void ProseTest::theSameChangeMadeTwiceNeedsNoReader()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, kStart);
    tale.writes(kRuth, {start}, "Twelve books seen. Zoë read well.");
    tale.writes(kDan, {start}, "Twelve books seen. Zoë read well.");
    QCOMPARE(tale.shown().standing, Standing::Settled);
    QCOMPARE(tale.shown().value.textOr(), "Twelve books seen. Zoë read well.");
}

void ProseTest::readingSettles()
{
    ProseTale tale;
    const auto ruth = tale.writes(kRuth, {}, "One.");
    const auto dan = tale.writes(kDan, {}, "Two.");
    tale.reads(kDan, {ruth, dan});
    const UnitView shown = tale.shown();
    QCOMPARE(shown.standing, Standing::Settled);
    QCOMPARE(shown.value.textOr(), "One.Two.");
    QCOMPARE(shown.heads.size(), 1U);
}

void ProseTest::rewritingThePassageSettles()
{
    ProseTale tale;
    const auto ruth = tale.writes(kRuth, {}, "One.");
    const auto dan = tale.writes(kDan, {}, "Two.");
    tale.writes(kAnn, {ruth, dan}, "One. Two.");
    QCOMPARE(tale.shown().standing, Standing::Settled);
    QCOMPARE(tale.shown().value.textOr(), "One. Two.");
}

void ProseTest::writingElsewhereDoesNotSettleWhatNobodyRead()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, kStart);
    const auto ruth = tale.writes(kRuth, {start}, kFourteen);
    const auto dan = tale.writes(kDan, {start}, kSums);
    const auto later =
        tale.writes(kAnn, {ruth, dan}, "Fourteen sums seen. All were marked. Zoë read very well.");
    const UnitView unread = tale.shown();
    QCOMPARE(unread.standing, Standing::Unread);
    QCOMPARE(unread.heads.size(), 1U);
    QCOMPARE(passageText(unread), std::string("Fourteen sums seen."));
    tale.reads(kAnn, {later});
    QCOMPARE(tale.shown().standing, Standing::Settled);
}

void ProseTest::onePersonsReadingIsEnough()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, kStart);
    const auto ruth = tale.writes(kRuth, {start}, kFourteen);
    const auto dan = tale.writes(kDan, {start}, kSums);
    tale.reads(kRuth, {ruth, dan});
    tale.writes(kDan, {ruth, dan}, "Fourteen sums seen. All were marked. Zoë read very well.");
    const UnitView shown = tale.shown();
    QCOMPARE(shown.heads.size(), 2U);
    QCOMPARE(shown.standing, Standing::Settled);
}

void ProseTest::readingOneSideOnlySettlesNothing()
{
    ProseTale tale;
    const auto ruth = tale.writes(kRuth, {}, "One.");
    tale.writes(kDan, {}, "Two.");
    tale.reads(kRuth, {ruth});
    QCOMPARE(tale.shown().standing, Standing::Unread);
}

void ProseTest::aReaderOfTheFirstMeetingHasNotReadTheSecond()
{
    ProseTale tale;
    const auto ruth = tale.writes(kRuth, {}, "One.");
    const auto dan = tale.writes(kDan, {}, "Two.");
    tale.reads(kRuth, {ruth, dan});
    tale.writes(kAnn, {}, "Three.");
    const UnitView shown = tale.shown();
    QCOMPARE(shown.standing, Standing::Unread);
    QCOMPARE(shown.passages.size(), 1U);
    QCOMPARE(shown.passages[0].sides[0].text, std::string("One.Two."));
    QCOMPARE(shown.passages[0].sides[1].text, std::string("Three."));
}

void ProseTest::writtenWholeBesideAChangeStandsSideBySideAltogether()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, kStart);
    tale.writesWhole(kRuth, {start}, "Nothing as it was.");
    tale.writes(kDan, {start}, kVery);
    const UnitView shown = tale.shown();
    QCOMPARE(shown.standing, Standing::Unread);
    QCOMPARE(shown.passages.size(), 1U);
    QCOMPARE(shown.passages[0].sides[0].text, std::string("Nothing as it was."));
    QCOMPARE(shown.passages[0].sides[1].text, std::string(kVery));
}

void ProseTest::threePeopleInOneSentence()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, "Some books seen.");
    tale.writes(kRuth, {start}, "Ten books seen.");
    tale.writes(kDan, {start}, "Some sums seen.");
    tale.writes(kAnn, {start}, "Some books read.");
    const UnitView shown = tale.shown();
    QCOMPARE(shown.passages.size(), 1U);
    QCOMPARE(shown.value.textOr(), "Ten sums read.");
    QCOMPARE(shown.passages[0].sides.size(), 3U);
    QCOMPARE(shown.passages[0].sides[2].text, std::string("Some books read."));
}

void ProseTest::allWordsGoneIsToldAsWell()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, "Twelve books");
    const auto ruth = tale.writes(kRuth, {start}, "Twelve ");
    const auto dan = tale.writes(kDan, {start}, " books");
    const UnitView shown = tale.shown();
    QCOMPARE(shown.standing, Standing::Unread);
    QCOMPARE(shown.passages[0].sides[0].text, std::string("Twelve"));
    QCOMPARE(shown.passages[0].sides[1].text, std::string("books"));
    tale.writes(kAnn, {ruth, dan}, "Books");
    QCOMPARE(tale.shown().standing, Standing::Settled);
}

void ProseTest::anUnreadPassageMovesWithItsText()
{
    ProseTale tale;
    const auto start = tale.writes(kRuth, {}, kStart);
    const auto ruth =
        tale.writes(kRuth, {start}, "Twelve books seen. All were marked. Zoë writes well.");
    const auto dan =
        tale.writes(kDan, {start}, "Twelve books seen. All were marked. Zoë read badly.");
    auto later =
        tale.writes(kAnn, {ruth, dan}, "Thirteen books seen. All were marked. Zoë writes badly.");
    QCOMPARE(passageText(tale.shown()), std::string("Zoë writes badly."));
    // Two more, who do not know of each other, change other sentences.
    const auto fourth = tale.writes(
        kRuth, {later}, "Thirteen books seen. All were marked twice. Zoë writes badly.");
    const auto fifth =
        tale.writes(kDan, {later}, "Thirteen thin books seen. All were marked. Zoë writes badly.");
    QCOMPARE(tale.shown().standing, Standing::Unread);
    QCOMPARE(passageText(tale.shown()), std::string("Zoë writes badly."));
    later = tale.writes(
        kAnn, {fourth, fifth},
        "Thirteen thin books seen. All were marked twice. Zoë writes badly. Ends here.");
    QCOMPARE(passageText(tale.shown()), std::string("Zoë writes badly."));
    tale.writes(kAnn, {later},
                "Thirteen thin books seen. All were marked twice. Zoë writes well. Ends here.");
    QCOMPARE(tale.shown().standing, Standing::Settled);
}

QTEST_GUILESS_MAIN(ProseTest)
#include "tst_prose.moc"
