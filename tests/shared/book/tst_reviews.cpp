#include <QTest>

#include "shared/book/refresh.h"
#include "tests/support/removed_day.h"

using namespace cairn;
using namespace cairn::test;

/// Where an author insists, people at the county look again.
class ReviewsTest : public QObject {
    Q_OBJECT

private slots:
    void theServerHearsOfAContestAndUpholdsIt();
    void acceptedOnReviewItEntersWithAllThatWasHeld();
    void aPersonMaySetTheRuleOfAuthorshipAside();
    void nobodySetsAsideWhatTheCourtRefusesToday();
    void whatIsAmendedCannotBeAcceptedAsWell();
    void aContestThatIsTakenBackIsNotRuledOn();
};

void ReviewsTest::theServerHearsOfAContestAndUpholdsIt()
{
    RemovedDay day;
    day.dan.sync();
    QVERIFY(contestCase(day.dan.book, day.dan.writer, day.note.revision, "I was there at nine."));
    QVERIFY(!contestCase(day.dan.book, day.dan.writer, day.note.revision, "Twice."));

    day.dan.sync();
    Book &office = day.county.server.book;
    auto contested = contestedCases(office);
    QCOMPARE(contested->size(), std::size_t{1});
    QCOMPARE(contested->front().file.reason, std::string("I was there at nine."));
    QCOMPARE(contested->front().refused.revision.units.at("seen").content,
             historyOf(day.dan.book, day.note.record)->front().revision.units.at("seen").content);
    QVERIFY(nextPush(day.dan.book, day.dan.writer)->isEmpty()); // said once

    QVERIFY(!uphold(office, day.review("")));
    QVERIFY(uphold(office, day.review("The school's book says otherwise.")));
    QVERIFY(contestedCases(office)->empty());
    QCOMPARE(uphold(office, day.review("Again.")).error().code, FaultCode::NotFound);
    day.dan.sync();

    const auto cases = day.cases();
    QCOMPARE(cases.front().file.state, CaseState::Upheld);
    QCOMPARE(cases.front().file.ruling, std::string("The school's book says otherwise."));
    QVERIFY(!cases.front().mayContest && cases.front().mayAmend);
    QVERIFY(withdrawCase(day.dan.book, day.dan.writer, day.note.revision, "So be it."));
    QCOMPARE(day.status().refusedOrHeld, std::uint64_t{0});
}

void ReviewsTest::acceptedOnReviewItEntersWithAllThatWasHeld()
{
    RemovedDay day;
    day.dan.sync();
    QVERIFY(contestCase(day.dan.book, day.dan.writer, day.note.revision, "I was there."));
    QVERIFY(contestCase(day.dan.book, day.dan.writer, day.more.revision, "And wrote on."));
    day.dan.sync();
    day.danIsBack();

    Book &office = day.county.server.book;
    QVERIFY(acceptOnReview(office, day.review("Ruth put him back.")));
    Review other = day.review("That as well.");
    other.revision = day.more.revision;
    const auto second = acceptOnReview(office, other);
    QVERIFY2(second, second ? "" : second.error().sentence.c_str());
    day.dan.sync();
    day.ruth.sync();

    QCOMPARE(day.dan.exported(), day.atServer());
    QCOMPARE(day.ruth.shown(day.note.record).at("seen").textOr(),
             std::string_view("Nine of fourteen books matched."));
    QVERIFY(day.cases().empty());
    QCOMPARE(historyOf(day.dan.book, day.note.record)->front().outcome, std::string("accepted"));
    day.sound();
}

namespace {

/// As a program writes it that does not know whose observation it is.
Saved wroteAnyway(Device &device, const RecordId &record, const char *text)
{
    const auto story = historyOf(device.book, record);
    const Revision &last = story->back().revision;
    RevisionLog log(device.book.database);
    Tail tail = *log.tail(device.writer.device, device.writer.incarnation);
    Revision revision;
    revision.id = {device.writer.device, device.writer.incarnation, 0};
    revision.actFirst = tail.sequence + 1;
    revision.record = record;
    revision.type = last.type;
    revision.scope = last.scope;
    revision.author = device.writer.person;
    revision.clocks.wallMillis = toMillis(*device.clock);
    revision.units["seen"] = {{last.id}, Map{{"whole", text}}};
    seal(revision, tail, {});
    [&] {
        QVERIFY(log.append({revision, tail.hash, Outcome::Unsent, std::nullopt, {}}));
        QVERIFY(refresh(device.book, record));
    }();
    return {record, revision.id};
}

} // namespace

