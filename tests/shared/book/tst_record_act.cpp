#include <QTest>

#include "shared/book/check.h"
#include "tests/support/county.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace cairn;
using namespace cairn::test;

class RecordActTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aNewRecordNeedsWhatItIsAbout();
    void whatIsNotOfItsKindIsRefusedAtTheDoor_data();
    void whatIsNotOfItsKindIsRefusedAtTheDoor();
    void savingTheSameAgainWritesNothing();
    void oneFieldChangesAndTheOthersStay();
    void aKeyedThingThatIsKnownIsEdited();
    void typingBecomesSplices();
    void theServersUnitsAreReadOnlyHere();
    void aVisitMovesAlongItsWay();
    void correctingOneselfSettlesNoDisagreement();
    void whoWroteNeitherValueMustDecide();
    void aDeedStaysInOnePlace();
    void aDeedIsWrittenWholeOrNotAtAll();
    void whatIsTooLongIsRefusedAndNothingIsLost();
    void wordsAreFoundAfterTheyChange();
    void tamperingShowsInTheCheck();

private:
    std::unique_ptr<County> m_county;
    std::unique_ptr<Device> m_ruth;
    RecordId m_visit;

    std::uint64_t revisions() { return check(m_ruth->book)->revisions; }
};

void RecordActTest::init()
{
    m_county = std::make_unique<County>();
    m_ruth = std::make_unique<Device>(*m_county, "Ruth", 11, "2026-11-10T09:00:00Z");
    m_ruth->sync();
    m_visit = m_ruth->did(newVisit(m_county->school, {m_ruth->rights.person})).record;
}

void RecordActTest::aNewRecordNeedsWhatItIsAbout()
{
    const auto before = revisions();
    const Edit about_nothing{std::nullopt, "observation", "", {{"kind", Put{{}, "document"}}}};
    QCOMPARE(m_ruth->tried(about_nothing).error().code, FaultCode::Malformed);
    Edit elsewhere = newObservation(RecordId{}, m_ruth->writer.person, "x");
    QCOMPARE(m_ruth->tried(elsewhere).error().code, FaultCode::NotFound);
    QCOMPARE(m_ruth->tried({std::nullopt, "dream", "", {}}).error().code, FaultCode::NotFound);
    QCOMPARE(revisions(), before);
}

void RecordActTest::whatIsNotOfItsKindIsRefusedAtTheDoor_data()
{
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("day") << QByteArray("date") << QByteArray() << QByteArray("10.11.2026");
    QTest::newRow("time") << QByteArray("times") << QByteArray("start") << QByteArray("9:20");
    QTest::newRow("late time") << QByteArray("times") << QByteArray("end") << QByteArray("24:00");
    QTest::newRow("state") << QByteArray("state") << QByteArray() << QByteArray("done");
    QTest::newRow("person") << QByteArray("people") << QByteArray() << QByteArray("Ruth");
}

void RecordActTest::whatIsNotOfItsKindIsRefusedAtTheDoor()
{
    QFETCH(QByteArray, unit);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    const auto before = revisions();
    Put put{{}, Value(value.toStdString())};
    if (!field.isEmpty())
        put = {{{field.toStdString(), value.toStdString()}}, {}};
    if (unit == "people")
        put.single = List{value.toStdString()};
    const auto saved = m_ruth->tried({m_visit, "", "", {{unit.toStdString(), put}}});
    QVERIFY(!saved);
    QVERIFY(!saved.error().sentence.empty());
    QCOMPARE(revisions(), before);
}

void RecordActTest::savingTheSameAgainWritesNothing()
{
    const Saved first = m_ruth->did(put(m_visit, "date", "2026-11-12"));
    const auto before = revisions();
    const Saved again = m_ruth->did(put(m_visit, "date", "2026-11-12"));
    QVERIFY(again.revision == first.revision);
    QCOMPARE(revisions(), before);
}

