#include "client/sync/server_link.h"

#include <QMetaObject>
#include <QUrl>

#include "client/sync/server_line.h"

#include <algorithm>
#include <utility>

namespace cairn {
namespace {

constexpr std::size_t kPinDigits = 64;

/// Carries an answer over to the thread of `here`; nobody is told once that is gone.
template <typename Answer>
std::function<void(Answer)> toldIn(QObject &here, std::function<void(Answer)> answered)
{
    return [&here, answered = std::move(answered)](Answer answer) {
        QMetaObject::invokeMethod(
            &here, [answered, answer = std::move(answer)] { answered(answer); },
            Qt::QueuedConnection);
    };
}

} // namespace

Result<ServerAddress> ServerLink::address(const std::string &url, const std::string &pin)
{
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    if (parsed.scheme() != QLatin1String("https") || parsed.host().isEmpty())
        return fault(FaultCode::Malformed,
                     "This is no address of a county's server. It begins with https://", url);
    const std::string digits = QString::fromStdString(pin).toLower().remove(u':').toStdString();
    const auto isHex = [](char digit) {
        return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    };
    if (digits.size() != kPinDigits || !std::ranges::all_of(digits, isHex))
        return fault(FaultCode::Malformed,
                     "This is no fingerprint of a server's key: it has 64 hexadecimal digits.",
                     pin);
    return ServerAddress{parsed
                             .toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment
                                       | QUrl::RemoveUserInfo)
                             .toStdString(),
                         digits};
}

ServerLink::ServerLink(const ServerAddress &address, const LinkPatience &patience)
    : m_line(new ServerLine(address, patience))
{
    m_line->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_line, &QObject::deleteLater);
    m_thread.start();
}

/// What is under way is hung up; nobody is told any more.
ServerLink::~ServerLink()
{
    m_thread.quit();
    m_thread.wait();
}

void ServerLink::post(const LinkRequest &request, std::function<void(LinkAnswer)> answered)
{
    QMetaObject::invokeMethod(
        m_line,
        [line = m_line, request, told = toldIn(m_here, std::move(answered))] {
            line->post(request, told);
        },
        Qt::QueuedConnection);
}

void ServerLink::ask(const FileRequest &request, std::function<void(FileOutcome)> answered)
{
    QMetaObject::invokeMethod(
        m_line,
        [line = m_line, request, told = toldIn(m_here, std::move(answered))] {
            line->ask(request, told);
        },
        Qt::QueuedConnection);
}

} // namespace cairn
