#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace cairn::test {

/// What a program that ended by itself said.
struct Said {
    int exitCode = -1;
    QStringList lines; ///< of standard output
    QString trouble;   ///< standard error

    /// The words of the first line that begins so, without its first word; empty: there is none.
    [[nodiscard]] QStringList after(const QString &firstWord) const;
    [[nodiscard]] QJsonObject json() const; ///< of the first line
};

/// Runs to the end, two minutes at most.
Said run(const QString &program, const QStringList &arguments, const QString &input = {},
         const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

/// A county's server in a directory of its own, with the demonstration county in it.
class ServerProgram {
public:
    ServerProgram();
    ~ServerProgram(); ///< asks it to stop, by its id

    [[nodiscard]] bool serve(); ///< on the port of the first time; true when it listens
    void kill();                ///< SIGKILL, as a power cut of the program
    [[nodiscard]] bool stop();  ///< SIGTERM; true when it ended in order
    [[nodiscard]] Said command(const QStringList &arguments);

    QTemporaryDir directory;
    QJsonObject demo; ///< what `demo` printed
    QString url;

private:
    QProcess m_process;
    QString m_port = QStringLiteral("0");
};

/// A leader's device without a screen, enrolled with the person at `index` of the demo.
class DeviceProgram {
public:
    DeviceProgram(const ServerProgram &server, int index);

    [[nodiscard]] Said command(const QStringList &arguments, const QString &input = {});
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QString vault() const { return m_directory.filePath("vault"); }

    QString name;
    Said enrolled;

private:
    QTemporaryDir m_directory;
};

[[nodiscard]] QString cliProgram();

} // namespace cairn::test
