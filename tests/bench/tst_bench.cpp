#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <map>

/// The bench at a tiny size: what it says of content must be true. No time is held against
/// anything here.
class BenchTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRecordArrives();
    void noEditIsLost();
    void allThreeShowTheSame();
    void aCrowdIsTakenWhole();
    void theSameSeedMakesTheSameWorkload();

private:
    QTemporaryDir m_directory;
    std::map<std::string, nlohmann::json> m_rows; ///< by step
};

namespace {

constexpr int kRunMillisMax = 240'000;

QByteArray bench(const QStringList &arguments, int expectedExit = 0)
{
    QProcess process;
    process.start(QStringLiteral(CAIRN_BENCH), arguments);
    if (!process.waitForFinished(kRunMillisMax) || process.exitCode() != expectedExit)
        qWarning("%s", process.readAllStandardError().constData());
    return process.exitCode() == expectedExit ? process.readAllStandardOutput() : QByteArray();
}

QByteArray workload(const QString &file, const char *seed)
{
    bench({"--records", "400", "--seed", seed, "generate", file});
    QFile made(file);
    return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
}

} // namespace

void BenchTest::initTestCase()
{
    const QByteArray said = bench({"--records", "800", "--devices", "6", "--revisions", "12",
                                   "--dir", m_directory.path(), "--step", "push", "pull", "content",
                                   "concurrent", "merge-content", "away", "check", "many"});
    for (const QByteArray &line : said.split('\n'))
        if (!line.isEmpty()) {
            const auto row = nlohmann::json::parse(line.toStdString());
            m_rows[row["step"].get<std::string>()] = row;
        }
    QVERIFY(m_rows.contains("check"));
    QCOMPARE(m_rows["check"]["findings"].get<int>(), 0);
}

void BenchTest::everyRecordArrives()
{
    QCOMPARE(m_rows["content"]["records"].get<int>(), 800);
    QCOMPARE(m_rows["content"]["wrong"].get<int>(), 0);
}

void BenchTest::noEditIsLost()
{
    const auto &merged = m_rows["merge-content"];
    QCOMPARE(merged["lost"].get<int>(), 0);
    QCOMPARE(merged["kept"].get<int>() + merged.value("aside", 0), 16);
    QVERIFY(merged["shapes"]["prose-overlap"].contains("contested")
            || merged["shapes"]["prose-overlap"].contains("unread"));
}

void BenchTest::allThreeShowTheSame()
{
    QVERIFY(m_rows["merge-content"]["agree"].get<bool>());
    QVERIFY(m_rows.contains("away"));
}

void BenchTest::aCrowdIsTakenWhole()
{
    QCOMPARE(m_rows["many"]["devices"].get<int>(), 6);
    QCOMPARE(m_rows["many"]["refused_or_held"].get<int>(), 0);
    QCOMPARE(m_rows["many"]["unsent"].get<int>(), 0);
}

void BenchTest::theSameSeedMakesTheSameWorkload()
{
    const QByteArray one = workload(m_directory.filePath("one.jsonl"), "7");
    const QByteArray same = workload(m_directory.filePath("same.jsonl"), "7");
    const QByteArray other = workload(m_directory.filePath("other.jsonl"), "8");
    QVERIFY(one.startsWith("{\"t\":\"header\","));
    QCOMPARE(one, same);
    QVERIFY(one != other);
}

QTEST_GUILESS_MAIN(BenchTest)
#include "tst_bench.moc"
