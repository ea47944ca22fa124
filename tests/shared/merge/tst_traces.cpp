#include <QTest>

#include "shared/merge/replay.h"
#include "tests/shared/merge/causal_order.h"
#include "tests/shared/merge/trace.h"

#include <algorithm>
#include <random>

using namespace cairn;
using namespace cairn::test;

/// Public editing traces replay to the text that their editors ended with.
class TracesTest : public QObject {
    Q_OBJECT

private slots:
    void endsWithTheTextOfTheTrace_data() { everyTrace(); }
    void endsWithTheTextOfTheTrace();
    void anyCausalOrderEndsWithTheSameText_data() { everyTrace(); }
    void anyCausalOrderEndsWithTheSameText();
    void anyOrderOfArrivalShowsTheSame_data() { everyTrace(); }
    void anyOrderOfArrivalShowsTheSame();

private:
    static void everyTrace();
};

namespace {

constexpr int kOrders = 100;

} // namespace

void TracesTest::everyTrace()
{
    QTest::addColumn<QString>("name");
    for (const std::string &name : traceNames())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TracesTest::endsWithTheTextOfTheTrace()
{
    QFETCH(QString, name);
    const Trace trace = readTrace(name.toStdString());
    const Story story = tell(trace.versions);
    QVERIFY(textOf(replay(proseHistory(story), story.graph.order())) == trace.endText);
}

void TracesTest::anyCausalOrderEndsWithTheSameText()
{
    QFETCH(QString, name);
    const Trace trace = readTrace(name.toStdString());
    const Story story = tell(trace.versions);
    const ProseHistory history = proseHistory(story);
    std::mt19937 chance(20231122);
    for (int i = 0; i < kOrders; ++i)
        QVERIFY(textOf(replay(history, randomOrder(story.graph, chance))) == trace.endText);
}

void TracesTest::anyOrderOfArrivalShowsTheSame()
{
    QFETCH(QString, name);
    Trace trace = readTrace(name.toStdString());
    std::mt19937 chance(5);
    std::ranges::shuffle(trace.versions, chance);
    const Story story = tell(trace.versions);
    QVERIFY(textOf(replay(proseHistory(story), story.graph.order())) == trace.endText);
}

QTEST_GUILESS_MAIN(TracesTest)
#include "tst_traces.moc"
