#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "shared/history/chain.h"
#include "shared/wire/digest_messages.h"
#include "shared/wire/limits.h"
#include "shared/wire/lines.h"
#include "shared/wire/pack_messages.h"
#include "shared/wire/packing.h"
#include "shared/wire/sync_messages.h"

#include <algorithm>

using namespace cairn;

class WireTest : public QObject {
    Q_OBJECT

private slots:
    void everyMessageReadsBack();
    void pullMessagesReadBack();
    void shortLinesSayWhatFullOnesSay();
    void packedMessagesUnpackWithinTheirLimits();
    void equalScopesHaveEqualDigests();
    void aPageCutAnywhereIsNoPage();
    void aCaptivePortalIsNoAnswer();
    void limitsAreKept();
};

namespace {

Revision sample(std::uint64_t number)
{
    Revision revision;
    revision.record.bytes.fill(3);
    revision.author.bytes.fill(4);
    revision.type = "need";
    revision.scope = "school:990137";
    revision.units["area"] = {{}, Map{{"is", "curriculum"}}};
    Tail tail{number - 1, {}};
    revision.actFirst = number;
    Salt salt{};
    const Hash random = blake2b(std::to_string(number));
    std::copy_n(random.begin(), salt.size(), salt.begin());
    seal(revision, tail, salt);
    return revision;
}

} // namespace

void WireTest::everyMessageReadsBack()
{
    HelloRequest hello;
    hello.device.bytes.fill(1);
    hello.incarnation.bytes.fill(2);
    hello.epoch = "e";
    hello.tail.sequence = 12;
    hello.earlier = {{{1, 2, 3}}, {{4, 5, 6}}};
    hello.clocks = {1, 2, 3};
    hello.program = "cairn 0.1";
    hello.wantsCertificate = true;
    QCOMPARE(encode(*parseHelloRequest(encode(hello))), encode(hello));

    HelloAnswer answer;
    answer.epoch = "e";
    answer.acknowledged.sequence = 11;
    answer.earlier = {{{{1, 2, 3}}, {9, {}}}};
    answer.receiptKey = SignaturePublicKey{7};
    answer.certificate =
        DeviceCertificate{hello.device, {3}, {}, "county", fromMillis(5), Signature{8}};
    const std::vector<ScopeGrant> scopes{{"county", 1}, {"school:990137", 2}};
    answer.scopes = scopes;
    answer.limits = {{"push_revisions", 500}};
    QCOMPARE(encode(*parseHelloAnswer(encode(answer))), encode(answer));

    const Receipt receipt{"e",   hello.device, hello.incarnation,
                          1,     blake2b("t"), {Stamp{fromMillis(5), 7}, std::nullopt},
                          {1, 2}};
    PushRequest push{{sample(1), sample(2)}, {receipt}};
    push.nonce = "n";
    push.pleas = {{sample(3).id, Hash{4}, Plea::Wish::Withdraw, "I was wrong."}};
    QCOMPARE(encode(*parsePush(encode(push))), encode(push));
    const auto pushAgain = parsePush(encode(push));
    QVERIFY(pushAgain->revisions == push.revisions && pushAgain->receipts == push.receipts);

    PushAnswer said{std::vector<PushLine>(2), {receipt}};
    std::vector<PushLine> &lines = said.lines;
    lines[0].revision = sample(1).id;
    lines[0].stamp = {fromMillis(5), 7};
    lines[1].revision = sample(2).id;
    lines[1].outcome = PushLine::Outcome::Refused;
    lines[1].rule = "scope";
    lines[1].sentence = "No.";
    said.pleas = {{sample(3).id, CaseState::Upheld}, {sample(4).id, std::nullopt}};
    said.nonce = "n";
    QCOMPARE(encode(*parsePushAnswer(encode(said))), encode(said));
    QVERIFY(!parsePushAnswer(encode(said))->pleas.back().state);
}

void WireTest::pullMessagesReadBack()
{
    const std::vector<ScopeGrant> scopes{{"county", 1}, {"school:990137", 2}};
    PullRequest pull{sample(1).id.device, sample(1).id.incarnation, "e", {{3, scopes, false}}};
    QCOMPARE(encode(*parsePullRequest(encode(pull))), encode(pull));
    pull.groups.push_back({7, {}, true});
    QVERIFY2(!parsePullRequest(encode(pull)), "a rest of scopes that nobody has compared");
    pull.scopesDigest = digestOf(scopes);
    pull.nonce = "n";
    pull.waitMillis = 20'000;
    pull.checks = {1024, 0};
    pull.verdictsAfter = 0;
    pull.asks = {{sample(1).id, Hash{5}}};
    QCOMPARE(encode(*parsePullRequest(encode(pull))), encode(pull));
    QVERIFY(parsePullRequest(encode(pull))->groups.back().isRest);

    PullAnswer page{9, true, {{sample(1), {fromMillis(5), 9}}}};
    page.nonce = "n";
    page.tallies = {{{0, 9}, 1, "d"}, {{5, 9}, 0, "e"}};
    PushLine refused{sample(2).id, PushLine::Outcome::Refused, {}, "scope", "", "No."};
    PushLine taken{sample(1).id, PushLine::Outcome::Accepted, {fromMillis(5), 7}, "", "", ""};
    page.verdicts = {{refused, Hash{6}, CaseState::Upheld, "Looked at twice."},
                     {taken, Hash{7}, std::nullopt, {}}};
    QCOMPARE(encode(*parsePullAnswer(encode(page))), encode(page));
    QCOMPARE(parsePullAnswer(encode(page))->tallies, page.tallies);
}

