#include <QTest>

#include "client/cli/words.h"

using namespace cairn;

using Words = std::vector<std::string>;

class WordsTest : public QObject {
    Q_OBJECT

private slots:
    void cutsALineAsAShellDoes()
    {
        QCOMPARE(*splitWords("  new\tobservation seen=x \r"),
                 (Words{"new", "observation", "seen=x"}));
        QCOMPARE(*splitWords("set a 'seen=two words, \"quoted\"'"),
                 (Words{"set", "a", "seen=two words, \"quoted\""}));
        QCOMPARE(*splitWords("set a \"seen=it's \\\"so\\\" \\n \\\\\""),
                 (Words{"set", "a", "seen=it's \"so\" \\n \\"}));
        QCOMPARE(*splitWords("a\\ b c\\'d"), (Words{"a b", "c'd"}));
        QCOMPARE(*splitWords("a '' b"), (Words{"a", "", "b"}));
        QCOMPARE(*splitWords(""), Words{});
        QCOMPARE(*splitWords("search Zoë’s"), (Words{"search", "Zoë’s"}));
    }

    void refusesALineThatIsNotFinished()
    {
        QVERIFY(!splitWords("set a 'seen=x"));
        QVERIFY(!splitWords("set a \"seen=x"));
        QVERIFY(!splitWords("set a \\"));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
