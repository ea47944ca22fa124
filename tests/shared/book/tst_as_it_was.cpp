#include <QTest>

#include "shared/book/as_it_was.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

class AsItWasTest : public QObject {
    Q_OBJECT

private slots:
    void showsARecordAtEachOfItsMoments()
    {
        County county;
        Device ruth(county, "Ruth Askwith", 11, "2026-11-03T09:00:00Z");
        ruth.sync();
        const Saved made = ruth.did(newVisit(county.school, {ruth.writer.person}));
        const Saved first = ruth.did(put(made.record, "date", "2026-10-06"));
        const Saved second = ruth.did(put(made.record, "date", "2026-10-13"));

        QVERIFY(asItWas(ruth.book, made.record, first.revision)->at("date") == "2026-10-06");
        QVERIFY(asItWas(ruth.book, made.record, second.revision)->at("date") == "2026-10-13");
        ruth.sync();
        QVERIFY(asItWas(ruth.book, made.record, first.revision)->at("date") == "2026-10-06");
        QCOMPARE(asItWas(ruth.book, county.school, first.revision).error().code,
                 FaultCode::NotFound);
    }

    void knowsWhatARevisionWasBuiltOnThoughTheClockWentBack()
    {
        County county;
        Device ruth(county, "Ruth Askwith", 11, "2026-11-03T09:00:00Z");
        ruth.sync();
        const Saved made = ruth.did(newVisit(county.school, {ruth.writer.person}));
        ruth.did({made.record, "", "", {{"times", Put{{{"start", "09:00"}}, {}}}}});
        *ruth.clock -= std::chrono::hours(5);
        const Saved later =
            ruth.did({made.record, "", "", {{"times", Put{{{"end", "15:10"}}, {}}}}});

        const auto then = asItWas(ruth.book, made.record, later.revision);

        QVERIFY(then->at("times.start") == "09:00");
        QVERIFY(then->at("times.end") == "15:10");
    }

    void showsWhatLayBeforeWhoNamedIt()
    {
        County county;
        Device ruth(county, "Ruth Askwith", 11, "2026-11-03T09:00:00Z");
        ruth.sync();
        const Saved made = ruth.did(newVisit(county.school, {ruth.writer.person}));
        const Saved day = ruth.did(put(made.record, "date", "2026-10-06"));
        ruth.did(put(made.record, "date", "2026-10-13"));
        *ruth.clock -= std::chrono::hours(5); // what it was built on seems later
        const Saved times =
            ruth.did({made.record, "", "", {{"times", Put{{{"start", "09:00"}}, {}}}}});

        const auto seen = asSeen(ruth.book, made.record, {day.revision, times.revision});

        QVERIFY(seen->at("date") == "2026-10-06");
        QVERIFY(seen->at("times.start") == "09:00");
        QVERIFY(asSeen(ruth.book, made.record, {made.revision})->at("times.start").isNull());
        QCOMPARE(asSeen(ruth.book, county.school, {day.revision}).error().code,
                 FaultCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(AsItWasTest)
#include "tst_as_it_was.moc"
