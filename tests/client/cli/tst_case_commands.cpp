#include <QTest>

#include "shared/book/device_sync.h"
#include "shared/schema/json.h"
#include "tests/client/cli/session.h"

using namespace cairn;
using namespace cairn::test;

/// cairn-cli cases and case.
class CaseCommandsTest : public QObject {
    Q_OBJECT

private slots:
    void listsWhatWasRefusedAndWhatHangsOnIt();
    void amendsWithAssignmentsAsSetKnowsThem();
    void withdrawsWithWhatIsHeldOnlyWhenTold();
    void contestsWithAReason();
    void wantsOneThingAtATime();
};

namespace {

/// A visit and two changes of it; the county refuses the first change and holds the second.
struct Refused : Session {
    std::string visit;
    std::string first;
    std::string second;

    Refused()
    {
        visit = saved("new visit --in school:990137 about.school=990137 about.type=focus_visit "
                      "date=2026-11-10")
                    .at(1);
        first = saved("set " + visit + " date=2026-11-12").at(2);
        second = saved("set " + visit + " date=2026-11-13").at(2);
        refuse();
    }

    std::vector<std::string> saved(const std::string &line)
    {
        [&] { QVERIFY(run(line)); }();
        return said();
    }

    void refuse()
    {
        const auto push = nextPush(vault->book(), vault->writer());
        PushAnswer said;
        for (const Revision &revision : push->revisions)
            said.lines.push_back({revision.id, PushLine::Outcome::Held, {}, "parent", "", "Held."});
        said.lines[0] = {
            push->revisions[0].id, PushLine::Outcome::Accepted, {Instant{}, 7}, "", "", ""};
        said.lines[1].outcome = PushLine::Outcome::Refused;
        said.lines[1].rule = "scope";
        said.lines[1].where = "date";
        said.lines[1].sentence = "No.";
        QVERIFY(applyPushAnswer(vault->book(), vault->writer(), *push, said));
    }

    List listed()
    {
        [&] { QVERIFY(run("cases", true)); }();
        return *parseJson(out.str())->at("cases").list();
    }

    std::string date()
    {
        [&] { QVERIFY(run("show " + visit, true)); }();
        return std::string(parseJson(out.str())->at("units").at("date").at("value").textOr());
    }
};

} // namespace

void CaseCommandsTest::listsWhatWasRefusedAndWhatHangsOnIt()
{
    Refused desk;

    const List cases = desk.listed();

    QCOMPARE(cases.size(), std::size_t{1});
    QCOMPARE(cases[0].at("revision"), Value(desk.first));
    QCOMPARE(cases[0].at("record"), Value(desk.visit));
    QCOMPARE(cases[0].at("unit"), Value("date"));
    QCOMPARE(cases[0].at("rule"), Value("scope"));
    QCOMPARE(cases[0].at("sentence"), Value("No."));
    QVERIFY(parseInstant(cases[0].at("since").textOr()));
    QCOMPARE(cases[0].at("held"), Value(List{desk.second}));
    QCOMPARE(cases[0].at("may"), Value(List{"amend", "withdraw", "contest"}));
    QVERIFY(desk.run("cases"));
    QVERIFY(desk.out.str().find("held because of it: " + desk.second) != std::string::npos);
    QVERIFY(desk.run("case " + desk.first, true));
    QCOMPARE(parseJson(desk.out.str())->at("units").at("date").at("is"), Value("2026-11-12"));
    QCOMPARE(desk.date(), std::string("2026-11-10"));
}

void CaseCommandsTest::amendsWithAssignmentsAsSetKnowsThem()
{
    Refused desk;
    QVERIFY(!desk.run("case " + desk.first + " --amend date=tomorrow"));
    QVERIFY(!desk.run("case " + desk.first + " date=2026-11-11"));
    QCOMPARE(desk.listed().size(), std::size_t{1});

    QVERIFY(desk.run("case " + desk.first + " --amend date=2026-11-11 times.start=09:20"));

    QVERIFY(desk.out.str().starts_with("AMENDED " + desk.first + " " + desk.visit + " "));
    QVERIFY(desk.listed().empty());
    QCOMPARE(desk.date(), std::string("2026-11-13")); // what he wrote on top of it
    QCOMPARE(nextPush(desk.vault->book(), desk.vault->writer())->revisions.size(), std::size_t{2});
    QVERIFY(desk.run("show --history " + desk.visit));
    QVERIFY(desk.out.str().find(desk.first + " amended") != std::string::npos);
}

void CaseCommandsTest::withdrawsWithWhatIsHeldOnlyWhenTold()
{
    Refused desk;
    const auto asked = desk.run("case " + desk.first + " --withdraw --reason Moved.");
    QVERIFY(!asked && asked.error().sentence.find(desk.second) != std::string::npos);

    QVERIFY(desk.run("case " + desk.first + " --withdraw --all --reason Moved."));

    QCOMPARE(desk.out.str(), "WITHDRAWN " + desk.first + "\nWITHDRAWN " + desk.second + "\n");
    QVERIFY(desk.listed().empty());
    QCOMPARE(desk.vault->status()->refusedOrHeld, std::uint64_t{0});
    QCOMPARE(desk.date(), std::string("2026-11-10"));
}

void CaseCommandsTest::contestsWithAReason()
{
    Refused desk;
    QVERIFY(!desk.run("case " + desk.first + " --contest"));

    QVERIFY(desk.run("case " + desk.first + " --contest --reason 'I was there.'"));

    QCOMPARE(desk.listed()[0].at("state"), Value("contested"));
    QCOMPARE(desk.listed()[0].at("may"), Value(List{"amend", "withdraw"}));
    const auto push = nextPush(desk.vault->book(), desk.vault->writer());
    QCOMPARE(push->pleas.size(), std::size_t{1});
    QCOMPARE(push->pleas[0].reason, std::string("I was there."));
}

void CaseCommandsTest::wantsOneThingAtATime()
{
    Refused desk;
    QVERIFY(!desk.run("case " + desk.first + " --contest --withdraw --reason 'Both.'"));
    QVERIFY(!desk.run("case nonsense --amend"));
    QVERIFY(!desk.run("case " + desk.second + "9 --amend"));
    QCOMPARE(desk.listed()[0].at("state"), Value("open"));
}

QTEST_GUILESS_MAIN(CaseCommandsTest)
#include "tst_case_commands.moc"
