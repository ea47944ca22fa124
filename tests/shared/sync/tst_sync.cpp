#include <QTest>

#include "shared/history/chain.h"
#include "shared/sync/acceptance.h"
#include "shared/sync/sync_step.h"

using namespace cairn;

class SyncTest : public QObject {
    Q_OBJECT

private slots:
    void nobodyAskedSoItRests();
    void aRoundGoesStepByStep();
    void aFailureWaitsLongerEachTime();
    void theServersWishIsObeyed();
    void pushOnlyDevicesDoNotPull();
    void lyingClocksAreHeldBetweenWhatIsKnown_data();
    void lyingClocksAreHeldBetweenWhatIsKnown();
    void aChildIsNeverOlderThanItsParent();
    void theJudgeSaysWhy_data();
    void theJudgeSaysWhy();
    void anActWaitsOrFallsTogether();
    void anUnknownKindOfRecordPasses();
};

namespace {

template <class Step>
bool is(const SyncStep &step)
{
    return std::holds_alternative<Step>(step);
}

SyncState ready()
{
    SyncState state;
    state.wanted = true;
    state.tokenValid = true;
    state.greeted = true;
    state.now = fromMillis(1'000'000);
    return state;
}

/// An observation's revision that may enter, and what the server knows of it.
struct Case {
    Revision revision;
    Witness witness;

    Case()
    {
        witness.speaker.bytes.fill(1);
        witness.device.bytes.fill(2);
        witness.mayWrite = true;
        witness.scope = "visit:v";
        revision.author = witness.speaker;
        revision.id.device = witness.device;
        revision.type = "observation";
        revision.scope = "visit:v";
        revision.units["kind"] = {{}, Map{{"is", "work_look"}}};
    }

    Ruling judged()
    {
        Tail tail;
        seal(revision, tail, {});
        return judge(builtInSchema(), revision, witness);
    }
};

} // namespace

void SyncTest::nobodyAskedSoItRests()
{
    QVERIFY(is<Rest>(nextStep({}, 0)));
}

void SyncTest::aRoundGoesStepByStep()
{
    SyncState state = ready();
    state.tokenValid = false;
    state.greeted = false;
    state.unsent = 1;
    QVERIFY(is<SignIn>(nextStep(state, 0)));
    state.tokenValid = true;
    QVERIFY(is<Hello>(nextStep(state, 0)));
    state.greeted = true;
    QVERIFY(is<Push>(nextStep(state, 0)));
    state.unsent = 0;
    QVERIFY(is<Pull>(nextStep(state, 0)));
    state.pulledAll = true;
    QVERIFY(is<Rest>(nextStep(state, 0)));
}

void SyncTest::aFailureWaitsLongerEachTime()
{
    SyncState state = ready();
    state.lastFailure = state.now;
    Instant before = state.now;
    for (state.failures = 1; state.failures < 9; ++state.failures) {
        const SyncStep step = nextStep(state, 0.999);
        QVERIFY(is<WaitUntil>(step));
        QVERIFY(std::get<WaitUntil>(step).at > before);
        before = std::get<WaitUntil>(step).at;
    }
    state.failures = 1'000;
    const SyncStep last = nextStep(state, 0.999);
    QVERIFY(std::get<WaitUntil>(last).at <= state.now + std::chrono::minutes(5));
    state.now += std::chrono::minutes(5);
    QVERIFY(is<Pull>(nextStep(state, 0.999)));
}

void SyncTest::theServersWishIsObeyed()
{
    SyncState state = ready();
    state.failures = 1;
    state.lastFailure = state.now;
    state.retryAfterMillis = 60'000;
    const SyncStep step = nextStep(state, 0);
    QVERIFY(is<WaitUntil>(step));
    QVERIFY(std::get<WaitUntil>(step).at == state.now + std::chrono::minutes(1));
}

void SyncTest::pushOnlyDevicesDoNotPull()
{
    SyncState state = ready();
    state.mayPull = false;
    state.unsent = 3;
    QVERIFY(is<Push>(nextStep(state, 0)));
    state.unsent = 0;
    QVERIFY(is<Rest>(nextStep(state, 0)));
}

