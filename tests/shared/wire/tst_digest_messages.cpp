#include <QTest>

#include "shared/wire/digest_messages.h"

using namespace cairn;

namespace {

StampedRevision sample()
{
    Revision revision;
    revision.record.bytes.fill(3);
    revision.type = "need";
    revision.scope = "school:990137";
    revision.units["area"] = {{}, Map{{"is", "curriculum"}}};
    Tail tail;
    revision.actFirst = 1;
    seal(revision, tail, {});
    return {revision, {fromMillis(5), 9}};
}

} // namespace

/// FORMAT.md §6.1.
class DigestMessagesTest : public QObject {
    Q_OBJECT

private slots:
    void readBack()
    {
        const std::vector<Tally> tallies{{{0, 9}, 1, "d"}, {{5, 9}, 0, "e"}};
        DigestRequest request;
        request.epoch = "e";
        request.nonce = "n";
        request.scopesDigest = "s";
        request.tallies = tallies;
        QCOMPARE(encode(*parseDigestRequest(encode(request))), encode(request));
        QCOMPARE(parseDigestRequest(encode(request))->tallies, tallies);

        const DigestAnswer answer{{sample()}, {{0, 9}}, {{64, 128}}, "n", true};
        const auto again = parseDigestAnswer(encode(answer));
        QCOMPARE(encode(*again), encode(answer));
        QCOMPARE(again->given, answer.given);
        QCOMPARE(again->differ, answer.differ);
    }

    void anAnswerCutAnywhereIsNone()
    {
        const std::string text = encode(DigestAnswer{{sample()}, {{0, 9}}, {}, "n", false});
        for (std::size_t length = 0; length < text.size(); ++length)
            QVERIFY(!parseDigestAnswer(std::string_view(text).substr(0, length)));
        QVERIFY(parseDigestAnswer(text));
    }

    void limitsAreKept()
    {
        DigestRequest request;
        request.tallies.assign(kChecksMax, {{1, 1 + kCheckedCommits}, 0, {}});
        QVERIFY(parseDigestRequest(encode(request)));
        request.tallies.push_back({{5, 6}, 0, {}});
        QVERIFY2(!parseDigestRequest(encode(request)), "more than one request may compare");
        request.tallies.assign(1, {{0, kCheckedCommits + 1}, 0, {}});
        QVERIFY(!parseDigestRequest(encode(request)));
        request.tallies.assign(1, {{9, 5}, 0, {}});
        QVERIFY(!parseDigestRequest(encode(request)));
        request.tallies.assign(kDigestSpansMax + 1, {{0, 1}, 0, {}});
        QVERIFY(!parseDigestRequest(encode(request)));
        PullRequest pull;
        pull.checks.assign(kChecksMax + 1, 0);
        QVERIFY(!parsePullRequest(encode(pull)));
    }
};

QTEST_GUILESS_MAIN(DigestMessagesTest)
#include "tst_digest_messages.moc"
