#include "tests/client/sync/county_link.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace cairn::test {

void CountyLink::post(const LinkRequest &request, std::function<void(LinkAnswer)> answered)
{
    asked.push_back(request.path);
    if (holds && request.waitMillis > 0) {
        m_held = [this, request, answered = std::move(answered)] { answer(request, answered); };
        return;
    }
    answer(request, std::move(answered));
}

void CountyLink::ring()
{
    if (const auto held = std::exchange(m_held, nullptr))
        held();
}

void CountyLink::answer(const LinkRequest &request, std::function<void(LinkAnswer)> answered)
{
    LinkAnswer answer;
    if (auto instead = refuses ? refuses(request) : std::nullopt)
        answer = *instead;
    else
        answer = answerTo(request);
    if (auto spoilt = spoils ? spoils(request) : std::nullopt)
        answer = *spoilt;
    QTimer::singleShot(0, [answered = std::move(answered), answer] { answered(answer); });
}

std::size_t CountyLink::timesAsked(const std::string &path) const
{
    return static_cast<std::size_t>(std::ranges::count(asked, path));
}

std::string CountyLink::answerTo(const LinkRequest &request)
{
    Book &office = m_county.server.book;
    if (!clocksApart)
        *m_county.server.clock = std::max(*m_county.server.clock, *m_device.clock);
    *m_county.server.clock += std::chrono::seconds(1);
    const Pusher pusher{m_device.rights, m_device.writer.device, m_county.seal,
                        publicPartOf(m_device.key)};
    if (request.path == "/v1/challenge")
        return R"({"nonce":"n"})";
    if (request.path == "/v1/token")
        return R"({"token":"t","token_until_millis":0})";
    if (request.path == "/v1/hello")
        return encode(*greet(office, pusher, *parseHelloRequest(request.body)));
    if (request.path == "/v1/push")
        return encode(*acceptPush(office, pusher, *parsePush(request.body)));
    if (request.path == "/v1/digest")
        return encode(*readDigest(office, *parseDigestRequest(request.body),
                                  *visibleScopes(office, m_device.rights)));
    return encode(*readPage(office, *parsePullRequest(request.body),
                            *visibleScopes(office, m_device.rights)));
}

} // namespace cairn::test
