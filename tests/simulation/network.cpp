#include "tests/simulation/network.h"

#include "client/sync/link_trouble.h"

#include <algorithm>

namespace cairn::sim {

namespace {

constexpr std::size_t kPastMax = 200;
constexpr const char *kPortalPage = "<!DOCTYPE html>\n<html><title>Guest Wi-Fi</title>\n"
                                    "<p>Accept the terms to go on.</p></html>\n";

LinkAnswer linkAnswerFrom(const Answered &answer, std::size_t bytesMax)
{
    if (answer.status == 0)
        return std::unexpected(unreachable("simulated"));
    if (answer.status != 200)
        return std::unexpected(problem(answer.status, answer.body, 0));
    if (bytesMax > 0 && answer.body.size() > bytesMax)
        return std::unexpected(answerTooLarge("simulated"));
    return answer.body;
}

} // namespace

void Network::post(std::size_t device, const LinkRequest &request,
                   std::function<void(LinkAnswer)> answered)
{
    m_parcels.push_back({device, request, std::move(answered), false, {}});
}

void Network::orphan(std::size_t device)
{
    for (Parcel &parcel : m_parcels)
        if (parcel.device == device)
            parcel.answered = nullptr;
}

bool Network::hasOf(std::size_t device) const
{
    return std::ranges::any_of(m_parcels, [&](const Parcel &parcel) {
        return parcel.device == device && parcel.answered;
    });
}

void Network::carryOf(std::size_t device, Chance &chance)
{
    const auto found = std::ranges::find_if(m_parcels, [&](const Parcel &parcel) {
        return parcel.device == device && parcel.answered;
    });
    if (found != m_parcels.end())
        carry(static_cast<std::size_t>(found - m_parcels.begin()), chance);
}

void Network::carry(std::size_t at, Chance &chance)
{
    if (at > 0)
        m_counters.hit(FaultClass::Overtaken);
    Parcel parcel = std::move(m_parcels[at]);
    m_parcels.erase(m_parcels.begin() + static_cast<std::ptrdiff_t>(at));
    if (parcel.comesBack) {
        giveBack(std::move(parcel), chance);
        return;
    }
    bring(parcel, chance);
    parcel.comesBack = true;
    if (parcel.answered) // of a dead device nobody waits any more
        m_parcels.push_back(std::move(parcel));
}

bool Network::takeStale(Parcel &parcel, Chance &chance)
{
    if (!chance.percent(rates.stale))
        return false;
    const auto old = m_cache.find({parcel.device, parcel.request.path});
    if (old == m_cache.end())
        return false;
    m_counters.hit(FaultClass::StaleAnswer);
    parcel.answer = {200, old->second};
    return true;
}

void Network::bring(Parcel &parcel, Chance &chance)
{
    parcel.answer = {0, {}};
    if (m_cutOff[parcel.device]) {
        m_counters.hit(FaultClass::Partition);
        return;
    }
    if (chance.percent(rates.portal)) {
        m_counters.hit(FaultClass::PortalPage);
        parcel.answer = {200, kPortalPage};
        return;
    }
    if (chance.percent(rates.requestLost)) {
        m_counters.hit(FaultClass::RequestLost);
        return;
    }
    if (takeStale(parcel, chance))
        return;
    if (m_past.size() < kPastMax)
        m_past.emplace_back(parcel.device, parcel.request);
    parcel.answer = ask(parcel.device, parcel.request);
    if (parcel.answer.status == 200)
        m_cache[{parcel.device, parcel.request.path}] = parcel.answer.body;
    if (!chance.percent(rates.doubled))
        return;
    m_counters.hit(FaultClass::RequestDoubled);
    Answered second = ask(parcel.device, parcel.request);
    if (chance.percent(50))
        parcel.answer = std::move(second);
}

Answered Network::ask(std::size_t device, const LinkRequest &request)
{
    ++m_counters.requests;
    Answered answer = m_server.answer(request);
    m_trace.mix(request.path);
    m_trace.mix(answer.body);
    if (answer.status == 401)
        m_counters.hit(FaultClass::TokenExpired);
    if (std::exchange(m_server.cutPage, false))
        m_counters.hit(FaultClass::SmallPage);
    if (heard)
        heard(device, request, answer);
    return answer;
}

void Network::giveBack(Parcel parcel, Chance &chance)
{
    Answered &answer = parcel.answer;
    if (answer.status != 0 && chance.percent(rates.answerLost)) {
        m_counters.hit(FaultClass::AnswerLost);
        answer = {0, {}};
    } else if (answer.status == 200 && chance.percent(rates.cut)) {
        m_counters.hit(FaultClass::AnswerCut);
        answer.body.resize(chance.below(answer.body.size() + 1));
    }
    if (parcel.answered)
        parcel.answered(linkAnswerFrom(answer, parcel.request.answerBytesMax));
}

bool Network::replayOne(Chance &chance)
{
    if (m_past.empty())
        return false;
    const auto &[device, request] = chance.oneOf(m_past);
    (void)ask(device, request);
    m_counters.hit(FaultClass::RequestReplayed);
    return true;
}

} // namespace cairn::sim
