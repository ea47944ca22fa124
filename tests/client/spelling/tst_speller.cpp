#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include "client/spelling/dictionary.h"
#include "client/spelling/prose_words.h"
#include "client/spelling/spelling_marks.h"
#include "tests/client/support/opened_store.h"
#include "tests/client/support/visit_day.h"

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

class SpellerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_day = std::make_unique<VisitDay>();
        m_store = openedStore(m_day->surroundings(), m_day->vault.dir);
        QVERIFY(m_store != nullptr);
    }
    void cleanupTestCase() { m_store.reset(); }

    void findsTheWordsOfAProse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("plain") << u"Nine matched, five not."_s
                               << QStringList{u"Nine"_s, u"matched"_s, u"five"_s, u"not"_s};
        QTest::newRow("apostrophes") << u"'The head's view' isn’t"_s
                                     << QStringList{u"The"_s, u"head's"_s, u"view"_s, u"isn’t"_s};
        QTest::newRow("hyphens") << u"well-bieng"_s << QStringList{u"well"_s, u"bieng"_s};
        QTest::newRow("capitals and numbers") << u"SENCO Y2 3rd EYFS"_s << QStringList();
        QTest::newRow("tags") << u"calm #behav @senc [[10:05 Forteen]] end"_s
                              << QStringList{u"calm"_s, u"end"_s};
        QTest::newRow("addresses")
            << u"see mirkdale.example or office@mirkdale"_s << QStringList{u"see"_s, u"or"_s};
    }

    void findsTheWordsOfAProse()
    {
        QFETCH(QString, text);
        QStringList words;
        for (const ProseWord &word : proseWords(text))
            words << text.mid(word.at, word.length);
        QTEST(words, "words");
    }

    void knowsBritishSpelling()
    {
        const auto dictionary = Dictionary::find();
        QVERIFY2(dictionary, "hunspell-en-gb is not installed");
        QVERIFY(dictionary->knows(u"behaviour"_s));
        QVERIFY(dictionary->knows(u"isn’t"_s));
        QVERIFY(!dictionary->knows(u"behavoiur"_s));
        QVERIFY(dictionary->suggestions(u"behavoiur"_s).contains(u"behaviour"_s));
    }

    void marksAWordOnceItIsLeft()
    {
        Speller speller(*m_store);
        QTextDocument document;
        SpellingMarks marks(&document, speller);
        speller.load();

        write(document, marks, u"Their behavoiur"_s);
        QVERIFY(asked(speller, u"behavoiur"_s));
        QCOMPARE(marked(document), QStringList()); // it is being typed
        write(document, marks, u" was"_s);

        QTRY_COMPARE(marked(document), QStringList{u"behavoiur"_s});
    }

    void acceptsTheWordsOfTheCounty()
    {
        Speller speller(*m_store);
        speller.load();
        QVERIFY(asked(speller, u"xyzzyq"_s));
        for (const QString &word : {u"Mirkdale"_s, u"Mirkdale's"_s, u"Askwith"_s, u"Oyelaran"_s})
            QTRY_VERIFY2(!speller.isWrong(word), qPrintable(word));
    }

    void learnsAWordForGood()
    {
        {
            Speller speller(*m_store);
            speller.load();
            QVERIFY(asked(speller, u"phonix"_s));
            speller.learn(u"phonix"_s);
            QVERIFY(!speller.isWrong(u"phonix"_s));
        }
        Speller later(*m_store);
        QSignalSpy learned(&later, &Speller::learned);
        later.load();
        QTRY_COMPARE(learned.count(), 1);
        QVERIFY(asked(later, u"phonixx"_s)); // the dictionary has answered
        QVERIFY(!later.isWrong(u"phonix"_s));
    }

    void withoutADictionaryNothingIsMarked()
    {
        const QTemporaryDir empty;
        Speller speller(*m_store);
        QSignalSpy changed(&speller, &Speller::stateChanged);
        speller.load(empty.filePath(u"en_GB"_s));
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(speller.isAbsent());
        QVERIFY(!speller.isWrong(u"behavoiur"_s));
    }

private:
    /// Until the dictionary has said that this word is wrong.
    static bool asked(Speller &speller, const QString &word)
    {
        return QTest::qWaitFor([&] { return speller.isWrong(word); });
    }
    static void write(QTextDocument &document, SpellingMarks &marks, const QString &text)
    {
        QTextCursor cursor(&document);
        cursor.movePosition(QTextCursor::End);
        for (const QChar letter : text) {
            cursor.insertText(letter);
            marks.setCaret(cursor.position());
        }
    }
    static QStringList marked(const QTextDocument &document)
    {
        QStringList words;
        const QTextBlock block = document.firstBlock();
        for (const QTextLayout::FormatRange &range : block.layout()->formats())
            if (range.format.fontUnderline())
                words << block.text().mid(range.start, range.length);
        return words;
    }

    std::unique_ptr<VisitDay> m_day;
    std::unique_ptr<StoreThread> m_store;
};

QTEST_MAIN(SpellerTest)
#include "tst_speller.moc"
