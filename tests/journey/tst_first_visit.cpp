#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "tests/journey/county_page.h"
#include "tests/support/programs.h"

using namespace cairn::test;

/// One visit, from two laptops without network to the county's count, through the real programs.
class FirstVisitTest : public QObject {
    Q_OBJECT

private slots:
    void fromTwoLaptopsToTheCountysCount_data();
    void fromTwoLaptopsToTheCountysCount();
};

namespace {

const QString kArea = QStringLiteral("early_years");

QString observation(const QString &visit, const char *kind, const char *seen)
{
    return QStringLiteral("new observation about.visit=%1 kind=%2 \"seen=%3\" areas+=%4\n")
        .arg(visit, QString::fromUtf8(kind), QString::fromUtf8(seen), kArea);
}

QString ruthsDay(const QString &visit)
{
    return observation(visit, "learning_walk", "Three groups, three adults, the same words.")
        + observation(visit, "work_look", "Fourteen home reading books; nine matched.")
        + observation(visit, "leader_conversation", "The head teaches three days — “lighter”.")
        + observation(visit, "environment", "Zoë’s corner: every label at a child's height.")
        + observation(visit, "routines", "Lunch was calm; older pupils served.")
        + observation(visit, "early_years", "Pauses were short; nobody waited long.")
        + QStringLiteral("new judgement about.visit=%1 about.area=%2 position.position=developing "
                         "position.confidence=medium \"position.reason=Books do not match.\"\n")
              .arg(visit, kArea);
}

QString dansDay(const QString &visit)
{
    return observation(visit, "reading_heard", "An older pupil sounded it out at the second try.")
        + observation(visit, "document", "The tracker is checked every half-term.")
        + observation(visit, "pupil_group_talk", "Six pupils could each name a book.")
        + observation(visit, "lesson_part", "Daily teaching is in place.")
        + observation(visit, "school_data", "Most pupils are on track.")
        + QStringLiteral("new judgement about.visit=%1 about.area=%2 position.position=secure "
                         "position.confidence=medium \"position.reason=Taught every day.\"\n")
              .arg(visit, kArea);
}

/// Record and revision ids of all lines that say SAVED.
QStringList saved(const Said &said)
{
    QStringList ids;
    for (const QString &line : said.lines)
        if (line.startsWith("SAVED "))
            ids += line.split(' ').mid(1, 2);
    return ids;
}

QByteArray exportOf(DeviceProgram &device)
{
    return device.command({"export", "--canonical"}).lines.join('\n').toUtf8();
}

QByteArray exportAs(ServerProgram &server, const QString &name)
{
    return server.command({"export", "--canonical", "--as", name}).lines.join('\n').toUtf8();
}

QString standing(DeviceProgram &device, const QString &judgement)
{
    const auto units = device.command({"show", judgement, "--json"}).json()["units"].toObject();
    return units["position"].toObject()["view"].toString();
}

} // namespace

void FirstVisitTest::fromTwoLaptopsToTheCountysCount_data()
{
    QTest::addColumn<bool>("ruthFirst");
    QTest::newRow("Ruth syncs first") << true;
    QTest::newRow("Dan syncs first") << false;
}

void FirstVisitTest::fromTwoLaptopsToTheCountysCount()
{
    QFETCH(bool, ruthFirst);
    ServerProgram server;
    QVERIFY(server.serve());
    const QString visit = server.demo["visit"].toString();
    DeviceProgram ruth(server, 0);
    DeviceProgram dan(server, 1);
    QVERIFY2(ruth.enrolled.exitCode == 0, qPrintable(ruth.enrolled.trouble));
    QVERIFY2(dan.enrolled.exitCode == 0, qPrintable(dan.enrolled.trouble));
    QVERIFY(server.stop());

    // At the school: no network.
    const Said ruthWrote = ruth.command({"batch"}, ruthsDay(visit));
    const Said danWrote = dan.command({"batch"}, dansDay(visit));
    QVERIFY2(ruthWrote.exitCode == 0, qPrintable(ruthWrote.trouble + ruthWrote.lines.join('\n')));
    QVERIFY2(danWrote.exitCode == 0, qPrintable(danWrote.trouble + danWrote.lines.join('\n')));
    QCOMPARE(saved(ruthWrote).size(), 2 * 7);
    QCOMPARE(saved(danWrote).size(), 2 * 6);
    QCOMPARE(ruth.command({"sync"}).exitCode, 3);

    // Back: in either order.
    QVERIFY(server.serve());
    DeviceProgram &first = ruthFirst ? ruth : dan;
    DeviceProgram &second = ruthFirst ? dan : ruth;
    QCOMPARE(first.command({"sync"}).exitCode, 0);
    QCOMPARE(second.command({"sync"}).exitCode, 0);
    QCOMPARE(first.command({"sync"}).exitCode, 0);
    const QByteArray atRuths = exportOf(ruth);
    QVERIFY(!atRuths.isEmpty());
    QCOMPARE(atRuths, exportAs(server, ruth.name));
    QCOMPARE(exportOf(dan), exportAs(server, dan.name));
    for (const QString &id : saved(ruthWrote) + saved(danWrote))
        QVERIFY2(atRuths.contains(id.toUtf8()), qPrintable(id));

    // Two judgements on one area are one record, and people must decide.
    const QString judgement = saved(ruthWrote).at(12);
    QCOMPARE(saved(danWrote).at(10), judgement);
    QCOMPARE(standing(ruth, judgement), QString("contested"));
    const QString keep = saved(ruthWrote).at(13);
    QCOMPARE(ruth.command({"decide", judgement, "position", "--keep", keep, "--reason",
                           "Both compared the books."})
                 .exitCode,
             0);
    QCOMPARE(ruth.command({"set", visit, "state=recorded"}).exitCode, 0);
    QCOMPARE(ruth.command({"sync"}).exitCode, 0);
    QCOMPARE(dan.command({"sync"}).exitCode, 0);
    QCOMPARE(standing(dan, judgement), QString("settled"));
    QVERIFY(exportAs(server, dan.name).contains("Both compared the books.")
            || exportAs(server, dan.name).contains("developing"));
    QCOMPARE(exportOf(dan), exportAs(server, dan.name));

    const QJsonObject picture = knownPicture(server);
    QVERIFY2(countedVisits(picture, "north").contains(visit),
             QJsonDocument(picture).toJson().constData());
    for (const QString &program : {QString("check")}) {
        QCOMPARE(ruth.command({program}).exitCode, 0);
        QCOMPARE(dan.command({program}).exitCode, 0);
        QCOMPARE(server.command({program}).exitCode, 0);
    }
    QVERIFY(server.stop());
}

QTEST_GUILESS_MAIN(FirstVisitTest)
#include "tst_first_visit.moc"