void ReviewsTest::aPersonMaySetTheRuleOfAuthorshipAside()
{
    RemovedDay day;
    day.danIsBack();
    day.dan.sync();
    const Saved hers =
        day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "As I saw it."));
    day.ruth.sync();
    day.dan.sync();
    const Saved first = wroteAnyway(day.dan, hers.record, "As we both saw it.");
    const Saved second = wroteAnyway(day.dan, hers.record, "As we both saw it that day.");
    const PushSummary said = day.dan.sync();
    QCOMPARE(said.refused.size(), std::size_t{1});
    QCOMPARE(said.held.front().rule, std::string("parent"));
    QCOMPARE(day.cases().front().held, std::vector<RevisionId>{second.revision});
    QVERIFY(!contestCase(day.dan.book, day.dan.writer, second.revision, "That, too."));
    QVERIFY(contestCase(day.dan.book, day.dan.writer, first.revision, "She asked me to."));
    day.dan.sync();

    Review review = day.review("Ruth confirms it.");
    review.revision = first.revision;
    QVERIFY(acceptOnReview(day.county.server.book, review));
    day.dan.sync();
    day.ruth.sync();

    QCOMPARE(day.ruth.shown(hers.record).at("seen").textOr(),
             std::string_view("As we both saw it that day."));
    QCOMPARE(day.dan.exported(), day.atServer());
    QVERIFY(day.cases().empty());
    QCOMPARE(day.status().refusedOrHeld, std::uint64_t{0});
    day.sound();
}

void ReviewsTest::nobodySetsAsideWhatTheCourtRefusesToday()
{
    RemovedDay day;
    day.dan.sync();
    QVERIFY(contestCase(day.dan.book, day.dan.writer, day.note.revision, "I was there."));
    day.dan.sync();

    const auto accepted = acceptOnReview(day.county.server.book, day.review("Let it pass."));

    QCOMPARE(accepted.error().code, FaultCode::Refused);
    QVERIFY(!show(day.county.server.book, day.note.record));
    QCOMPARE(contestedCases(day.county.server.book)->size(), std::size_t{1});
}

void ReviewsTest::whatIsAmendedCannotBeAcceptedAsWell()
{
    RemovedDay day;
    day.dan.sync();
    QVERIFY(contestCase(day.dan.book, day.dan.writer, day.note.revision, "I was there."));
    day.dan.sync();
    day.danIsBack();
    QVERIFY(amendCase(day.dan.book, day.dan.writer, day.note.revision, {})); // not sent yet

    QVERIFY(acceptOnReview(day.county.server.book, day.review("Ruth put him back.")));
    const PushSummary said = day.dan.sync();

    QCOMPARE(said.refused.front().rule, std::string("overtaken"));
    QCOMPARE(day.dan.exported(), day.atServer());
    QCOMPARE(day.dan.shown(day.note.record).at("seen").textOr(),
             std::string_view("Nine of fourteen matched."));
    QVERIFY(!day.cases().empty()); // what he wrote on top of it waits for his word

    // The other way round: the county has the new one first.
    RemovedDay other;
    other.dan.sync();
    QVERIFY(contestCase(other.dan.book, other.dan.writer, other.note.revision, "I was there."));
    other.dan.sync();
    other.danIsBack();
    other.dan.sync();
    QVERIFY(amendCase(other.dan.book, other.dan.writer, other.note.revision, {}));
    other.dan.sync();
    QVERIFY(!acceptOnReview(other.county.server.book, other.review("Ruth put him back.")));
    QVERIFY(contestedCases(other.county.server.book)->empty());
}

void ReviewsTest::aContestThatIsTakenBackIsNotRuledOn()
{
    RemovedDay day;
    day.dan.sync();
    QVERIFY(contestCase(day.dan.book, day.dan.writer, day.note.revision, "I was there."));
    day.dan.sync();
    QVERIFY(withdrawCase(day.dan.book, day.dan.writer, day.note.revision, "I was not."));
    day.dan.sync();

    QVERIFY(contestedCases(day.county.server.book)->empty());
    QVERIFY(!acceptOnReview(day.county.server.book, day.review("Let it pass.")));
    QVERIFY(nextPush(day.dan.book, day.dan.writer)->isEmpty());
}

QTEST_GUILESS_MAIN(ReviewsTest)
#include "tst_reviews.moc"
