#include <QTest>

#include "shared/book/mend.h"
#include "tests/server/http/laptop.h"
#include "tests/server/http/raw_client.h"

using namespace cairn;
using namespace cairn::test;

namespace {

/// A leader's laptop that has all that is there.
struct Office {
    RunningCounty county;
    Laptop laptop;

    Office()
    {
        QVERIFY(laptop.enrol(county) && laptop.catchUp(county));
        laptop.did(newVisit(county.school(), {laptop.writer.person}));
        QVERIFY(laptop.push(county) && laptop.catchUp(county));
    }
    [[nodiscard]] DigestRequest question()
    {
        return *makeDigest(laptop.book, laptop.writer, {{0, kCheckedCommits}});
    }
    [[nodiscard]] std::string ask(const DigestRequest &request) const
    {
        return test::ask(county.port(), "POST /v1/digest", encode(request), laptop.bearer());
    }
};

} // namespace

/// POST /v1/digest of a running server.
class ComparingTest : public QObject {
    Q_OBJECT

private slots:
    void saysAtTheEndOfAPullWhatItHolds()
    {
        Office office;
        const auto asked = makePull(office.laptop.book, office.laptop.writer, {.compares = true});

        const auto page = parsePullAnswer(bodyIn(
            ask(office.county.port(), "POST /v1/pull", encode(*asked), office.laptop.bearer())));

        QVERIFY(page);
        QCOMPARE(page->tallies.size(), 1U);
        QVERIFY(page->tallies.front().count > 0);
        QVERIFY(compare(office.laptop.book, *page)->empty());
    }

    void givesAgainWhatDiffersAndNothingElse()
    {
        Office office;
        auto request = office.question();
        const auto same = parseDigestAnswer(bodyIn(office.ask(request)));
        QVERIFY(same && same->given.empty() && same->differ.empty() && same->revisions.empty());
        const Tally first = request.tallies.front();
        request.tallies.front().digest = "another";

        const auto given = parseDigestAnswer(bodyIn(office.ask(request)));

        QVERIFY(given);
        QCOMPARE(given->given, std::vector<CommitSpan>{first.span});
        QCOMPARE(given->revisions.size(), first.count);
        QCOMPARE(given->nonce, request.nonce);
    }

    void tellsOnlyWhatItsPersonMaySee()
    {
        Office office;
        auto request = office.question();
        request.scopesDigest = digestOf({{"county", 1}, {"school:990999", 1}});

        const auto answer = parseDigestAnswer(bodyIn(office.ask(request)));

        QVERIFY(answer && answer->greetFirst);
        QVERIFY(answer->revisions.empty() && answer->given.empty() && answer->differ.empty());
        request = office.question();
        request.device.bytes.fill(9);
        QCOMPARE(statusIn(office.ask(request)), 403);
        request = office.question();
        request.epoch = "another";
        QCOMPARE(statusIn(office.ask(request)), 409);
        QCOMPARE(statusIn(ask(office.county.port(), "POST /v1/digest", encode(request))), 401);
    }

    void doesNotAnswerForEver()
    {
        Office office;
        const auto request = office.question();
        int status = 200;
        for (int times = 0; times < 60 && status == 200; ++times)
            status = statusIn(office.ask(request));
        QCOMPARE(status, 429);
    }
};

QTEST_GUILESS_MAIN(ComparingTest)
#include "tst_comparing.moc"
