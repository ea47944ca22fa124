#include <QDir>
#include <QFile>
#include <QTest>

#include "tests/support/programs.h"

using namespace cairn::test;

/// The county's machine burns after the last backup: another one takes its place, and the laptops
/// give back what came in between. Through the real programs.
class RestoredServerTest : public QObject {
    Q_OBJECT

private slots:
    void laptopsGiveBackWhatCameAfterTheBackup();
    void nothingIsRestoredOverAServerOrFromHalfABackup();
};

namespace {

QString note(DeviceProgram &device, const QString &visit, const QString &seen)
{
    return device
        .command(
            {"new", "observation", "about.visit=" + visit, "kind=learning_walk", "seen=" + seen})
        .after("SAVED")
        .value(0);
}

bool burn(const ServerProgram &server)
{
    QDir place(server.directory.path());
    bool gone = true;
    for (const QFileInfo &each : place.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
        gone = (each.isDir() ? QDir(each.filePath()).removeRecursively()
                             : QFile::remove(each.filePath()))
            && gone;
    return gone;
}

bool countyHolds(ServerProgram &server, const QString &words)
{
    return server.command({"export", "--canonical"}).lines.join(' ').contains(words);
}

} // namespace

void RestoredServerTest::laptopsGiveBackWhatCameAfterTheBackup()
{
    ServerProgram server;
    QVERIFY(server.serve());
    const QString visit = server.demo["visit"].toString();
    DeviceProgram ruth(server, 0);
    DeviceProgram dan(server, 1);
    QVERIFY2(dan.enrolled.exitCode == 0, qPrintable(dan.enrolled.trouble));
    (void)note(ruth, visit, "Written before the backup.");
    QCOMPARE(ruth.command({"sync"}).exitCode, 0);

    const QTemporaryDir safe;
    const QString folder = safe.filePath("monday");
    const Said backup = server.command({"backup", folder}); // while it serves
    QVERIFY2(backup.exitCode == 0, qPrintable(backup.trouble));
    const QString after = note(ruth, visit, "Written after the backup.");
    QCOMPARE(ruth.command({"sync"}).exitCode, 0);
    QVERIFY(countyHolds(server, "Written after the backup."));

    QVERIFY(server.stop());
    QVERIFY(burn(server));
    const Said restored = server.command({"restore", folder});
    QVERIFY2(restored.exitCode == 0, qPrintable(restored.trouble));
    QCOMPARE(restored.after("RESTORED").size(), 1);
    QVERIFY(countyHolds(server, "Written before the backup."));
    QVERIFY(!countyHolds(server, "Written after the backup."));

    QVERIFY(server.serve());
    const Said given = ruth.command({"sync"});
    QVERIFY2(given.exitCode == 0, qPrintable(given.trouble));
    QVERIFY(countyHolds(server, "Written after the backup."));
    QCOMPARE(dan.command({"sync"}).exitCode, 0);
    QVERIFY(dan.command({"show", after}).lines.join(' ').contains("Written after the backup."));
    for (DeviceProgram *device : {&ruth, &dan})
        QCOMPARE(device->command({"check"}).exitCode, 0);
    QCOMPARE(server.command({"check"}).exitCode, 0);
    QVERIFY(server.stop());
}

void RestoredServerTest::nothingIsRestoredOverAServerOrFromHalfABackup()
{
    ServerProgram server;
    const QTemporaryDir safe;
    const QString folder = safe.filePath("monday");
    QCOMPARE(server.command({"backup", folder}).exitCode, 0);
    QCOMPARE(server.command({"backup", folder}).exitCode, 4); // it is there already
    QCOMPARE(server.command({"restore", folder}).exitCode, 4);
    QCOMPARE(server.command({"check"}).exitCode, 0);

    QVERIFY(burn(server));
    QVERIFY(QFile::remove(folder + "/whole.backup"));
    const Said half = server.command({"restore", folder});
    QCOMPARE(half.exitCode, 4);
    QVERIFY(half.trouble.contains("no whole backup"));
    QVERIFY(!QFile::exists(server.directory.filePath("county.db")));
}

QTEST_GUILESS_MAIN(RestoredServerTest)
#include "tst_restored_server.moc"