void SyncTest::lyingClocksAreHeldBetweenWhatIsKnown_data()
{
    QTest::addColumn<qint64>("wall");
    QTest::addColumn<qint64>("server");
    QTest::addColumn<qint64>("effective");
    QTest::newRow("honest") << qint64{700} << qint64{500} << qint64{700};
    QTest::newRow("a year ahead") << qint64{99'000} << qint64{500} << qint64{1'000};
    QTest::newRow("in 1970") << qint64{-5} << qint64{500} << qint64{500};
    QTest::newRow("forged server time") << qint64{99'000} << qint64{98'000} << qint64{1'000};
}

void SyncTest::lyingClocksAreHeldBetweenWhatIsKnown()
{
    QFETCH(qint64, wall);
    QFETCH(qint64, server);
    QFETCH(qint64, effective);
    const Instant stamped = effectiveTime({wall, 0, server}, fromMillis(1'000), std::nullopt);
    QCOMPARE(toMillis(stamped), std::int64_t{effective});
}

void SyncTest::aChildIsNeverOlderThanItsParent()
{
    const Instant parent = fromMillis(900);
    QVERIFY(effectiveTime({100, 0, 0}, fromMillis(1'000), parent) == parent);
}

void SyncTest::theJudgeSaysWhy_data()
{
    QTest::addColumn<QByteArray>("rule");
    for (const char *rule : {"", "device", "author", "scope", "type", "ref", "id", "parent",
                             "awaits", "awaits its record", "awaits its visit", "server_only",
                             "fixed", "author_only", "shape", "commitment"})
        QTest::newRow(*rule ? rule : "accepted") << QByteArray(rule);
}

void SyncTest::theJudgeSaysWhy()
{
    QFETCH(QByteArray, rule);
    Case one;
    if (rule == "device")
        one.revision.id.device.bytes.fill(7);
    if (rule == "author")
        one.revision.author.bytes.fill(7);
    if (rule == "scope")
        one.witness.mayWrite = false;
    if (rule == "type")
        one.witness.record = {"need", "visit:v", one.witness.speaker};
    if (rule == "ref")
        one.witness.scope.reset();
    if (rule == "id")
        one.witness.rightId = false;
    if (rule == "parent")
        one.witness.parentsLost = true;
    if (rule == "awaits")
        one.witness.parentsKnown = false;
    if (rule == "awaits its record") {
        rule = "awaits";
        one.witness.makesRecord = false;
    }
    if (rule == "awaits its visit") {
        rule = "awaits";
        one.witness.placeKnown = one.witness.mayWrite = false;
    }
    if (rule == "server_only") {
        one.revision.type = "school";
        one.revision.units = {{"register", {{}, Map{}}}};
    }
    if (rule == "fixed")
        one.revision.units = {{"about", {{one.revision.id}, Map{}}}};
    if (rule == "author_only")
        one.witness.record = {"observation", "visit:v", {}};
    if (rule == "shape")
        one.revision.units["kind"].content = Map{{"is", "no such kind"}};
    Ruling ruling = one.judged();
    if (rule == "commitment") {
        one.revision.units["kind"].content = Map{{"is", "document"}};
        ruling = judge(builtInSchema(), one.revision, one.witness);
    }
    QCOMPARE(ruling.accepted(), rule.isEmpty());
    if (!rule.isEmpty())
        QCOMPARE(QByteArray::fromStdString(ruling.findings.front().code), rule);
    QCOMPARE(ruling.held, rule == "parent" || rule == "awaits");
}

void SyncTest::anActWaitsOrFallsTogether()
{
    const Ruling may;
    const Ruling waits{{{std::string(kAwaits), "", ""}}, true};
    const Ruling mayNot{{{"scope", "", ""}}, false};
    std::vector<Ruling> waiting{may, waits};
    bindTogether(waiting);
    QCOMPARE(waiting.front().findings.front().code, std::string(kAwaits));
    std::vector<Ruling> falling{may, waits, mayNot};
    bindTogether(falling);
    QCOMPARE(falling.front().findings.front().code, std::string("act"));
    std::vector<Ruling> entering{may, may};
    bindTogether(entering);
    QVERIFY(entering.front().accepted() && entering.back().accepted());
}

void SyncTest::anUnknownKindOfRecordPasses()
{
    Case one;
    one.revision.type = "of_the_future";
    QVERIFY(one.judged().accepted());
}

QTEST_GUILESS_MAIN(SyncTest)
#include "tst_sync.moc"
