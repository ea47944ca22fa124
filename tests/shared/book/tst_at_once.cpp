#include <QTest>

#include "shared/book/check.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

/// Two people who did not know of each other, by deeds: what they see and can do about it.
class AtOnceTest : public QObject {
    Q_OBJECT

private slots:
    void oneSentenceWaitsForAReaderEverywhere();
    void anEditOverAMergeIsASpliceOverAllItsParents();
    void whoseFactLostContestsItWithOneDeed();
    void nobodyContestsForOthers();
    void withdrawingCrossesWithAnEdit();
};

namespace {

UnitEdit write(const char *unit, const char *text)
{
    return {unit, Write{text}};
}

struct Visit {
    County county;
    Device ruth{county, "Ruth", 11, "2026-11-10T09:00:00Z"};
    Device dan{county, "Dan", 12, "2026-11-10T09:00:00Z"};
    RecordId visit;
    RecordId judgement;

    Visit()
    {
        ruth.sync();
        visit = ruth.did(newVisit(county.school, {ruth.rights.person, dan.rights.person})).record;
        judgement = ruth.did(newJudgement(visit, "early_years", "secure", "Seen twice.")).record;
        does(ruth, write("statement", "Twelve books seen. All were marked."));
        meet();
    }

    void does(Device &who, const UnitEdit &edit, std::optional<RecordId> record = std::nullopt)
    {
        who.did({.record = record.value_or(judgement), .units = {edit}});
    }

    void meet()
    {
        ruth.sync();
        dan.sync();
        ruth.sync();
    }

    /// What all three show alike.
    UnitView shown(const char *unit, std::optional<RecordId> record = std::nullopt)
    {
        const RecordId id = record.value_or(judgement);
        const UnitView one = county.server.shown(id).units.at(unit);
        if (one != ruth.shown(id).units.at(unit) || one != dan.shown(id).units.at(unit))
            qFatal("the three do not show the same");
        for (Desk *desk : {static_cast<Desk *>(&ruth), static_cast<Desk *>(&dan), &county.server})
            if (const auto report = check(desk->book); !report || !report->findings.empty())
                qFatal("a book does not hold what it shows");
        return one;
    }
};

} // namespace

void AtOnceTest::oneSentenceWaitsForAReaderEverywhere()
{
    Visit day;
    day.does(day.ruth, write("statement", "Fourteen books seen. All were marked."));
    day.does(day.dan, write("statement", "Twelve sums seen. All were marked well."));
    day.meet();
    const UnitView unread = day.shown("statement");
    QCOMPARE(unread.standing, Standing::Unread);
    QCOMPARE(unread.value.textOr(), "Fourteen sums seen. All were marked well.");
    QCOMPARE(unread.passages.size(), 1U);
    QCOMPARE(unread.merged.size(), 1U);
    QCOMPARE(day.dan.tried(put(day.judgement, "state", "proposed")).error().code,
             FaultCode::Refused);

    day.does(day.dan, {"statement", MarkRead{}});
    day.meet();
    QCOMPARE(day.shown("statement").standing, Standing::Settled);
    QCOMPARE(day.shown("statement").value, unread.value);
}

void AtOnceTest::anEditOverAMergeIsASpliceOverAllItsParents()
{
    Visit day;
    day.does(day.ruth, write("statement", "Fourteen books seen. All were marked."));
    day.does(day.dan, write("statement", "Twelve books seen. All were marked well."));
    day.meet();
    QCOMPARE(day.shown("statement").standing, Standing::Settled);
    QCOMPARE(day.shown("statement").merged.size(), 2U);
    day.does(day.ruth, write("statement", "Fourteen books seen. Most were marked well."));
    day.meet();
    const UnitView after = day.shown("statement");
    QCOMPARE(after.heads.size(), 1U);
    QCOMPARE(after.value.textOr(), "Fourteen books seen. Most were marked well.");
    const auto history = historyOf(day.ruth.book, day.judgement);
    const UnitChange &last = history->back().revision.units.at("statement");
    QCOMPARE(last.parents.size(), 2U);
    QVERIFY(last.content.at("splices").list());
}

void AtOnceTest::whoseFactLostContestsItWithOneDeed()
{
    Visit day;
    day.does(day.ruth, {"times", Put{{{"start", "09:00"}}, {}}}, day.visit);
    *day.dan.clock += std::chrono::minutes(5);
    *day.county.server.clock += std::chrono::minutes(10);
    day.does(day.dan, {"times", Put{{{"start", "09:30"}}, {}}}, day.visit);
    day.meet();
    const UnitView won = day.shown("times", day.visit);
    QCOMPARE(won.value.at("start").textOr(), "09:30");
    QCOMPARE(won.losses.size(), 1U);
    QVERIFY(won.losses[0].author == day.ruth.rights.person);

    day.does(day.ruth, {"times", Contest{}}, day.visit);
    day.meet();
    const UnitView contested = day.shown("times", day.visit);
    QCOMPARE(contested.standing, Standing::Contested);
    QCOMPARE(contested.heads.size(), 2U);

    day.does(day.dan, {"times", Settle{{}, Map{{"start", "09:15"}}, "We rang the school."}},
             day.visit);
    day.meet();
    QCOMPARE(day.shown("times", day.visit).standing, Standing::Settled);
    QCOMPARE(day.shown("times", day.visit).value.at("start").textOr(), "09:15");
}

void AtOnceTest::nobodyContestsForOthers()
{
    Visit day;
    day.does(day.ruth, {"times", Put{{{"start", "09:00"}}, {}}}, day.visit);
    QCOMPARE(day.ruth.tried({.record = day.visit, .units = {{"times", Contest{}}}}).error().code,
             FaultCode::Refused);
}

void AtOnceTest::withdrawingCrossesWithAnEdit()
{
    Visit day;
    day.does(day.ruth, {"state", Put{{}, "withdrawn"}});
    day.does(day.dan, write("statement", "Twelve books seen. Some were marked."));
    day.meet();
    const UnitView crossed = day.shown("state");
    QCOMPARE(crossed.standing, Standing::Contested);
    QCOMPARE(crossed.value.textOr(), "started");

    day.does(day.ruth, {"state", Settle{{}, "withdrawn", "It was the wrong area."}});
    day.meet();
    QCOMPARE(day.shown("state").standing, Standing::Settled);
    QCOMPARE(day.shown("state").value.textOr(), "withdrawn");

    day.does(day.dan, write("statement", "Twelve books seen. None were marked."));
    day.meet();
    QCOMPARE(day.shown("state").standing, Standing::Settled);
}

QTEST_GUILESS_MAIN(AtOnceTest)
#include "tst_at_once.moc"