void WireTest::shortLinesSayWhatFullOnesSay()
{
    PushRequest push;
    Tail tail;
    for (std::uint64_t number = 1; number <= 4; ++number) {
        Revision revision = sample(1);
        revision.id.incarnation.bytes.fill(number < 4 ? 1 : 2);
        if (number == 4)
            tail = {};
        revision.actFirst = tail.sequence + 1;
        seal(revision, tail, {});
        push.revisions.push_back(revision);
    }
    push.revisions[1].units["area"].content =
        Map{{"is", 3}}; // erased: no longer what was committed

    const std::string full = encode(push, Spelling::Full);
    const std::string brief = encode(push, Spelling::Short);

    QCOMPARE(QString::fromStdString(brief).count(QLatin1String("\"prev\"")), 2);
    QCOMPARE(QString::fromStdString(brief).count(QLatin1String("\"commitment\"")), 1);
    QVERIFY(parsePush(full)->revisions == push.revisions);
    QVERIFY(parsePush(brief)->revisions == push.revisions);
    const std::string withoutFirst = brief.substr(brief.find('\n') + 1);
    QVERIFY2(!parsePush(withoutFirst), "what it leans on is not there");
}

void WireTest::packedMessagesUnpackWithinTheirLimits()
{
    std::string message;
    for (std::uint64_t number = 1; number <= 400; ++number)
        message += textOf(sample(number)) + '\n';
    const std::string frame = packed(message);
    QVERIFY(frame.size() < message.size() / 2);
    QCOMPARE(*unpacked(frame, message.size()), message);
    QCOMPARE(unpacked(frame, message.size() - 1).error().code, FaultCode::TooLarge);
    for (std::size_t length = 0; length < frame.size(); ++length)
        QVERIFY(!unpacked(std::string_view(frame).substr(0, length), message.size()));
    QVERIFY(!unpacked(frame + "x", message.size()));
    QVERIFY(!unpacked("<html>", 100));
    QVERIFY(unpacked(frame, message.size() * 2));
    const std::string bomb = packed(std::string(std::size_t{1} << 20, 'a'));
    QCOMPARE(unpacked(bomb, std::size_t{1} << 24).error().code, FaultCode::TooLarge);
    QCOMPARE(*unpacked(packed(""), 10), std::string());
}

void WireTest::equalScopesHaveEqualDigests()
{
    const std::vector<ScopeGrant> scopes{{"county", 1}, {"school:990137", 2}};
    QCOMPARE(digestOf({scopes[1], scopes[0]}), digestOf(scopes));
    QVERIFY(digestOf({scopes[0]}) != digestOf(scopes));
    QVERIFY(digestOf({scopes[0], {"school:990137", 3}}) != digestOf(scopes));
}

void WireTest::aPageCutAnywhereIsNoPage()
{
    const std::string page = encode(PullAnswer{9, false, {{sample(1), {fromMillis(5), 9}}}});
    for (std::size_t length = 0; length < page.size(); ++length)
        QVERIFY2(!parsePullAnswer(std::string_view(page).substr(0, length)),
                 std::to_string(length).c_str());
    QVERIFY(parsePullAnswer(page));
}

void WireTest::aCaptivePortalIsNoAnswer()
{
    const std::string_view html = "<html>\n<body>Welcome to guest Wi-Fi</body>\n</html>\n";
    QVERIFY(!parseHelloAnswer(html));
    QVERIFY(!parsePullAnswer(html));
    QVERIFY(!parsePushAnswer(html));
}

void WireTest::limitsAreKept()
{
    PushRequest many{std::vector<Revision>(kPushRevisionsMax + 1, sample(1)), {}};
    QCOMPARE(parsePush(encode(many)).error().code, FaultCode::TooLarge);
    many.revisions.pop_back();
    QVERIFY(parsePush(encode(many)));
    QVERIFY(!parseLines("{}\n{}", 5)); // the second line was cut
    const Plea plea{sample(1).id, {}, Plea::Wish::Contest, std::string(kReasonBytesMax, 'a')};
    PushRequest pleading;
    pleading.pleas.assign(kPushPleasMax, plea);
    QVERIFY(parsePush(encode(pleading)));
    pleading.pleas.push_back(plea);
    QVERIFY(!parsePush(encode(pleading)));
    pleading.pleas = {plea};
    pleading.pleas.front().reason += 'a';
    QVERIFY(!parsePush(encode(pleading)));
}

QTEST_GUILESS_MAIN(WireTest)
#include "tst_wire.moc"
