#include <QTemporaryDir>
#include <QTest>

#include "client/cli/fixed_surroundings.h"
#include "shared/schema/json.h"
#include "tests/client/cli/session.h"

#include <fstream>
#include <sstream>

using namespace cairn;
using namespace cairn::test;

namespace {

const char *const kNewVisit = "new visit --in school:990137 about.school=990137 "
                              "about.type=focus_visit date=2026-11-10";

} // namespace

class CommandsTest : public QObject {
    Q_OBJECT

private slots:
    void saysSavedAndShowsWhatWasSaved()
    {
        Session session;
        const std::string visit = session.made(kNewVisit);
        QVERIFY(!visit.empty());

        QVERIFY(session.run("show " + visit, true).has_value());

        const auto shown = parseJson(session.out.str());
        QVERIFY(shown.has_value());
        QCOMPARE(shown->at("record"), Value(visit));
        QCOMPARE(shown->at("units").at("date").at("value"), Value("2026-11-10"));
        QCOMPARE(shown->at("units").at("date").at("view"), Value("settled"));
    }

    void saysItInJsonWhenAsked()
    {
        Session session;
        QVERIFY(session.run(kNewVisit, true).has_value());

        const auto said = parseJson(session.out.str());

        QVERIFY(said.has_value());
        QVERIFY(parseId<RecordId>(said->at("saved").textOr()).has_value());
        QVERIFY(parseRevisionId(said->at("revision").textOr()).has_value());
    }

    void keepsALikelyNameOutUntilSomebodySaysWhy()
    {
        Session session;
        const std::string visit = session.made(kNewVisit);
        const std::string note = "new observation about.visit=" + visit
            + " kind=work_look \"seen=Olivia Thwaite read this.\"";
        const auto refused = session.run(note + " --careful");
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, FaultCode::Refused);
        QCOMPARE(refused.error().cause, std::string("R70 at seen"));
        QVERIFY(refused.error().sentence.starts_with("This looks like a pupil's name."));
        QVERIFY(refused.error().sentence.ends_with("say --because and why."));
        QVERIFY(session.run("list observation"));
        QVERIFY(session.out.str().empty());

