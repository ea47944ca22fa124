#include <QFile>
#include <QJsonArray>
#include <QTest>

#include "tests/support/programs.h"

using namespace cairn::test;

/// Two laptops at a school without signal, a stick between them, and the county afterwards: through
/// the real programs.
class PacksByHandTest : public QObject {
    Q_OBJECT

private slots:
    void twoLaptopsAndAStick();
};

namespace {

constexpr const char *kPackPassphrase = "a stick in a coat pocket";

QString note(const QString &visit, const QString &seen)
{
    return QStringLiteral("new observation about.visit=%1 kind=work_look \"seen=%2\"\n")
        .arg(visit, seen);
}

/// With a passphrase for packs, or without one to be asked for.
Said packed(DeviceProgram &device, const QStringList &arguments, const char *passphrase)
{
    QProcessEnvironment environment = device.environment();
    if (passphrase)
        environment.insert("CAIRN_PACK_PASSPHRASE", passphrase);
    return run(cliProgram(), QStringList{"--vault", device.vault(), "pack"} + arguments, {},
               environment);
}

QByteArray exportOf(DeviceProgram &device, const QString &scope)
{
    return device.command({"export", "--canonical", "--scope", scope}).lines.join('\n').toUtf8();
}

QByteArray exportAs(ServerProgram &server, const QString &name, const QString &scope)
{
    return server.command({"export", "--canonical", "--as", name, "--scope", scope})
        .lines.join('\n')
        .toUtf8();
}

void cutInHalf(const QString &from, const QString &to)
{
    QFile whole(from);
    QFile half(to);
    QVERIFY(whole.open(QIODevice::ReadOnly) && half.open(QIODevice::WriteOnly));
    half.write(whole.read(whole.size() / 2));
}

} // namespace

void PacksByHandTest::twoLaptopsAndAStick()
{
    ServerProgram server;
    QVERIFY(server.serve());
    const QString visit = server.demo["visit"].toString();
    const QString papers = "visit:" + visit;
    DeviceProgram ruth(server, 0);
    DeviceProgram dan(server, 1);
    QVERIFY2(ruth.enrolled.exitCode == 0, qPrintable(ruth.enrolled.trouble));
    QVERIFY2(dan.enrolled.exitCode == 0, qPrintable(dan.enrolled.trouble));
    QVERIFY(server.stop());
    QTemporaryDir stick;

    // At the school: no network, but a stick.
    QCOMPARE(ruth.command({"batch"},
                          note(visit, "Nine of fourteen matched.")
                              + note(visit, "Zoë’s corner: labels at her height."))
                 .exitCode,
             0);
    QCOMPARE(dan.command({"batch"}, note(visit, "Six pupils could name a book.")).exitCode, 0);
    const QString fromRuth = stick.filePath("ruth.pack");
    const Said wrote = packed(ruth, {"write", fromRuth}, kPackPassphrase);
    QVERIFY2(wrote.exitCode == 0, qPrintable(wrote.trouble));
    QCOMPARE(wrote.after("PACKED").value(0), QString("2"));

    const QByteArray before = exportOf(dan, papers);
    const QString half = stick.filePath("half.pack");
    cutInHalf(fromRuth, half);
    QCOMPARE(packed(dan, {"read", half}, kPackPassphrase).exitCode, 1);
    QCOMPARE(packed(dan, {"read", fromRuth}, "a stick in a coat sleeve").exitCode, 6);
    QCOMPARE(exportOf(dan, papers), before);

    const Said read = packed(dan, {"read", fromRuth}, kPackPassphrase);
    QVERIFY2(read.exitCode == 0, qPrintable(read.trouble));
    QCOMPARE(read.after("READ").value(0), QString("2"));
    const QJsonObject again = packed(dan, {"read", fromRuth, "--json"}, kPackPassphrase).json();
    QCOMPARE(again["read"].toInt(-1), 0);
    QCOMPARE(again["known"].toInt(), 2);
    QCOMPARE(again["from"].toString(), ruth.name);

    // Dan's laptop knows Ruth's now: no passphrase is needed the other way.
    const QString fromDan = stick.filePath("dan.pack");
    const Said sealed = packed(dan, {"write", fromDan, "--to", ruth.name, "--json"}, nullptr);
    QVERIFY2(sealed.exitCode == 0, qPrintable(sealed.trouble));
    QCOMPARE(sealed.json()["sealed_to"].toInt(), 1);
    QCOMPARE(packed(ruth, {"read", fromDan}, nullptr).exitCode, 0);
    QCOMPARE(exportOf(ruth, papers), exportOf(dan, papers));
    QVERIFY(exportOf(ruth, papers).contains("Six pupils"));

    // Back: the reader first, then the writer.
    QVERIFY(server.serve());
    for (DeviceProgram *device : {&dan, &ruth, &dan})
        QCOMPARE(device->command({"sync"}).exitCode, 0);
    QCOMPARE(exportOf(ruth, papers), exportAs(server, ruth.name, papers));
    QCOMPARE(exportOf(dan, papers), exportAs(server, dan.name, papers));
    for (DeviceProgram *device : {&dan, &ruth})
        QCOMPARE(device->command({"check"}).exitCode, 0);
    QCOMPARE(server.command({"check"}).exitCode, 0);
    QCOMPARE(packed(ruth, {"write", stick.filePath("nothing.pack")}, kPackPassphrase).exitCode, 1);
    QVERIFY(!QFile::exists(stick.filePath("nothing.pack")));
    QVERIFY(server.stop());
}

QTEST_GUILESS_MAIN(PacksByHandTest)
#include "tst_packs_by_hand.moc"
