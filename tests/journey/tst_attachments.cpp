#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "tests/support/programs.h"

using namespace cairn::test;

namespace {

/// No two of its pieces are alike, so that a piece in the wrong place shows.
QByteArray photograph(int megabytes)
{
    QByteArray bytes;
    bytes.reserve(qsizetype(megabytes) * 1'000'000);
    for (quint32 i = 1; bytes.size() < bytes.capacity(); i = i * 1'664'525 + 1'013'904'223)
        bytes.append(reinterpret_cast<const char *>(&i), sizeof i);
    return bytes;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

/// Bytes of the largest file in the folder whose name ends so.
qint64 grownTo(const QString &folder, const QString &ending)
{
    qint64 most = 0;
    const QFileInfoList files = QDir(folder).entryInfoList({"*" + ending}, QDir::Files);
    for (const QFileInfo &info : files)
        most = std::max(most, info.size());
    return most;
}

} // namespace

/// A photograph of a barn, from one leader's laptop to another's, through the real programs.
class AttachmentsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_server.serve());
        m_ada = std::make_unique<DeviceProgram>(m_server, 0);
        m_ben = std::make_unique<DeviceProgram>(m_server, 1);
        QVERIFY2(m_ada->enrolled.exitCode == 0, qPrintable(m_ada->enrolled.trouble));
        QVERIFY2(m_ben->enrolled.exitCode == 0, qPrintable(m_ben->enrolled.trouble));
    }

    void travelsFromOneLaptopToAnother()
    {
        QVERIFY(m_server.stop());
        const QString note = newNote();
        const QByteArray content = "The words of the head teacher. " + photograph(1);
        const QString hash = attach(note, "barn.jpg", content);
        QVERIFY(!hash.isEmpty());
        QCOMPARE(m_ada->command({"show", note, "--json"}).json()["files"].toObject(),
                 (QJsonObject{{"here", 1}, {"of", 1}}));
        QCOMPARE(m_ada->command({"sync"}).exitCode, 3); // no server; everything is safe
        QVERIFY(!foundPlain(m_ada->vault(), "The words of the head teacher."));
        QVERIFY(m_server.serve());

        const Said sent = m_ada->command({"sync"});
        QCOMPARE(sent.exitCode, 0);
        QCOMPARE(sent.after("SENT-FILE").value(0), hash);
        QCOMPARE(filesOfServer(), QStringList{hash});
        QVERIFY(m_ada->command({"sync"}).after("SENT-FILE").isEmpty());

        QCOMPARE(m_ben->command({"sync"}).after("RECEIVED-FILE").value(0), hash);
        QVERIFY(m_ben->command({"show", note}).lines.contains("  one of one file here"));
        QCOMPARE(fetched(*m_ben, note), content);
        QVERIFY(!foundPlain(m_ben->vault(), "The words of the head teacher."));
    }

    void isStoredOnceHoweverOftenItIsAttached()
    {
        const int before = int(filesOfServer().size());
        const QByteArray content = photograph(1) + "once";
        attach(newNote(), "one.jpg", content);
        attach(newNote(), "two.jpg", content);

        const Said sent = m_ada->command({"sync"});

        QCOMPARE(sent.lines.filter("SENT-FILE").size(), 1);
        QCOMPARE(filesOfServer().size(), before + 1);
    }

    void goesOnWhereAKilledServerStood()
    {
        const QString note = newNote();
        const QByteArray content = photograph(24);
        const QString hash = attach(note, "large.tif", content);
        QProcess syncing;
        begin(syncing, *m_ada);
        const QString uploads = m_server.directory.filePath("county/uploads");
        while (syncing.state() == QProcess::Running && grownTo(uploads, ".part") < 4'000'000)
            syncing.waitForFinished(2);
        m_server.kill();
        syncing.waitForFinished(120'000);
        QCOMPARE(syncing.exitCode(), 3);
        QVERIFY(!filesOfServer().contains(hash));
        const qint64 kept = grownTo(uploads, ".part");
        QVERIFY(kept >= 4'000'000);
        QVERIFY(m_server.serve());
        QVERIFY(grownTo(uploads, ".part") > 0); // taken up, not begun anew

        const Said sent = m_ada->command({"sync"});

        QVERIFY2(sent.exitCode == 0, qPrintable(sent.trouble));
        QCOMPARE(sent.after("SENT-FILE").value(0), hash);
        QCOMPARE(contentOf(m_server.directory.filePath("county/files/" + hash)), content);
        QCOMPARE(grownTo(uploads, ".part"), 0);
    }

    void goesOnWhereAKilledLaptopStood()
    {
        QProcess syncing;
        begin(syncing, *m_ben);
        const QString files = m_ben->vault() + "/files";
        while (syncing.state() == QProcess::Running && grownTo(files, ".part") < 4'000'000)
            syncing.waitForFinished(2);
        QCOMPARE(syncing.state(), QProcess::Running);
        syncing.kill();
        syncing.waitForFinished();
        QVERIFY(grownTo(files, ".part") >= 4'000'000);

        const Said synced = m_ben->command({"sync"});

        QVERIFY2(synced.exitCode == 0, qPrintable(synced.trouble));
        const QString hash = synced.after("RECEIVED-FILE").value(0);
        QVERIFY(!hash.isEmpty());
        QCOMPARE(fetched(*m_ben, hash), photograph(24));
        QCOMPARE(m_ben->command({"check"}).exitCode, 0);
    }

    void saysInASentenceWhatCannotBeAttached()
    {
        const QString note = newNote();
        const Said large = attaching(note, "film.mov", QByteArray(25 * 1024 * 1024 + 1, 'f'));
        QCOMPARE(large.exitCode, 1);
        QVERIFY2(large.trouble.contains("25 MiB"), qPrintable(large.trouble));
        const Said gone = m_ada->command({"attach", note, m_folder.filePath("never.jpg")});
        QCOMPARE(gone.exitCode, 1);
        QVERIFY2(gone.trouble.contains("not there"), qPrintable(gone.trouble));
        const QString visit = m_server.demo["visit"].toString();
        QVERIFY(attaching(visit, "a.txt", "a").trouble.contains("takes no files"));
        QCOMPARE(m_ada->command({"files", note}).lines, QStringList{"no files"});
    }

private:
    QString newNote()
    {
        return m_ada
            ->command({"new", "observation", "about.visit=" + m_server.demo["visit"].toString(),
                       "kind=environment", "seen=The barn."})
            .after("SAVED")
            .value(0);
    }

    Said attaching(const QString &record, const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        file.close();
        return m_ada->command({"attach", record, file.fileName()});
    }

    /// The hash under which it is kept.
    QString attach(const QString &record, const QString &name, const QByteArray &content)
    {
        return attaching(record, name, content).after("SAVED").value(2);
    }

    QByteArray fetched(DeviceProgram &device, const QString &wanted)
    {
        const QString out = m_folder.filePath(QString("out-%1").arg(m_fetches++));
        const Said said = device.command({"fetch", wanted, "--out", out});
        return said.exitCode == 0 ? contentOf(out) : said.trouble.toUtf8();
    }

    static void begin(QProcess &process, DeviceProgram &device)
    {
        process.setProcessEnvironment(device.environment());
        process.start(cliProgram(), {"--vault", device.vault(), "sync"});
        QVERIFY(process.waitForStarted());
    }

    [[nodiscard]] QStringList filesOfServer() const
    {
        return QDir(m_server.directory.filePath("county/files")).entryList(QDir::Files);
    }

    static bool foundPlain(const QString &folder, const QByteArray &words)
    {
        const QFileInfoList entries =
            QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
        return std::ranges::any_of(entries, [&](const QFileInfo &entry) {
            return entry.isDir() ? foundPlain(entry.filePath(), words)
                                 : contentOf(entry.filePath()).contains(words);
        });
    }

    ServerProgram m_server;
    std::unique_ptr<DeviceProgram> m_ada;
    std::unique_ptr<DeviceProgram> m_ben;
    QTemporaryDir m_folder;
    int m_fetches = 0;
};

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "tst_attachments.moc"
