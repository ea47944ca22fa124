#include <QTemporaryDir>
#include <QTest>

#include "server/account/accounts.h"
#include "server/account/devices.h"
#include "server/account/passwords.h"
#include "server/admin/exit_codes.h"
#include "server/admin/init.h"
#include "server/admin/run_order.h"
#include "shared/schema/json.h"
#include "tests/server/office.h"

using namespace cairn;
using namespace cairn::test;

class DemoTest : public QObject {
    Q_OBJECT

private slots:
    void oneObjectSaysAllThatADemonstrationNeeds();
    void itsPeopleSeeWhatTheirWorkNeeds();
    void aSecondRunKeepsTheCountyAndGivesFreshCodes();
    void aRealCountyIsLeftAlone();
    void exportsAndDigestsAreCutToWhoReads();
    void theLogOfTheCountyIsSound();
};

namespace {

struct Demonstration {
    QTemporaryDir folder;
    std::shared_ptr<Instant> clock = clockAt("2026-11-20T09:00:00Z");
    Surroundings surroundings = fixedSurroundings(3, clock);
    ServerPaths paths{folder.filePath("county").toStdString()};

    Demonstration()
    {
        must(initServer(paths, surroundings,
                        [](const ServerPaths &) { return Result<std::string>("the pin"); }));
    }
    OrderAnswer order(const char *command, Map options = {})
    {
        return runOrder(paths, surroundings,
                        {.command = command, .options = std::move(options), .content = {}});
    }
    Value demo() { return must(parseJson(order("demo").output)); }
};

/// The directory opened for looking behind what the commands print.
struct Opened {
    explicit Opened(Demonstration &demonstration)
        : directory(must(openServerDirectory(demonstration.paths.root))),
          database(must(openWriter(directory))),
          book{*database, builtInSchema(), demonstration.surroundings}
    {
    }
    ServerDirectory directory;
    std::unique_ptr<Database> database;
    Book book;

    std::set<std::string> seenBy(const std::string &name)
    {
        return must(visibleScopes(book, rightsOf(must(accountNamed(book, name)))));
    }
};

} // namespace

void DemoTest::oneObjectSaysAllThatADemonstrationNeeds()
{
    Demonstration demonstration;

    const OrderAnswer answer = demonstration.order("demo");

    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.sentence, std::string());
    QCOMPARE(std::ranges::count(answer.output, '\n'), 1);
    const Value shown = must(parseJson(answer.output));
    QCOMPARE(shown.map()->size(), 4U);
    QCOMPARE(shown.at("pin").textOr(), std::string_view("the pin"));
    const List &people = *shown.at("people").list();
    QCOMPARE(people.size(), 7U);
    QCOMPARE(people[0].at("name").textOr(), std::string_view("Ruth Askwith"));
    QCOMPARE(people[1].at("name").textOr(), std::string_view("Dan Oyelaran"));
    Opened opened(demonstration);
    for (const Value &person : people) {
        const std::string name(person.at("name").textOr());
        const std::string password(person.at("password").textOr());
        const std::string hash = must(passwordHashFor(opened.book, name));
        QVERIFY(passwordMatches(hash, password, opened.directory.pepper));
        QVERIFY(enrol(opened.book,
                      {.user = name,
                       .code = std::string(person.at("code").textOr()),
                       .device = mint<DeviceId>(demonstration.surroundings),
                       .key = {},
                       .program = "test"},
                      true));
    }
    const RecordView visit =
        must(show(opened.book, must(parseId<RecordId>(shown.at("visit").textOr()))));
    QCOMPARE(visit.at("state").textOr(), std::string_view("prepared"));
    QCOMPARE(visit.at("date").textOr(), std::string_view("2026-11-20"));
    QCOMPARE(visit.at("about.type").textOr(), std::string_view("focus_visit"));
    QCOMPARE(visit.at("about.school").textOr(), shown.at("school").textOr());
    QCOMPARE(visit.at("people").list()->size(), 2U);
    QCOMPARE(visit.scope, std::string("school:990137"));
}