void RecordActTest::oneFieldChangesAndTheOthersStay()
{
    m_ruth->did({m_visit, "", "", {{"times", Put{{{"start", "09:00"}, {"end", "15:00"}}, {}}}}});
    m_ruth->did({m_visit, "", "", {{"times", Put{{{"end", "15:10"}}, {}}}}});
    QCOMPARE(m_ruth->shown(m_visit).at("times.start").textOr(), "09:00");
    QCOMPARE(m_ruth->shown(m_visit).at("times.end").textOr(), "15:10");
    m_ruth->did(put(m_visit, "times", Map{{"start", "08:50"}})); // a map says fields as well
    QCOMPARE(m_ruth->shown(m_visit).at("times.start").textOr(), "08:50");
}

void RecordActTest::aKeyedThingThatIsKnownIsEdited()
{
    const Saved first = m_ruth->did(newJudgement(m_visit, "teaching", "secure", "a"));
    const Saved second = m_ruth->did(newJudgement(m_visit, "teaching", "developing", "b"));
    QVERIFY(first.record == second.record);
    const UnitView shown = m_ruth->shown(first.record).units.at("position");
    QCOMPARE(shown.standing, Standing::Settled);
    QCOMPARE(shown.value.at("position").textOr(), "developing");
}

void RecordActTest::typingBecomesSplices()
{
    const RecordId note =
        m_ruth->did(newObservation(m_visit, m_ruth->writer.person, "Twelve books.")).record;
    m_ruth->did({note, "", "", {{"seen", Write{"Fourteen books. Zoë counted."}}}});
    QCOMPARE(m_ruth->shown(note).at("seen").textOr(), "Fourteen books. Zoë counted.");
    const auto story = historyOf(m_ruth->book, note);
    QVERIFY(story->back().revision.units.at("seen").content.at("splices").list());
    QCOMPARE(story->back().outcome, std::string("unsent"));
}

void RecordActTest::theServersUnitsAreReadOnlyHere()
{
    const Edit edit{m_county->school, "", "", {{"register", Put{{{"name", "Mine"}}, {}}}}};
    QCOMPARE(m_ruth->tried(edit).error().code, FaultCode::Refused);
    m_ruth->did({m_county->school, "", "", {{"local", Put{{{"head_name", "Zoë Núñez"}}, {}}}}});
    QCOMPARE(m_ruth->sync().refused.size(), 0U);
    QCOMPARE(m_county->server.shown(m_county->school).at("local.head_name").textOr(), "Zoë Núñez");
}

void RecordActTest::aVisitMovesAlongItsWay()
{
    QCOMPARE(m_ruth->shown(m_visit).at("state").textOr(), "proposed");
    QCOMPARE(m_ruth->tried(put(m_visit, "state", "finalised")).error().code, FaultCode::Refused);
    m_ruth->did(put(m_visit, "state", "under_way"));
    m_ruth->did(put(m_visit, "state", "recorded"));
    QCOMPARE(m_ruth->tried(put(m_visit, "state", "proposed")).error().code, FaultCode::Refused);
}

void RecordActTest::correctingOneselfSettlesNoDisagreement()
{
    Device dan(*m_county, "Dan", 12, "2026-11-10T09:00:00Z");
    m_ruth->did({m_visit, "", "", {{"people", Amend{{toText(dan.rights.person)}, {}}}}});
    m_ruth->sync();
    dan.sync();
    const RecordId judged = m_ruth->did(newJudgement(m_visit, "teaching", "secure", "a")).record;
    dan.did(newJudgement(m_visit, "teaching", "developing", "b"));
    dan.sync();
    m_ruth->sync();

    m_ruth->did({judged, "", "", {{"position", Put{{{"reason", "said better"}}, {}}}}});

    const UnitView shown = m_ruth->shown(judged).units.at("position");
    QCOMPARE(shown.standing, Standing::Contested);
    QCOMPARE(shown.heads.size(), 2U);
}

