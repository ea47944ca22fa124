#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

/// The typing bench at a tiny size: no word may be missing. `CAIRN_KILLS` says how often the
/// process that types is killed.
class TypingTest : public QObject {
    Q_OBJECT

private slots:
    void aKillLosesASecondAtMostAndTheCaretComesBack()
    {
        const QString kills = qEnvironmentVariable("CAIRN_KILLS", QStringLiteral("10"));
        const QJsonObject row = rowOf({"--step", "kills", "--kills", kills});
        QCOMPARE(row["kills"].toInt(), kills.toInt());
        QVERIFY(row["keys"].toInt() > 0);
        QVERIFY(row["all_kept_there"].toBool());
        QVERIFY2(row["met"].toBool(), qPrintable(QString::number(row["lost_most_ms"].toDouble())));
    }

    void everySentenceIsKeptWhileASyncRuns()
    {
        const QJsonObject row =
            rowOf({"--step", "typing", "--notes", "600", "--keys", "300", "--pace-ms", "20"});
        QCOMPARE(row["keys"].toInt(), 300);
        QVERIFY(row["sentences"].toInt() > 1);
        QVERIFY(row["all_kept"].toBool());
    }

private:
    static QJsonObject rowOf(const QStringList &arguments)
    {
        constexpr int kRunMillisMax = 240'000;
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(CAIRN_TYPING), arguments);
        if (!process.waitForFinished(kRunMillisMax) || process.exitCode() != 0)
            return {};
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }
};

QTEST_GUILESS_MAIN(TypingTest)
#include "tst_typing.moc"
