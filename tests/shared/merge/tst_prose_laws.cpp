#include <QTest>

#include "shared/merge/replay.h"
#include "shared/merge/splices.h"
#include "tests/shared/merge/causal_order.h"
#include "tests/shared/merge/histories.h"
#include "tests/shared/merge/prose_tale.h"

#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace cairn;
using namespace cairn::test;

/// The laws of prose over random histories: 2,000 for each law, or as many as CAIRN_HISTORIES says.
class ProseLawsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { takeHistories(2'000); }
    void everyCausalOrderShowsTheSame();
    void noLetterIsLostAndNoneComesBack();
    void everybodySeesWhatTheyWrote();
    void wordsWrittenInOnePlaceStayTogether();
    void oneSentenceIsUnreadAndTwoAreNot();
    void inTurnNothingIsEverUnread();
    void whoReadsAllSettlesAll();
    void passagesLieInTheText();
};

namespace {

std::size_t below(std::mt19937 &chance, std::size_t bound)
{
    return chance() % bound;
}

/// What some versions show, by index into a history.
struct Shown {
    std::vector<RevisionId> heads;
    std::string text;
};

Shown showing(const std::vector<Version> &history, const std::vector<bool> &seen)
{
    std::vector<Version> versions;
    for (std::size_t i = 0; i < history.size(); ++i)
        if (seen[i])
            versions.push_back(history[i]);
    const Story story = tell(versions);
    Shown shown;
    for (const std::size_t head : story.graph.heads())
        shown.heads.push_back(versions[head].id);
    shown.text = textOf(replay(proseHistory(story), story.graph.order()));
    return shown;
}

/// A letter that stands for itself: no other splice brings it.
std::string letterNumber(std::size_t number)
{
    std::string text;
    const std::size_t code = 0x4e00 + number;
    for (const std::size_t byte :
         {0xe0 | code >> 12, 0x80 | (code >> 6 & 0x3f), 0x80 | (code & 0x3f)})
        text += static_cast<char>(byte);
    return text;
}

/// A history by up to four devices in which every letter that was ever written is another one.
class Unmistakable {
public:
    explicit Unmistakable(std::mt19937 &chance, std::size_t count) : m_chance(chance)
    {
        for (std::size_t i = 0; i < count; ++i)
            write();
    }

    std::vector<Version> history;
    std::vector<std::string> before; ///< the text that each version was written over
    std::set<Letter> brought;
    std::set<Letter> removed;

private:
    void write()
    {
        const auto device = static_cast<std::uint8_t>(below(m_chance, 4));
        const Shown shown = showing(history, seenBy(device));
        const Letters letters = lettersOf(shown.text);
        std::vector<Splice> splices;
        std::size_t at = 0;
        for (std::size_t i = below(m_chance, 4); i-- > 0 && at <= letters.size();) {
            at += below(m_chance, letters.size() - at + 1);
            const std::size_t count =
                below(m_chance, std::min<std::size_t>(letters.size() - at, 3) + 1);
            Splice splice{static_cast<std::int64_t>(at), static_cast<std::int64_t>(count), {}};
            for (std::size_t k = 0; k < count; ++k)
                removed.insert(letters[at + k]);
            for (std::size_t k = below(m_chance, 4); k-- > 0;) {
                splice.inserted += letterNumber(brought.size());
                brought.insert(letter(letterNumber(brought.size())));
            }
            splices.push_back(std::move(splice));
            at += count + 1;
        }
        before.push_back(shown.text);
        history.push_back(version(revisionId(device, history.size() + 1), shown.heads,
                                  Map{{"splices", toValue(splices)}}));
    }

    /// All of its own, and some of the others with all that they had seen.
    std::vector<bool> seenBy(std::uint8_t device)
    {
        std::vector<bool> seen(history.size());
        for (std::size_t i = 0; i < history.size(); ++i)
            seen[i] = history[i].id.device.bytes[0] == device || below(m_chance, 4) == 0;
        for (std::size_t i = history.size(); i-- > 0;)
            if (seen[i])
                for (const RevisionId &parent : history[i].parents)
                    for (std::size_t k = 0; k < i; ++k)
                        seen[k] = seen[k] || history[k].id == parent;
        return seen;
    }