void RecordActTest::whoWroteNeitherValueMustDecide()
{
    Device dan(*m_county, "Dan", 12, "2026-11-10T09:00:00Z");
    Device anne(*m_county, "Anne", 13, "2026-11-10T09:00:00Z");
    m_ruth->did({m_visit,
                 "",
                 "",
                 {{"people", Amend{{toText(dan.rights.person), toText(anne.rights.person)}, {}}}}});
    m_ruth->sync();
    dan.sync();
    const RecordId judged = m_ruth->did(newJudgement(m_visit, "teaching", "secure", "a")).record;
    dan.did(newJudgement(m_visit, "teaching", "developing", "b"));
    dan.sync();
    m_ruth->sync();
    anne.sync();

    const Edit third = newJudgement(m_visit, "teaching", "priority", "c");
    QCOMPARE(anne.tried(third).error().code, FaultCode::Refused);
    const Value value(Map{{"position", "priority"}, {"confidence", "low"}, {"reason", "c"}});
    anne.did({judged, "", "", {{"position", Settle{std::nullopt, value, "We all met."}}}});
    QCOMPARE(anne.shown(judged).at("position.position").textOr(), "priority");
}

void RecordActTest::aDeedStaysInOnePlace()
{
    const auto before = revisions();
    const auto saved = recordAct(
        m_ruth->book, m_ruth->writer,
        {newObservation(m_visit, m_ruth->writer.person, "x"), put(m_visit, "date", "2026-11-13")});
    QCOMPARE(saved.error().code, FaultCode::Refused);
    QCOMPARE(revisions(), before);
}

void RecordActTest::aDeedIsWrittenWholeOrNotAtAll()
{
    const auto before = revisions();
    Edit wrong = newObservation(m_visit, m_ruth->writer.person, "second", "no such kind");
    QVERIFY(!recordAct(m_ruth->book, m_ruth->writer,
                       {newObservation(m_visit, m_ruth->writer.person, "first"), wrong}));
    QCOMPARE(revisions(), before);
    const auto both = recordAct(m_ruth->book, m_ruth->writer,
                                {newObservation(m_visit, m_ruth->writer.person, "first"),
                                 newObservation(m_visit, m_ruth->writer.person, "second")});
    QCOMPARE(both->size(), 2U);
    QCOMPARE(revisions(), before + 2);
}

void RecordActTest::whatIsTooLongIsRefusedAndNothingIsLost()
{
    const std::string long_text(20'001, 'x');
    const Edit note = newObservation(m_visit, m_ruth->writer.person, "short");
    const RecordId record = m_ruth->did(note).record;
    Edit reason = newJudgement(m_visit, "teaching", "secure", std::string(601, 'x').c_str());
    QCOMPARE(m_ruth->tried(reason).error().code, FaultCode::Malformed);
    const auto written = m_ruth->tried({record, "", "", {{"seen", Write{long_text}}}});
    QVERIFY(!written);
    QCOMPARE(m_ruth->shown(record).at("seen").textOr(), "short");
}

void RecordActTest::wordsAreFoundAfterTheyChange()
{
    const RecordId note =
        m_ruth->did(newObservation(m_visit, m_ruth->writer.person, "Twelve books.")).record;
    m_ruth->did({note, "", "", {{"seen", Write{"Fourteen readers."}}}});
    QVERIFY(search(m_ruth->book, "twelve")->empty());
    const auto hits = search(m_ruth->book, "fourt");
    QCOMPARE(hits->size(), 1U);
    QVERIFY(hits->front().record == note);
    QCOMPARE(hits->front().snippet, std::string("Fourteen readers."));
}

void RecordActTest::tamperingShowsInTheCheck()
{
    m_ruth->did(newObservation(m_visit, m_ruth->writer.person, "Nine of fourteen."));
    QVERIFY(check(m_ruth->book)->findings.empty());
    m_ruth->did(newObservation(m_visit, m_ruth->writer.person, "Ten of fourteen."));
    SQLite::Database &sqlite = m_ruth->database->sqlite();
    sqlite.exec("update revision set scope = 'visit:other' "
                "where number = (select max(number) from revision)");
    QVERIFY(!check(m_ruth->book)->findings.empty());
    // Another revision's words do not even fit the act that they would belong to.
    sqlite.exec("update revision set body = (select body from revision order by number desc "
                "limit 1) where number = (select max(number) - 1 from revision)");
    const auto report = check(m_ruth->book);
    QVERIFY(!report);
    QCOMPARE(report.error().code, FaultCode::StorageBroken);
}

QTEST_GUILESS_MAIN(RecordActTest)
#include "tst_record_act.moc"