void DemoTest::itsPeopleSeeWhatTheirWorkNeeds()
{
    Demonstration demonstration;
    const std::string papers = "visit:" + std::string(demonstration.demo().at("visit").textOr());
    Opened opened(demonstration);

    const auto ruth = opened.seenBy("Ruth Askwith");
    const auto head = opened.seenBy("Joanna Fearnside");
    const auto officer = opened.seenBy("Helen Stainforth");

    QVERIFY(ruth.contains(papers) && opened.seenBy("Dan Oyelaran").contains(papers));
    QVERIFY(ruth.contains("school:990137"));
    QVERIFY(ruth.size() > 50 && ruth.size() < 200);
    QVERIFY((head == std::set<std::string>{"county", "school:990137"}));
    QCOMPARE(officer.size(), 359U);
    QVERIFY(!officer.contains(papers));
}

void DemoTest::aSecondRunKeepsTheCountyAndGivesFreshCodes()
{
    Demonstration demonstration;
    const Value first = demonstration.demo();

    const OrderAnswer again = demonstration.order("demo");

    QCOMPARE(again.exit, 0);
    QVERIFY(again.sentence.contains("already"));
    const Value second = must(parseJson(again.output));
    QVERIFY(second.at("visit") == first.at("visit"));
    QVERIFY(second.at("school") == first.at("school"));
    const Value &before = (*first.at("people").list())[0];
    const Value &after = (*second.at("people").list())[0];
    QVERIFY(before.at("code") != after.at("code"));
    Opened opened(demonstration);
    QVERIFY(passwordMatches(must(passwordHashFor(opened.book, "Ruth Askwith")),
                            std::string(after.at("password").textOr()), opened.directory.pepper));
    QCOMPARE(must(count(opened.book, {.type = "visit"})), 1U);
}

void DemoTest::aRealCountyIsLeftAlone()
{
    Demonstration demonstration;
    QCOMPARE(demonstration
                 .order("person add",
                        {{"name", "Anne Real"},
                         {"role", "leader"},
                         {"scope", "county"},
                         {"password", kPassword}})
                 .exit,
             0);

    const OrderAnswer refused = demonstration.order("demo");

    QCOMPARE(refused.exit, static_cast<int>(Exit::Refused));
    Opened opened(demonstration);
    QCOMPARE(must(count(opened.book, {.type = "school"})), 0U);
}

void DemoTest::exportsAndDigestsAreCutToWhoReads()
{
    Demonstration demonstration;
    demonstration.demo();
    const auto lines = [&](Map options) {
        return std::ranges::count(demonstration.order("export", std::move(options)).output, '\n');
    };

    constexpr int kOfTheCounty = 7 + 1; // its people, and its own numbers
    QCOMPARE(lines({}), 358 + kOfTheCounty + 1);
    QCOMPARE(lines({{"as", "Joanna Fearnside"}}), 1 + kOfTheCounty + 1);
    QCOMPARE(lines({{"scopes", List{"county"}}}), kOfTheCounty);
    QCOMPARE(lines({{"as", "Joanna Fearnside"}, {"scopes", List{"school:990001"}}}), 0);
    QCOMPARE(demonstration.order("export", {{"as", "Nobody"}}).exit,
             static_cast<int>(Exit::Failed));
    const Value records = must(parseJson(
        demonstration.order("export", {{"json", true}, {"scopes", List{"county"}}}).output));
    QCOMPARE(records.at("records").list()->size(), std::size_t{kOfTheCounty});
    const Value digests = must(parseJson(
        demonstration.order("digest", {{"json", true}, {"as", "Joanna Fearnside"}}).output));
    QCOMPARE(digests.map()->size(), 2U);
    QCOMPARE(digests.at("county").textOr().size(), 64U);
    const Value tallies = must(
        parseJson(demonstration.order("digest", {{"json", true}, {"revisions", true}}).output));
    QCOMPARE(tallies.at("county").at("count").numberOr(0), kOfTheCounty);
    QCOMPARE(tallies.at("county").at("digest").textOr().size(), 22U);
}

void DemoTest::theLogOfTheCountyIsSound()
{
    Demonstration demonstration;
    demonstration.demo();

    const OrderAnswer checked = demonstration.order("check", {{"json", true}});

    QCOMPARE(checked.exit, 0);
    const Value report = must(parseJson(checked.output));
    QCOMPARE(report.at("records").numberOr(0), 367);
    QVERIFY(report.at("findings").list()->empty());
}

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