    std::mt19937 &m_chance;
};

template <class Law>
bool holds(std::size_t countMax, Law law)
{
    return rc::check([&] {
        std::mt19937 chance(*rc::gen::arbitrary<std::uint32_t>());
        law(*rc::gen::inRange<std::size_t>(1, countMax), chance);
    });
}

} // namespace

void ProseLawsTest::everyCausalOrderShowsTheSame()
{
    QVERIFY(holds(16, [](std::size_t count, std::mt19937 &chance) {
        const auto versions = randomHistory(Policy::Prose, count, chance);
        const Story story = tell(versions);
        const ProseHistory history = proseHistory(story);
        const std::string text = textOf(replay(history, story.graph.order()));
        for (int i = 0; i < 3; ++i)
            RC_ASSERT(textOf(replay(history, randomOrder(story.graph, chance))) == text);
    }));
}

void ProseLawsTest::noLetterIsLostAndNoneComesBack()
{
    QVERIFY(holds(16, [](std::size_t count, std::mt19937 &chance) {
        const Unmistakable tale(chance, count);
        const Letters shown = lettersOf(showing(tale.history, std::vector<bool>(count, true)).text);
        std::set<Letter> expected;
        std::ranges::set_difference(tale.brought, tale.removed,
                                    std::inserter(expected, expected.end()));
        RC_ASSERT(shown.size() == expected.size());
        RC_ASSERT(std::set<Letter>(shown.begin(), shown.end()) == expected);
    }));
}

void ProseLawsTest::everybodySeesWhatTheyWrote()
{
    QVERIFY(holds(12, [](std::size_t count, std::mt19937 &chance) {
        const Unmistakable tale(chance, count);
        const Story story = tell(tale.history);
        const ProseHistory history = proseHistory(story);
        for (std::size_t i = 0; i < count; ++i)
            RC_ASSERT(
                textOf(replay(history, ancestry(story.graph, i)))
                == applied(tale.before[i], splicesFrom(tale.history[i].content.at("splices"))));
    }));
}

/// Three people write in one place, each one letter after another and before or behind what they
/// have written: what each wrote stays in one piece.
void ProseLawsTest::wordsWrittenInOnePlaceStayTogether()
{
    QVERIFY(holds(12, [](std::size_t count, std::mt19937 &chance) {
        ProseTale tale;
        const auto start = tale.adds(9, {}, spliced(0, 0, "[]"));
        std::vector<std::string> words(3);
        std::vector<RevisionId> last(3, start);
        for (std::size_t i = 0; i < 3 * count; ++i) {
            const std::size_t who = below(chance, 3);
            std::string &word = words[who];
            const std::size_t at = below(chance, word.size() + 1);
            const std::string letter(1, static_cast<char>('a' + who));
            last[who] = tale.adds(static_cast<std::uint8_t>(who), {last[who]},
                                  spliced(static_cast<std::int64_t>(at + 1), 0, letter));
            word += letter;
        }
        RC_ASSERT(tale.shown().value.textOr() == "[" + words[0] + words[1] + words[2] + "]");
    }));
}

void ProseLawsTest::oneSentenceIsUnreadAndTwoAreNot()
{
    QVERIFY(holds(6, [](std::size_t sentences, std::mt19937 &chance) {
        const auto text = [&](std::size_t changed, const char *subject, const char *object) {
            std::string all;
            for (std::size_t i = 0; i < sentences; ++i)
                all += (i == changed ? subject : "Pupils") + std::string(" read ")
                    + (i == changed ? object : "books") + ". ";
            return all;
        };
        const std::size_t ruth = below(chance, sentences);
        const std::size_t dan = below(chance, sentences);
        ProseTale tale;
        const auto start = tale.writes(3, {}, text(sentences, "", ""));
        const auto first = tale.writes(1, {start}, text(ruth, "Girls", "books"));
        if (below(chance, 2) == 0)
            tale.reads(1, {first});
        tale.writes(2, {start}, text(dan, "Pupils", "maps"));
        const UnitView shown = tale.shown();
        RC_ASSERT((shown.standing == Standing::Unread) == (ruth == dan));
        RC_ASSERT(shown.passages.size() == (ruth == dan ? 1U : 0U));
        RC_ASSERT(shown.merged.size() == (ruth == dan ? 0U : 2U));
        if (ruth == dan)
            RC_ASSERT(shown.passages[0].at == static_cast<std::int64_t>(ruth * 19));
    }));
}

void ProseLawsTest::inTurnNothingIsEverUnread()
{
    QVERIFY(holds(12, [](std::size_t count, std::mt19937 &chance) {
        auto history = randomHistory(Policy::Prose, count, chance);
        for (std::size_t i = 1; i < count; ++i)
            history[i].parents = {history[i - 1].id};
        const UnitView shown = view(unitOf(Policy::Prose), history);
        RC_ASSERT(shown.standing == Standing::Settled);
        RC_ASSERT(shown.merged.empty());
    }));
}

void ProseLawsTest::whoReadsAllSettlesAll()
{
    QVERIFY(holds(14, [](std::size_t count, std::mt19937 &chance) {
        auto history = randomHistory(Policy::Prose, count, chance);
        const UnitView before = view(unitOf(Policy::Prose), history);
        std::vector<RevisionId> heads;
        for (const Head &head : before.heads)
            heads.push_back(head.revision);
        history.push_back(
            version(revisionId(9, 1), heads, Map{{"splices", List()}, {"read", true}}));
        const UnitView after = view(unitOf(Policy::Prose), history);
        RC_ASSERT(after.standing == Standing::Settled);
        RC_ASSERT(after.value == before.value);
    }));
}

void ProseLawsTest::passagesLieInTheText()
{
    QVERIFY(holds(14, [](std::size_t count, std::mt19937 &chance) {
        const auto history = randomHistory(Policy::Prose, count, chance);
        const UnitView shown = view(unitOf(Policy::Prose), history);
        const std::int64_t length = lengthOf(shown.value.textOr());
        RC_ASSERT(shown.passages.empty() == (shown.standing == Standing::Settled));
        std::int64_t from = 0;
        for (const Passage &passage : shown.passages) {
            RC_ASSERT(passage.at >= from && passage.at + passage.length <= length);
            RC_ASSERT(!passage.sides.empty());
            from = passage.at;
        }
        for (const MergedEdit &edit : shown.merged)
            RC_ASSERT(edit.at >= 0 && edit.at + edit.length <= length
                      && edit.length + edit.removed > 0);
    }));
}

QTEST_GUILESS_MAIN(ProseLawsTest)
#include "tst_prose_laws.moc"
