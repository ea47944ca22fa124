#include <QTemporaryDir>
#include <QTest>

#include "client/cli/assignment.h"
#include "tests/support/county.h"

#include <fstream>

using namespace cairn;
using namespace cairn::test;

using Sign = Assignment::Sign;

namespace {

const RecordType &type(const char *name)
{
    return *builtInSchema().type(name);
}

} // namespace

class AssignmentTest : public QObject {
    Q_OBJECT

private slots:
    void readsEachForm()
    {
        QVERIFY(*parseAssignment("about.visit=x") == (Assignment{"about", "visit", Sign::Is, "x"}));
        QVERIFY(*parseAssignment("seen=a=b") == (Assignment{"seen", "", Sign::Is, "a=b"}));
        QVERIFY(*parseAssignment("areas+=x") == (Assignment{"areas", "", Sign::Adds, "x"}));
        QVERIFY(*parseAssignment("areas-=x") == (Assignment{"areas", "", Sign::Takes, "x"}));
        QVERIFY(*parseAssignment("seen=@note.txt")
                == (Assignment{"seen", "", Sign::Is, "note.txt", true}));
        QVERIFY(*parseAssignment("seen=@@home") == (Assignment{"seen", "", Sign::Is, "@home"}));
        QVERIFY(*parseAssignment("seen=") == (Assignment{"seen", "", Sign::Is, ""}));
    }

    void refusesWhatIsNoAssignment_data()
    {
        QTest::addColumn<QString>("word");
        for (const char *word : {"seen", "=x", "Seen=x", "se en=x", "+=x", "--json=x"})
            QTest::newRow(word) << word;
    }

    void refusesWhatIsNoAssignment()
    {
        QFETCH(QString, word);
        QVERIFY(!parseAssignment(word.toStdString()));
    }

    void typesEachUnitByItsDeclaration()
    {
        const std::string visit = toText(keyedId("visit", "x"));
        const std::vector<std::string> words{"about.visit=" + visit, "kind=lesson_part",
                                             "seen=Zoe\u0308 reads", "areas=teaching,curriculum"};

        const auto edits = unitEdits(m_desk.book, type("observation"), words);

        QVERIFY(edits.has_value());
        QCOMPARE(edits->size(), std::size_t{4});
        QCOMPARE(std::get<Put>(edits->at(0).change).fields.at("visit"), Value(visit));
        QCOMPARE(std::get<Put>(edits->at(1).change).single, Value("lesson_part"));
        QCOMPARE(std::get<Write>(edits->at(2).change).text, std::string("Zoë reads"));
        QCOMPARE(std::get<Put>(edits->at(3).change).single, Value(List{"teaching", "curriculum"}));
    }

    void joinsFieldsOfOneUnitAndElementsOfOneSet()
    {
        const std::vector<std::string> words{"times.start=09:20", "times.end=11:00",
                                             "people+=amina", "people-=brian"};

        const auto edits = unitEdits(m_desk.book, type("visit"), words);

        QVERIFY(edits.has_value());
        QCOMPARE(edits->size(), std::size_t{2});
        QCOMPARE(std::get<Put>(edits->at(0).change).fields.size(), std::size_t{2});
        const Amend &people = std::get<Amend>(edits->at(1).change);
        QCOMPARE(people.add, List{toText(keyedId("person", "amina"))});
        QCOMPARE(people.remove, List{toText(keyedId("person", "brian"))});
    }

    void takesAKeyForAReference()
    {
        const std::vector<std::string> words{"about.school=990137"};

        const auto edits = unitEdits(m_desk.book, type("visit"), words);

        QCOMPARE(std::get<Put>(edits->at(0).change).fields.at("school"),
                 Value(toText(keyedId("school", "990137"))));
    }

    void readsATextFromAFile()
    {
        const QTemporaryDir directory;
        const std::string file = directory.filePath("note.txt").toStdString();
        std::ofstream(file) << "Two pages\nof words.";
        const std::vector<std::string> words{"seen=@" + file};

        const auto edits = unitEdits(m_desk.book, type("observation"), words);

        QCOMPARE(std::get<Write>(edits->at(0).change).text, std::string("Two pages\nof words."));
    }

    void saysWhatWouldHaveBeenRight_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("says");
        QTest::newRow("unit") << "note=x" << "people";
        QTest::newRow("field") << "times.noon=x" << "times.start=";
        QTest::newRow("alone") << "times=x" << "start end";
        QTest::newRow("no fields") << "date.day=2026-11-10" << "one value";
        QTest::newRow("day") << "date=10 November" << "2026-11-10";
        QTest::newRow("time") << "times.start=25:00" << "09:20";
        QTest::newRow("choice") << "about.type=party" << "focus_visit";
        QTest::newRow("no set") << "date+=2026-11-10" << "no set";
        QTest::newRow("UTF-8") << QString::fromLatin1("times.start=\xe9") << "a time";
        QTest::newRow("file") << "date=@nowhere/at/all" << "could not be read";
    }

    void saysWhatWouldHaveBeenRight()
    {
        QFETCH(QString, word);
        QFETCH(QString, says);
        const std::vector<std::string> words{word.toStdString()};

        const auto edits = unitEdits(m_desk.book, type("visit"), words);

        QVERIFY(!edits);
        QVERIFY2(QString::fromStdString(edits.error().sentence).contains(says),
                 edits.error().sentence.c_str());
    }

    void refusesWordsThatAreNotUtf8()
    {
        const std::vector<std::string> words{"seen=caf\xe9"};

        const auto edits = unitEdits(m_desk.book, type("observation"), words);

        QVERIFY(!edits && edits.error().code == FaultCode::Malformed);
    }

    void decidesFieldsOrOneValue()
    {
        const std::vector<std::string> fields{"position=secure", "position.confidence=low"};
        const std::vector<std::string> day{"2026-11-12"};

        const auto position =
            decidedValue(m_desk.book, *type("judgement").unit("position"), fields);
        const auto date = decidedValue(m_desk.book, *type("visit").unit("date"), day);

        QCOMPARE(*position, Value(Map{{"position", "secure"}, {"confidence", "low"}}));
        QCOMPARE(*date, Value("2026-11-12"));
    }

private:
    Desk m_desk{1, "2026-11-10T09:00:00Z"};
};

QTEST_GUILESS_MAIN(AssignmentTest)
#include "tst_assignment.moc"
