#include <QRandomGenerator>
#include <QTest>

#include "tests/support/programs.h"

using namespace cairn::test;

/// The battery dies: `kill -9` at random moments under load, and every id that was printed is
/// there.
class KilledTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatADeviceSaidSavedIsThere();
    void whatADeviceSaidSentIsOnTheServer();

private:
    static constexpr int kKills = 100;
    ServerProgram m_server;
    std::unique_ptr<DeviceProgram> m_device;
};

namespace {

QString notes(const QString &visit, int round, int count)
{
    QString lines;
    for (int i = 0; i < count; ++i)
        lines += QStringLiteral("new observation about.visit=%1 kind=learning_walk "
                                "\"seen=Round %2, note %3: nine of fourteen matched.\"\n")
                     .arg(visit)
                     .arg(round)
                     .arg(i);
    return lines;
}

/// Words at `column` of the whole lines that begin so; a last line without its end is no line.
QStringList words(const QByteArray &output, const char *firstWord, int column)
{
    QStringList found;
    const auto whole = output.left(output.lastIndexOf('\n') + 1);
    for (const QByteArray &line : whole.split('\n'))
        if (line.startsWith(QByteArray(firstWord) + ' '))
            found += QString::fromUtf8(line.split(' ').value(column));
    return found;
}

void startBatch(QProcess &process, DeviceProgram &device, const QString &lines)
{
    process.setProcessEnvironment(device.environment());
    process.start(cliProgram(), {"--vault", device.vault(), "batch"});
    process.write(lines.toUtf8());
    process.closeWriteChannel();
}

} // namespace

void KilledTest::initTestCase()
{
    QVERIFY(m_server.serve());
    m_device = std::make_unique<DeviceProgram>(m_server, 0);
    QVERIFY2(m_device->enrolled.exitCode == 0, qPrintable(m_device->enrolled.trouble));
}

void KilledTest::whatADeviceSaidSavedIsThere()
{
    const QString visit = m_server.demo["visit"].toString();
    auto *chance = QRandomGenerator::global();
    QStringList promised;
    for (int round = 0; round < kKills; ++round) {
        QProcess process;
        startBatch(process, *m_device, notes(visit, round, 2'000));
        QByteArray output;
        QVERIFY(process.waitForReadyRead(60'000)); // under way: the first note is saved
        const int linesMore = chance->bounded(60);
        while (output.count('\n') <= linesMore && process.waitForReadyRead(10'000))
            output += process.readAllStandardOutput();
        process.kill();
        process.waitForFinished();
        output += process.readAllStandardOutput();
        const QStringList saved = words(output, "SAVED", 1);
        QVERIFY(!saved.isEmpty());
        promised += saved;
    }
    const QString held = m_device->command({"list", "observation", "--json"}).lines.join('\n');
    for (const QString &record : promised)
        QVERIFY2(held.contains(record), qPrintable(record));
    QCOMPARE(m_device->command({"check"}).exitCode, 0);
    qInfo("%lld notes promised over %d kills, none lost", qint64(promised.size()), kKills);
}

void KilledTest::whatADeviceSaidSentIsOnTheServer()
{
    const QString visit = m_server.demo["visit"].toString();
    auto *chance = QRandomGenerator::global();
    QStringList promised;
    int killedUnderWay = 0;
    for (int round = 0; round < kKills; ++round) {
        QProcess process;
        QString lines;
        for (int i = 0; i < 4; ++i)
            lines += notes(visit, round, 10) + "sync\n";
        startBatch(process, *m_device, lines);
        QByteArray output;
        const int linesBefore = 1 + chance->bounded(90);
        while (output.count('\n') < linesBefore && process.waitForReadyRead(20'000))
            output += process.readAllStandardOutput();
        killedUnderWay += process.state() == QProcess::Running ? 1 : 0;
        m_server.kill();
        QVERIFY(m_server.serve());
        // Without a server it may have come to its end already.
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(120'000));
        output += process.readAllStandardOutput();
        promised += words(output, "SENT", 1);
    }
    QCOMPARE(m_device->command({"sync"}).exitCode, 0);
    const QString held = m_server.command({"export", "--canonical"}).lines.join('\n');
    QVERIFY(promised.size() > kKills);
    QVERIFY(killedUnderWay > 0);
    for (const QString &revision : promised)
        QVERIFY2(held.contains(revision), qPrintable(revision));
    QCOMPARE(m_server.command({"check"}).exitCode, 0);
    qInfo("%lld revisions promised over %d kills (%d under way), none lost",
          qint64(promised.size()), kKills, killedUnderWay);
}

QTEST_GUILESS_MAIN(KilledTest)
#include "tst_killed.moc"
