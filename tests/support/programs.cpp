#include "tests/support/programs.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

namespace cairn::test {

namespace {

constexpr int kRunMillisMax = 120'000;

} // namespace

QString cliProgram()
{
    return QStringLiteral(CAIRN_CLI);
}

QStringList Said::after(const QString &firstWord) const
{
    for (const QString &line : lines)
        if (line.section(' ', 0, 0) == firstWord)
            return line.section(' ', 1).split(' ');
    return {};
}

QJsonObject Said::json() const
{
    return QJsonDocument::fromJson(lines.value(0).toUtf8()).object();
}

Said run(const QString &program, const QStringList &arguments, const QString &input,
         const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input.toUtf8());
    process.closeWriteChannel();
    Said said;
    if (!process.waitForFinished(kRunMillisMax) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
    } else {
        said.exitCode = process.exitCode();
    }
    said.lines = QString::fromUtf8(process.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
    said.trouble = QString::fromUtf8(process.readAllStandardError());
    return said;
}

ServerProgram::ServerProgram()
{
    const Said said = command({"demo", "--json"});
    demo = said.json();
    if (demo.isEmpty())
        qWarning("demo said nothing: %s", qPrintable(said.trouble));
}

ServerProgram::~ServerProgram()
{
    if (m_process.state() != QProcess::NotRunning && !stop())
        kill();
}

bool ServerProgram::serve()
{
    m_process.setStandardErrorFile(directory.filePath("server.log"), QIODevice::Append);
    m_process.start(QStringLiteral(CAIRN_SERVER),
                    {"serve", "--dir", directory.filePath("county"), "--port", m_port});
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < 30'000 && m_process.waitForReadyRead(1'000 + kRunMillisMax / 10)) {
        const QString line = QString::fromUtf8(m_process.readAllStandardOutput());
        if (!line.contains("LISTENING "))
            continue;
        url = line.section("LISTENING ", 1).section('\n', 0, 0).trimmed();
        m_port = url.section(':', -1);
        return true;
    }
    return false;
}

void ServerProgram::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool ServerProgram::stop()
{
    m_process.terminate();
    return m_process.waitForFinished(25'000) && m_process.exitStatus() == QProcess::NormalExit
        && m_process.exitCode() == 0;
}

Said ServerProgram::command(const QStringList &arguments)
{
    return run(QStringLiteral(CAIRN_SERVER),
               arguments + QStringList{"--dir", directory.filePath("county")});
}

DeviceProgram::DeviceProgram(const ServerProgram &server, int index)
{
    const QJsonObject person = server.demo["people"].toArray().at(index).toObject();
    name = person["name"].toString();
    QProcessEnvironment secrets = environment();
    secrets.insert("CAIRN_PASSWORD", person["password"].toString());
    enrolled =
        run(cliProgram(),
            {"--vault", vault(), "enrol", "--server", server.url, "--pin",
             server.demo["pin"].toString(), "--user", name, "--code", person["code"].toString()},
            {}, secrets);
}

QProcessEnvironment DeviceProgram::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("CAIRN_PASSPHRASE", "four stones on one shared pile");
    return environment;
}

Said DeviceProgram::command(const QStringList &arguments, const QString &input)
{
    return run(cliProgram(), QStringList{"--vault", vault()} + arguments, input, environment());
}

} // namespace cairn::test
