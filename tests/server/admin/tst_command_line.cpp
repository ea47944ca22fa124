#include <QTest>

#include "server/admin/command_line.h"
#include "server/admin/exit_codes.h"

#include <vector>

using namespace cairn;

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void ordersSayWhatWasTyped();
    void helpIsThereForEverything_data();
    void helpIsThereForEverything();
    void whatIsNoCommandLineIsSaidInOneSentence_data();
    void whatIsNoCommandLineIsSaidInOneSentence();
};

namespace {

ParsedLine parsed(const QStringList &words)
{
    std::vector<std::string> texts{"cairn-server"};
    for (const QString &word : words)
        texts.push_back(word.toStdString());
    std::vector<const char *> arguments;
    for (const std::string &text : texts)
        arguments.push_back(text.c_str());
    return parseCommandLine(static_cast<int>(arguments.size()), arguments.data());
}

CommandLine lineOf(const QStringList &words)
{
    return std::get<CommandLine>(parsed(words));
}

} // namespace

void CommandLineTest::ordersSayWhatWasTyped()
{
    const CommandLine person = lineOf({"person", "add", "Ruth Askwith", "--role", "leader",
                                       "--scope", "alliance:north", "--dir", "d", "--json"});
    QCOMPARE(person.order.command, std::string("person add"));
    QVERIFY((person.order.options
             == Map{{"name", "Ruth Askwith"},
                    {"role", "leader"},
                    {"scope", "alliance:north"},
                    {"json", true}}));
    QVERIFY(person.json);
    QCOMPARE(person.paths.root.string(), std::string("d"));

    const CommandLine import =
        lineOf({"import", "gias", "f.csv", "--la", "942,943", "--dry-run", "--dir", "d"});
    QCOMPARE(import.order.command, std::string("import gias"));
    QCOMPARE(import.file, std::string("f.csv"));
    QVERIFY((import.order.options
             == Map{{"json", false}, {"la", List{"942", "943"}}, {"dry_run", true}}));

    const CommandLine exported = lineOf({"export", "--canonical", "--as", "Ruth", "--scope",
                                         "county", "--scope", "school:990137", "--dir", "d"});
    QVERIFY((exported.order.options
             == Map{{"json", false}, {"as", "Ruth"}, {"scopes", List{"county", "school:990137"}}}));

    const CommandLine ruled = lineOf(
        {"case", "a.b.1", "--accept", "--reason", "Put right.", "--as", "Grace", "--dir", "d"});
    QCOMPARE(ruled.order.command, std::string("case"));
    QVERIFY((ruled.order.options
             == Map{{"json", false},
                    {"revision", "a.b.1"},
                    {"accept", true},
                    {"reason", "Put right."},
                    {"as", "Grace"}}));

    QCOMPARE(lineOf({"serve", "--port", "0", "--dir", "d"}).port, 0);
    QCOMPARE(lineOf({"demo", "--dir", "d"}).order.command, std::string("demo"));
}

void CommandLineTest::helpIsThereForEverything_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command :
         {"", "init", "serve", "person", "person add", "code", "import", "import gias", "demo",
          "export", "digest", "check", "cases", "case", "backup", "restore"})
        QTest::newRow(*command == '\0' ? "cairn-server" : command) << QString(command);
}

void CommandLineTest::helpIsThereForEverything()
{
    QFETCH(QString, command);

    const ParsedLine help = parsed(command.split(u' ', Qt::SkipEmptyParts) << "--help");

    const auto *answer = std::get_if<OrderAnswer>(&help);
    QVERIFY(answer);
    QCOMPARE(answer->exit, 0);
    QVERIFY2(answer->output.contains("Usage"), answer->output.c_str());
}

void CommandLineTest::whatIsNoCommandLineIsSaidInOneSentence_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no directory") << QStringList{"check"};
    QTest::newRow("an unknown command") << QStringList{"paint", "--dir", "d"};
    QTest::newRow("an unknown option") << QStringList{"check", "--dir", "d", "--fast"};
    QTest::newRow("a case without a ruling")
        << QStringList{"case", "a.b.1", "--reason", "No.", "--as", "Grace", "--dir", "d"};
    QTest::newRow("a case with two")
        << QStringList{"case",  "a.b.1", "--uphold", "--accept", "--reason",
                       "Both.", "--as",  "Grace",    "--dir",    "d"};
    QTest::newRow("half a command") << QStringList{"person", "--dir", "d"};
    QTest::newRow("export of no form") << QStringList{"export", "--dir", "d"};
    QTest::newRow("a port that is none") << QStringList{"serve", "--dir", "d", "--port", "99999"};
}

void CommandLineTest::whatIsNoCommandLineIsSaidInOneSentence()
{
    QFETCH(QStringList, words);

    const ParsedLine wrong = parsed(words);

    const auto *answer = std::get_if<OrderAnswer>(&wrong);
    QVERIFY(answer);
    QCOMPARE(answer->exit, static_cast<int>(Exit::Usage));
    QVERIFY(answer->output.empty());
    QVERIFY(!answer->sentence.empty() && !answer->cause.empty());
    QVERIFY(!answer->cause.contains('\n'));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_command_line.moc"
