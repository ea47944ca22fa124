#include "tests/bench/run/child.h"

#include "shared/schema/json.h"

namespace cairn::bench {

namespace {

constexpr int kAnswerMillisMax = 30 * 60 * 1'000;
constexpr int kEndMillisMax = 60'000;

} // namespace

Result<std::unique_ptr<Child>> Child::start(const QString &program, const QStringList &arguments)
{
    auto child = std::make_unique<Child>();
    child->m_process.setProcessChannelMode(QProcess::SeparateChannels);
    child->m_process.setStandardErrorFile(QProcess::nullDevice());
    child->m_process.start(program, arguments);
    if (!child->m_process.waitForStarted())
        return fault(FaultCode::NotFound, "A part of the bench would not start.",
                     child->m_process.errorString().toStdString());
    return child;
}

Child::~Child()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kEndMillisMax / 6))
        (void)stop();
}

Result<std::string> Child::line()
{
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(kAnswerMillisMax))
            return fault(FaultCode::Unreachable, "A part of the bench ended or says nothing.",
                         m_process.arguments().join(u' ').toStdString());
    return m_process.readLine().trimmed().toStdString();
}

void Child::tell(const Map &word)
{
    m_process.write(QByteArray::fromStdString(canonical(word) + '\n'));
    m_process.waitForBytesWritten();
}

Result<Value> Child::answer()
{
    const auto said = line();
    if (!said)
        return std::unexpected(said.error());
    auto value = parseJson(*said, {.valuesMax = 10'000'000});
    if (value && !value->at("fault").isNull())
        return fault(FaultCode::Refused, std::string(value->at("fault").textOr()));
    return value;
}

bool Child::stop()
{
    m_process.terminate();
    return m_process.waitForFinished(kEndMillisMax)
        && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

} // namespace cairn::bench
