#include <QTest>

#include "client/rows/draft_keeper.h"
#include "client/visit/quick_note.h"

using namespace cairn;
using namespace Qt::StringLiterals;

class QuickNoteTest : public QObject {
    Q_OBJECT

private slots:
    void takesAreasOutOfTheWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("areas");
        QTest::newRow("none") << u"Nine matched."_s << u"Nine matched."_s << QStringList();
        QTest::newRow("at the end")
            << u"Nine matched. #curriculum"_s << u"Nine matched."_s << QStringList{u"curriculum"_s};
        QTest::newRow("begun only") << u"Nine matched #curr and more"_s
                                    << u"Nine matched and more"_s << QStringList{u"curriculum"_s};
        QTest::newRow("two, one twice")
            << u"#early_years All know the routine #teaching #teach"_s << u"All know the routine"_s
            << QStringList{u"early_years"_s, u"teaching"_s};
        QTest::newRow("a word inside the code")
            << u"Calm. #behaviour"_s << u"Calm."_s << QStringList{u"attendance_behaviour"_s};
        QTest::newRow("a number is no area")
            << u"Group #2 waited"_s << u"Group #2 waited"_s << QStringList();
        QTest::newRow("no such area stays")
            << u"Tagged #unheardof"_s << u"Tagged #unheardof"_s << QStringList();
        QTest::newRow("the sign stays") << u"- Five had none #curriculum"_s << u"- Five had none"_s
                                        << QStringList{u"curriculum"_s};
    }

    void takesAreasOutOfTheWords()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(QStringList, areas);

        const QuickNote note = parseQuickNote(typed, builtInSchema());

        QCOMPARE(note.text, text);
        QCOMPARE(note.areas, areas);
    }

    void takesRolesOutOfTheWords()
    {
        const QuickNote note = parseQuickNote(
            u"@head @senco Provision is mapped. Write to office@mirkdale.example @nobody"_s,
            builtInSchema());

        QCOMPARE(note.roles, (QStringList{u"head"_s, u"senco"_s}));
        QCOMPARE(note.text, u"Provision is mapped. Write to office@mirkdale.example @nobody"_s);
    }

    void takesOnlyLinksThatWerePicked()
    {
        const std::vector<NoteLink> picked{{u"note"_s, u"one"_s, u"10:05 Fourteen books"_s}};

        const QuickNote note =
            parseQuickNote(u"Same group as [[10:05 Fourteen books]] and [[nothing picked]]."_s,
                           builtInSchema(), picked);

        QCOMPARE(note.links, picked);
        QCOMPARE(note.text, u"Same group as and [[nothing picked]]."_s);
    }

    void typesTagsBackAsTheyWereRead()
    {
        const QString line = tagLine({u"early_years"_s}, {u"head"_s});

        const QuickNote tags = parseQuickNote(line, builtInSchema());

        QVERIFY(tags.text.isEmpty());
        QCOMPARE(tags.areas, QStringList{u"early_years"_s});
        QCOMPARE(tags.roles, QStringList{u"head"_s});
    }

    void offersTermsWhileOneIsBeingTyped()
    {
        const Vocabulary &areas = *builtInSchema().vocabulary("casl-areas");

        QVERIFY(!lineTokenAt(u"Nine"_s, 4));
        QVERIFY(!lineTokenAt(u"a#b"_s, 3));
        QVERIFY(!lineTokenAt(u"a@b"_s, 3));
        const auto token = lineTokenAt(u"Nine #st more"_s, 8);
        QVERIFY(token);
        QCOMPARE(token->letters, u"st"_s);
        QCOMPARE(token->at, 5);
        const auto matches = matchingTerms(token->letters, areas);
        QCOMPARE(matches.size(), std::size_t{1});
        QCOMPARE(matches.front()->code, std::string("staff_wellbeing"));
        QCOMPARE(matchingTerms({}, areas).size(), areas.terms.size());
    }

    void knowsWhichMarkTheCaretStandsAfter()
    {
        QCOMPARE(lineTokenAt(u"with @he"_s, 8)->mark, QChar(u'@'));
        QCOMPARE(lineTokenAt(u"with @"_s, 6)->letters, QString());
        const auto link = lineTokenAt(u"as [[home books"_s, 15);
        QCOMPARE(link->mark, QChar(u'['));
        QCOMPARE(link->letters, u"home books"_s);
        QCOMPARE(link->at, 3);
        QVERIFY(!lineTokenAt(u"as [[home books]] then"_s, 22));
    }

    void readsTheSignAtTheBeginning()
    {
        QCOMPARE(signOf(u"+ All know it"_s), u"+"_s);
        QCOMPARE(withoutSign(u"+ All know it"_s), u"All know it"_s);
        QCOMPARE(signOf(u"-5 degrees"_s), QString());
        QCOMPARE(withoutSign(u"-5 degrees"_s), u"-5 degrees"_s);
        QCOMPARE(withSign(u"+ All know it"_s, u"-"_s), u"- All know it"_s);
        QCOMPARE(withSign(u"All know it"_s, u"!"_s), u"! All know it"_s);
        QCOMPARE(withSign(u"! All know it"_s, u"!"_s), u"All know it"_s);
    }

    void countsTheCaretInCodePoints()
    {
        const QString text = u"a🐑b"_s; // the sheep takes two of Qt's units
        QCOMPARE(codePointsBefore(text, 3), 2);
        QCOMPARE(positionAfter(text, 2), 3);
        QCOMPARE(positionAfter(text, 99), 4);
    }
};

QTEST_GUILESS_MAIN(QuickNoteTest)
#include "tst_quick_note.moc"
