#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "tests/support/programs.h"

using namespace cairn::test;

/// A leader is taken off a visit while she writes without network: her note is refused, and not
/// lost. Through the real programs.
class RefusedWorkTest : public QObject {
    Q_OBJECT

private slots:
    void refusedContestedAndAccepted();
};

namespace {

QString listOf(const QJsonObject &one, const char *member)
{
    QStringList words;
    for (const QJsonValue &word : one[member].toArray())
        words << word.toString();
    return words.join(' ');
}

int waiting(DeviceProgram &device)
{
    return device.command({"status", "--json"}).json()["waiting"].toInt(-1);
}

Said changePeople(DeviceProgram &device, const QString &visit, const QString &change)
{
    const Said said = device.command({"set", visit, change});
    return said.exitCode == 0 ? device.command({"sync"}) : said;
}

QString personOf(DeviceProgram &device)
{
    return device.command({"list", "person", "name=" + device.name, "--json"})
        .json()["records"]
        .toArray()[0]
        .toObject()["record"]
        .toString();
}

bool addCountyOfficer(ServerProgram &server, const QString &name)
{
    return server.command({"person", "add", name, "--role", "county", "--scope", "county"}).exitCode
        == 0;
}

} // namespace

void RefusedWorkTest::refusedContestedAndAccepted()
{
    ServerProgram server;
    qputenv("CAIRN_PASSWORD", "a long walk over Hardknott");
    QVERIFY(addCountyOfficer(server, "Grace"));
    QVERIFY(server.serve());
    const QString visit = server.demo["visit"].toString();
    DeviceProgram ruth(server, 0);
    DeviceProgram dan(server, 1);
    QVERIFY2(dan.enrolled.exitCode == 0, qPrintable(dan.enrolled.trouble));
    const QString dansPerson = personOf(dan);

    QCOMPARE(changePeople(ruth, visit, "people-=" + dansPerson).exitCode, 0);
    const Said wrote = dan.command({"new", "observation", "about.visit=" + visit,
                                    "kind=learning_walk", "seen=Nine of fourteen matched."});
    const QString note = wrote.after("SAVED").value(0);
    const QString revision = wrote.after("SAVED").value(1);
    const Said sent = dan.command({"sync"});
    QCOMPARE(sent.exitCode, 4);
    QCOMPARE(sent.after("REFUSED").value(0), revision);

    const QJsonObject listed =
        dan.command({"cases", "--json"}).json()["cases"].toArray()[0].toObject();
    QCOMPARE(listed["revision"].toString(), revision);
    QCOMPARE(listed["rule"].toString(), QString("scope"));
    QCOMPARE(listOf(listed, "may"), QString("amend withdraw contest"));
    QCOMPARE(waiting(dan), 1);

    const Said contested =
        dan.command({"case", revision, "--contest", "--reason", "I was on that visit."});
    QVERIFY2(contested.exitCode == 0, qPrintable(contested.trouble));
    QCOMPARE(dan.command({"sync"}).exitCode, 4);
    const QJsonObject seen =
        server.command({"cases", "--json"}).json()["cases"].toArray()[0].toObject();
    QCOMPARE(seen["revision"].toString(), revision);
    QCOMPARE(seen["author"].toString(), dan.name);
    QVERIFY(QJsonDocument(seen).toJson().contains("Nine of fourteen"));

    const auto rule = [&](const QString &ruling, const QString &judge) {
        return server.command({"case", revision, ruling, "--reason", "Put right.", "--as", judge});
    };
    QCOMPARE(rule("--accept", dan.name).exitCode, 4); // not his to say
    QCOMPARE(rule("--accept", "Grace").exitCode, 4);  // he may not write there today either
    QCOMPARE(changePeople(ruth, visit, "people+=" + dansPerson).exitCode, 0);
    const Said accepted = rule("--accept", "Grace");
    QVERIFY2(accepted.exitCode == 0, qPrintable(accepted.trouble));

    QCOMPARE(dan.command({"sync"}).exitCode, 0);
    QCOMPARE(ruth.command({"sync"}).exitCode, 0);
    QCOMPARE(waiting(dan), 0);
    for (DeviceProgram *device : {&dan, &ruth}) {
        QVERIFY(device->command({"show", note}).lines.join(' ').contains("Nine of fourteen"));
        QCOMPARE(device->command({"check"}).exitCode, 0);
    }
    QCOMPARE(server.command({"check"}).exitCode, 0);
    QVERIFY(server.stop());
}

QTEST_GUILESS_MAIN(RefusedWorkTest)
#include "tst_refused_work.moc"
