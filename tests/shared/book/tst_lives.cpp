#include <QTest>

#include "shared/book/check.h"
#include "shared/book/proven_stamps.h"
#include "shared/store/own_log.h"
#include "tests/support/county.h"

#include <algorithm>

using namespace cairn;
using namespace cairn::test;

/// Copied laptops, restored disks and servers put back to a backup: design.md §5.
class LivesTest : public QObject {
    Q_OBJECT

private slots:
    void everythingSentIsSignedFor();
    void aTimeThatTheCountyDidNotSignIsFound();
    void twoCopiesOfALaptopLoseNothing();
    void whatTheCopyHasSentAlreadyIsNotDoubled();
    void aRestoredLaptopGetsItsOwnWorkBack();
    void aServerPutBackIsGivenAgainWhatItLost();
    void onlyAWholeSignedRunProvesATime();
};

namespace {

using Opened = std::unique_ptr<Database>;

Opened copyOf(Database &database, const QString &file)
{
    if (auto copied = database.copyTo(file.toStdString()); !copied)
        qFatal("%s", copied.error().cause.c_str());
    auto opened = Database::open({.file = file.toStdString()});
    if (!opened)
        qFatal("the copy does not open");
    return std::move(*opened);
}

/// A laptop that can be copied, and that begins new lives.
struct Laptop {
    Opened database;
    Book book;
    Writer writer;
    std::vector<Incarnation> earlier;
    Rights rights;

    Laptop(Opened opened, const Device &like)
        : database(std::move(opened)), book{*database, like.book.schema, like.book.surroundings},
          writer(like.writer), rights(like.rights)
    {
    }

    Saved note(const RecordId &visit, const char *seen)
    {
        return recordAct(book, writer, {newObservation(visit, writer.person, seen)})->front();
    }
    void beginLife()
    {
        earlier.push_back(writer.incarnation);
        book.surroundings.chance(writer.incarnation.bytes);
    }
    PushRequest next()
    {
        for (const Incarnation &life : earlier) {
            Writer then = writer;
            then.incarnation = life;
            if (auto push = *nextPush(book, then); !push.revisions.empty())
                return push;
        }
        return *nextPush(book, writer);
    }
    void sync(Book &office, const Seal &seal)
    {
        const Pusher pusher{rights, writer.device, seal};
        for (int round = 0; round < 2; ++round) { // what is pushed may bring scopes
            const auto greeted = *applyHello(
                book, writer, *greet(office, pusher, *makeHello(book, writer, earlier, "")));
            if (greeted.forked)
                beginLife();
            for (auto push = next(); !push.revisions.empty(); push = next()) {
                const auto said =
                    *applyPushAnswer(book, writer, push, *acceptPush(office, pusher, push));
                if (said.forked) {
                    beginLife();
                    QVERIFY(continueAs(book, writer, earlier));
                }
            }
        }
        const auto visible = *visibleScopes(office, rights);
        for (bool more = true; more;) {
            const auto asked = *makePull(book, writer);
            const auto page = *readPage(office, asked, visible);
            QVERIFY(applyPage(book, asked, page));
            more = page.more;
        }
        const auto findings = check(book)->findings;
        QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().c_str());
    }
};

std::string exported(Book &book, const std::optional<std::set<std::string>> &scopes = std::nullopt)
{
    std::string lines;
    (void)exportCanonical(book, scopes, [&](std::string_view line) { lines.append(line) += '\n'; });
    return lines;
}

/// How many records show a text that ends so; heads show it once more.
std::size_t timesShown(const std::string &text, const std::string &end)
{
    const std::string words = end + ".\",\"view\"";
    std::size_t times = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++times;
    return times;
}

struct Day {
    County county;
    Device ruth{county, "Ruth", 11, "2026-11-10T09:00:00Z"};
    QTemporaryDir folder;
    RecordId visit;
    int copies = 0;

    Day()
    {
        ruth.sync();
        visit = ruth.did(newVisit(county.school, {ruth.rights.person})).record;
        ruth.sync();
        must(keepDeviceFact(ruth.book, "device", toText(ruth.writer.device)));
    }
    static void must(const Result<void> &done)
    {
        if (!done)
            qFatal("%s", done.error().sentence.c_str());
    }
    Opened copy(Database &database)
    {
        return copyOf(database, folder.filePath(QString::number(++copies)));
    }
    Laptop laptop() { return {copy(*ruth.database), ruth}; }
    std::string atServerFor(Book &office) const
    {
        return exported(office, *visibleScopes(office, ruth.rights));
    }
};

} // namespace

void LivesTest::everythingSentIsSignedFor()
{
    Day day;
    day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "One."));
    QCOMPARE(check(day.ruth.book)->receipted, 1U); // the visit

    day.ruth.sync();

    const auto report = check(day.ruth.book);
    QCOMPARE(report->receipted, 2U);
    QVERIFY(report->findings.empty());
}