        const std::string kept = session.made(note + " --because \"A book's heroine.\"");
        QVERIFY(!kept.empty());
        const auto cohort = session.run("set " + kept
                                        + " \"seen=Two of the 4 pupils in Year 2 read.\""
                                          " --because \"I know.\"");
        QVERIFY(!cohort.has_value());
        QCOMPARE(cohort.error().cause, std::string("R06 at seen"));
    }

    void keepsWithAWarningWhatNobodyCouldBeAskedAbout()
    {
        Session session;
        const std::string visit = session.made(kNewVisit);
        const std::string note = session.made("new observation about.visit=" + visit
                                              + " kind=work_look \"seen=Olivia Thwaite read.\"");
        QVERIFY(!note.empty());
        QVERIFY(session.errors.str().find("This looks like a pupil's name.") != std::string::npos);
        QVERIFY(session.run("show " + note, true));
        QVERIFY(session.out.str().find("a command wrote it") != std::string::npos);
    }

    void tellsWhatIsWorthKnowingOfWhatItSaved()
    {
        Session session;
        const std::string visit = session.made(kNewVisit);
        QVERIFY(!session
                     .made("new observation about.visit=" + visit
                           + " kind=work_look \"seen=Steady, given the intake.\"")
                     .empty());
        QVERIFY(session.errors.str().find("evidence or expectation") != std::string::npos);
    }

    void namesTheWriterAsAuthor()
    {
        Session session;
        const std::string visit = session.made(kNewVisit);
        const std::string note = session.made("new observation about.visit=" + visit
                                              + " kind=learning_walk 'seen=Books were out.'");
        QVERIFY(!note.empty());

        QVERIFY(session.run("show " + note, true).has_value());

        QCOMPARE(parseJson(session.out.str())->at("units").at("about").at("value").at("author"),
                 Value(toText(keyedId("person", "ruth"))));
    }

    void changesWhatIsThereAndKeepsItsHistory()
    {
        Session session;
        const std::string visit = session.made(kNewVisit);
        QCOMPARE(session.made("set " + visit + " date=2026-11-12 times.start=09:20"), visit);

        QVERIFY(session.run("show --history " + visit, true).has_value());

        const auto shown = parseJson(session.out.str());
        QCOMPARE(shown->at("units").at("date").at("value"), Value("2026-11-12"));
        const List &history = *shown->at("history").list();
        QCOMPARE(history.size(), std::size_t{2});
        QCOMPARE(history.back().at("units").at("date").at("parents").list()->front(),
                 history.front().at("revision"));
    }

    void makesAJudgementWithAKnownKeyAnEditOfIt()
    {
        Session session;
        const std::string visit = session.made(kNewVisit);
        const std::string line =
            "new judgement about.visit=" + visit + " about.area=teaching position.position=";

        const std::string first = session.made(line + "secure");
        const std::string second = session.made(line + "developing");

        QVERIFY(!first.empty());
        QCOMPARE(second, first);
    }

    void listsBySearchAndByCondition()
    {
        Session session;
        const std::string visit = session.made(kNewVisit);
        session.made("new observation about.visit=" + visit + " kind=routines 'seen=Calm queues.'");
        const std::string other = session.made("new observation about.visit=" + visit
                                               + " kind=environment 'seen=Fresh paint.'");

        QVERIFY(session.run("list observation kind=environment about.visit=" + visit).has_value());
        QCOMPARE(QString::fromStdString(session.out.str()).count(u'\n'), 1);
        QCOMPARE(session.said().front(), other);
        QVERIFY(session.run("search fresh pai").has_value());
        QCOMPARE(session.said().front(), other);
    }

    void saysWhatIsWrongAndSavesNothing()
    {
        Session session;
        const auto wrong = session.run("new visit about.school=990137 about.type=party");
        QCOMPARE(wrong.error().code, FaultCode::Malformed);
        QVERIFY(session.out.str().empty());
        QCOMPARE(session.vault->status()->unsent, 0U);
        QVERIFY(!session.run("new party x=y"));
        QVERIFY(!session.run("show nothing"));
        QVERIFY(!session.run("fly away"));
    }

    void goesOnAfterAWrongLineOfABatch()
    {
        Session session;
        const std::string file = session.small.directory.filePath("batch").toStdString();
        std::ofstream(file) << "# the morning\n"
                            << kNewVisit << "\n\nfly away\nnew visit 'x\n"
                            << kNewVisit << "\n";
        Speech speech(session.out, session.errors, false);
        Bench bench{*session.vault, speech};

        const auto exit = cairn::run(bench, BatchCommand{file});

        QCOMPARE(*exit, ExitCode::Failed);
        const QStringList lines =
            QString::fromStdString(session.out.str()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(0).startsWith("SAVED "));
        QVERIFY(lines.at(1).startsWith("ERROR 4 "));
        QVERIFY(lines.at(2).startsWith("ERROR 5 "));
        QVERIFY(lines.at(3).startsWith("SAVED "));
    }

    void checksItselfAndTellsItsStatus()
    {
        Session session;
        session.made(kNewVisit);

        QCOMPARE(*session.run("check", true), ExitCode::Done);
        QCOMPARE(parseJson(session.out.str())->at("sound"), Value(true));
        QCOMPARE(*session.run("status", true), ExitCode::Done);
        const auto status = parseJson(session.out.str());
        QCOMPARE(status->at("unsent"), Value(1));
        QCOMPARE(status->at("last_contact"), Value());
    }

    void readsTheWholeCommandLine()
    {
        const std::vector<std::string> words{"--vault", "v", "--seed",  "7",       "set",
                                             "--json",  "a", "seen=-x", "areas-=y"};
        const auto invocation = parseCommandLine(words);
        QVERIFY(invocation.has_value());
        QVERIFY(invocation->json && invocation->seed == 7U && invocation->vault == "v");
        QCOMPARE(std::get<SetCommand>(invocation->command).assignments,
                 (std::vector<std::string>{"seen=-x", "areas-=y"}));

        const std::vector<std::string> named{"--vault", "v", "search", "new", "status"};
        QCOMPARE(std::get<SearchCommand>(parseCommandLine(named)->command).words,
                 (std::vector<std::string>{"new", "status"}));
        QVERIFY(parseCommandLine(std::vector<std::string>{"--help"}).error().asked);
        QVERIFY(!parseCommandLine(std::vector<std::string>{"status"}).error().asked);
        const std::vector<std::string> both{"--vault", "v",      "decide", "r",        "u",
                                            "--read",  "--keep", "x.y.1",  "--reason", "z"};
        QVERIFY(!parseCommandLine(both).has_value());
    }

    void readsTheWordsOfPacks()
    {
        const std::vector<std::string> words{"--vault", "v",       "pack",    "write",
                                             "--to",    "dan",     "--scope", "county",
                                             "--scope", "visit:x", "a.pack",  "--json"};
        const auto invocation = parseCommandLine(words);
        QVERIFY2(invocation.has_value(), invocation ? "" : invocation.error().text.c_str());
        const auto &write = std::get<PackWriteCommand>(invocation->command);
        QCOMPARE(write.file, std::string("a.pack"));
        QCOMPARE(write.person, std::string("dan"));
        QCOMPARE(write.scopes, (std::vector<std::string>{"county", "visit:x"}));
        QVERIFY(invocation->json);
        QVERIFY(!parseCommandLine(std::vector<std::string>{"--vault", "v", "pack"}).error().asked);
        const std::vector<std::string> help{"pack", "read", "--help"};
        QVERIFY(parseCommandLine(help).error().asked);
    }

    void saysWhyThereIsNoPack()
    {
        Session session;
        const std::string file = session.small.directory.filePath("a.pack").toStdString();
        QCOMPARE(session.run("pack write " + file).error().code, FaultCode::Unauthorised);
        QVERIFY(!std::filesystem::exists(file));
        QCOMPARE(session.run("pack read " + file).error().code, FaultCode::NotFound);
        QCOMPARE(session.run("pack write " + file + " --to nobody").error().code,
                 FaultCode::NotFound);
    }

    void repeatsItsChanceButNotOverTheSameVault()
    {
        const auto draw = [](const char *mark) {
            SeededChance chance(7);
            chance.startAt(mark);
            std::array<std::uint8_t, 40> bytes{};
            chance.fill(bytes);
            return bytes;
        };
        QVERIFY(draw("d:1") == draw("d:1"));
        QVERIFY(draw("d:1") != draw("d:2"));
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
