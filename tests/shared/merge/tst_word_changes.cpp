#include <QTest>

#include "shared/merge/word_changes.h"

using namespace cairn;
using Kind = WordChange::Kind;

namespace {

std::string without(const std::vector<WordChange> &changes, Kind kind)
{
    std::string text;
    for (const WordChange &change : changes)
        if (change.kind != kind)
            text += change.text;
    return text;
}

} // namespace

class WordChangesTest : public QObject {
    Q_OBJECT

private slots:
    void showsAWordThatTookTheOthersPlace()
    {
        const auto changes = wordChanges("Nine of fourteen matched.", "Ten of fourteen matched.");

        const std::vector<WordChange> expected{
            {Kind::Removed, "Nine"}, {Kind::Added, "Ten"}, {Kind::Kept, " of fourteen matched."}};
        QVERIFY(changes == expected);
    }

    void saysNothingChangedInOnePiece()
    {
        const std::vector<WordChange> expected{{Kind::Kept, "Zoë’s group"}};
        QVERIFY(wordChanges("Zoë’s group", "Zoë’s group") == expected);
        QVERIFY(wordChanges("", "").empty());
    }

    void isBothTextsWholeWhateverChanged_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("from nothing") << "" << "A first sentence.";
        QTest::newRow("to nothing") << "A last sentence." << "";
        QTest::newRow("accents and signs") << "Zoë’s £5 😀 café" << "Zoe’s £50 😀 cafés";
        QTest::newRow("in the middle") << "one two three four" << "one 2 three 3½ four five";
        QTest::newRow("paragraphs") << "One.\n\nTwo.\n" << "One.\nAnd a half.\n\nTwo.";
    }
    void isBothTextsWholeWhateverChanged()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);

        const auto changes = wordChanges(before.toStdString(), after.toStdString());

        QCOMPARE(without(changes, Kind::Added), before.toStdString());
        QCOMPARE(without(changes, Kind::Removed), after.toStdString());
    }
};

QTEST_GUILESS_MAIN(WordChangesTest)
#include "tst_word_changes.moc"