void LivesTest::aTimeThatTheCountyDidNotSignIsFound()
{
    Day day;
    const Saved note = day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "One."));
    day.ruth.sync();
    RevisionLog log(day.ruth.book.database);
    Stamp other = *(*log.find(note.revision))->stamp;
    other.effective -= std::chrono::hours(1);

    QVERIFY(log.settle(note.revision, Outcome::Accepted, other, {}));

    const auto findings = check(day.ruth.book)->findings;
    QVERIFY(std::ranges::any_of(findings, [](const std::string &finding) {
        return finding.find("another time") != std::string::npos;
    }));
}

void LivesTest::twoCopiesOfALaptopLoseNothing()
{
    Day day;
    Laptop one = day.laptop();
    Laptop two = day.laptop();
    one.note(day.visit, "Seen on the first copy.");
    const Saved lost = two.note(day.visit, "Seen on the second copy.");
    two.note(day.visit, "And this after it.");

    one.sync(day.county.server.book, day.county.seal);
    two.sync(day.county.server.book, day.county.seal);
    one.sync(day.county.server.book, day.county.seal);

    QVERIFY(two.writer.incarnation != one.writer.incarnation);
    const std::string all = day.atServerFor(day.county.server.book);
    for (const char *words : {"first copy", "second copy", "after it"})
        QCOMPARE(timesShown(all, words), std::size_t{1});
    QCOMPARE(exported(one.book), all);
    QCOMPARE(exported(two.book), all);
    const auto renamed = OwnLog(two.book.database, two.writer.device).renamed(lost.revision);
    QVERIFY(renamed && *renamed && (*renamed)->incarnation == two.writer.incarnation);
}

void LivesTest::whatTheCopyHasSentAlreadyIsNotDoubled()
{
    Day day;
    day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "Written before the copy."));
    Laptop restored = day.laptop();
    day.ruth.sync();
    day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "Written after the copy."));
    day.ruth.sync();

    restored.sync(day.county.server.book, day.county.seal);

    const std::string all = day.atServerFor(day.county.server.book);
    QCOMPARE(timesShown(all, "before the copy"), std::size_t{1});
    QCOMPARE(exported(restored.book), all);
}

void LivesTest::aRestoredLaptopGetsItsOwnWorkBack()
{
    Day day;
    Laptop restored = day.laptop();
    day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "Sent after the image."));
    day.ruth.sync();
    restored.note(day.visit, "Written on the old image.");

    restored.sync(day.county.server.book, day.county.seal);
    restored.note(day.visit, "And later.");
    restored.sync(day.county.server.book, day.county.seal);

    const std::string all = day.atServerFor(day.county.server.book);
    for (const char *words : {"after the image", "on the old image", "And later"})
        QCOMPARE(timesShown(all, words), std::size_t{1});
    QCOMPARE(exported(restored.book), all);
}

void LivesTest::aServerPutBackIsGivenAgainWhatItLost()
{
    Day day;
    const Opened backup = day.copy(*day.county.server.database);
    Book office{*backup, day.county.server.book.schema, day.county.server.book.surroundings};
    Laptop ruth = day.laptop();
    const Saved note = ruth.note(day.visit, "Sent, acknowledged, and then lost by the server.");
    ruth.sync(day.county.server.book, day.county.seal);
    const std::string before = exported(ruth.book);
    const Stamp stamp = *(*RevisionLog(ruth.book.database).find(note.revision))->stamp;
    *day.county.server.clock += std::chrono::hours(48);
    QVERIFY(keepDeviceFact(office, "epoch", "epoch 2"));

    ruth.sync(office, {"epoch 2", day.county.seal.key});

    QCOMPARE(exported(ruth.book), before);
    QCOMPARE(day.atServerFor(office), before);
    const auto held = RevisionLog(office.database).find(note.revision);
    QVERIFY(held && *held);
    QCOMPARE((*held)->stamp->effective, stamp.effective);
    QCOMPARE(deviceStatus(ruth.book, ruth.writer)->unsent, 0U);
}

void LivesTest::onlyAWholeSignedRunProvesATime()
{
    Day day;
    day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "One."));
    day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "Two."));
    const auto push = *nextPush(day.ruth.book, day.ruth.writer);
    const Pusher pusher{day.ruth.rights, day.ruth.writer.device, day.county.seal};
    const auto said = *acceptPush(day.county.server.book, pusher, push);
    const SignaturePublicKey key = publicPartOf(day.county.seal.key);
    QCOMPARE(said.receipts.size(), std::size_t{1});

    QCOMPARE(provenStamps({push.revisions, said.receipts}, key).size(), std::size_t{2});

    PushRequest cut{push.revisions, said.receipts};
    cut.revisions.pop_back();
    QVERIFY(provenStamps(cut, key).empty());
    PushRequest otherWords{push.revisions, said.receipts};
    otherWords.revisions[1].clocks.wallMillis -= 1;
    QVERIFY(provenStamps(otherWords, key).empty());
    PushRequest otherTime{push.revisions, said.receipts};
    otherTime.receipts[0].stamps[0]->effective -= std::chrono::hours(1);
    QVERIFY(provenStamps(otherTime, key).empty());
}

QTEST_GUILESS_MAIN(LivesTest)
#include "tst_lives.moc"
