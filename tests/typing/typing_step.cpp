#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTimer>

#include "client/vault/system_surroundings.h"
#include "shared/book/reading.h"
#include "tests/support/programs.h"
#include "tests/typing/figures.h"
#include "tests/typing/filled_vault.h"
#include "tests/typing/steps.h"

#include <cstdio>

namespace cairn::typing {

namespace {

constexpr int kNotesInVisit = 60;       ///< that stand in the stream already
constexpr int kColleagueMillis = 2'000; ///< a note of the colleague's comes in this often

/// The colleague at the same visit, on a laptop of his own.
class Colleague {
public:
    Colleague(test::DeviceProgram &device, const QString &visit)
    {
        m_batch.setProcessEnvironment(device.environment());
        m_batch.setStandardOutputFile(QProcess::nullDevice());
        m_batch.start(test::cliProgram(), {"--vault", device.vault(), "batch"});
        QObject::connect(&m_wait, &QTimer::timeout, &m_wait, [this, visit] {
            m_batch.write(QStringLiteral("new observation about.visit=%1 kind=learning_walk "
                                         "\"seen=From the other end of the corridor, %2.\"\nsync\n")
                              .arg(visit)
                              .arg(++m_notes)
                              .toUtf8());
        });
        m_wait.start(kColleagueMillis);
    }
    ~Colleague()
    {
        m_wait.stop();
        m_batch.closeWriteChannel();
        m_batch.waitForFinished();
    }

private:
    QProcess m_batch;
    QTimer m_wait;
    int m_notes = 0;
};

QString passphraseOf(const test::DeviceProgram &device)
{
    return device.environment().value(QStringLiteral("CAIRN_PASSPHRASE"));
}

Result<void> fillVault(const test::DeviceProgram &device, const QString &visit, const Wish &wish)
{
    auto vault = Vault::open(device.vault().toStdString(), passphraseOf(device).toStdString(),
                             systemSurroundings());
    if (!vault)
        return std::unexpected(vault.error());
    const auto id = parseId<RecordId>(visit.toStdString());
    if (!id)
        return std::unexpected(id.error());
    if (auto added = addNotes(**vault, *id, kNotesInVisit); !added)
        return added;
    const auto filled =
        fill(**vault, keyedId("school", "990137"), {.notes = wish.notes - kNotesInVisit});
    return filled ? Result<void>() : std::unexpected(filled.error());
}

struct Ended {
    int exitCode = 1;
    QJsonObject row;
};

Ended runClient(QProcess &client, const QString &program, const QStringList &arguments)
{
    QEventLoop loop;
    client.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(&client, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&client, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    client.start(program, arguments);
    loop.exec();
    if (client.exitStatus() != QProcess::NormalExit || client.error() == QProcess::FailedToStart)
        return {};
    return {client.exitCode(), QJsonDocument::fromJson(client.readAllStandardOutput()).object()};
}

} // namespace

int typingStep(const Wish &wish, bool isSlowed)
{
    test::ServerProgram server;
    if (!server.serve())
        return 1;
    const QString visit = server.demo["visit"].toString();
    test::DeviceProgram ruth(server, 0);
    test::DeviceProgram dan(server, 1);
    if (auto filled = fillVault(ruth, visit, wish); !filled) {
        std::fprintf(stderr, "%s\n%s\n", filled.error().sentence.c_str(),
                     filled.error().cause.c_str());
        return 1;
    }
    const QString own = QCoreApplication::applicationFilePath();
    QStringList words{"type-notes",
                      "--vault",
                      ruth.vault(),
                      "--visit",
                      visit,
                      "--keys",
                      QString::number(wish.keys),
                      "--pace-ms",
                      QString::number(wish.paceMillis)};
    const QString log = server.directory.filePath(QStringLiteral("strace.log"));
    if (isSlowed)
        // --seccomp-bpf: every other call of the client goes its way untouched.
        words =
            QStringList{
                "-f",
                "--seccomp-bpf",
                "-qq",
                "-o",
                log,
                "-e",
                "trace=fsync,fdatasync",
                "-e",
                QStringLiteral("inject=fsync,fdatasync:delay_exit=%1").arg(wish.slowMillis * 1'000),
                own}
            + words;
    QProcess client;
    QProcessEnvironment environment = ruth.environment();
    // Without a session bus, looking for one starts one: a process that strace would wait for.
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("disabled:"));
    client.setProcessEnvironment(environment);
    const Colleague colleague(dan, visit);
    Ended ended = runClient(client, isSlowed ? QStringLiteral("strace") : own, words);
    if (ended.row.isEmpty())
        return 1;
    ended.row["notes"] = wish.notes;
    ended.row["disk_slowed_by_ms"] = isSlowed ? wish.slowMillis : 0;
    QFile slowed(log);
    if (isSlowed && slowed.open(QIODevice::ReadOnly))
        ended.row["slowed_calls"] = static_cast<int>(slowed.readAll().count("(DELAYED)"));
    print(ended.row);
    return ended.exitCode;
}

} // namespace cairn::typing
