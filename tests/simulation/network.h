#pragma once

#include "client/sync/link.h"
#include "tests/simulation/counters.h"
#include "tests/simulation/sim_server.h"

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cairn::sim {

/// One question on its way, or its answer on the way back.
struct Parcel {
    std::size_t device = 0;
    LinkRequest request;
    std::function<void(LinkAnswer)> answered;
    bool comesBack = false;
    Answered answer;
};

/// How often each thing goes wrong with a parcel, in percent; drawn anew for every seed.
struct NetworkRates {
    unsigned requestLost = 0;
    unsigned answerLost = 0;
    unsigned doubled = 0;
    unsigned cut = 0;
    unsigned portal = 0;
    unsigned stale = 0;
};

/// The air between devices and server: a list of parcels, and what may befall each of them.
class Network {
public:
    /// What is heard of an answer that leaves the server, whether it arrives or not.
    using Heard = std::function<void(std::size_t device, const LinkRequest &, const Answered &)>;

    Network(SimServer &server, Counters &counters, Trace &trace)
        : m_server(server), m_counters(counters), m_trace(trace)
    {
    }

    void post(std::size_t device, const LinkRequest &request,
              std::function<void(LinkAnswer)> answered);
    /// Whoever asked has died; the question may still arrive, the answer finds nobody.
    void orphan(std::size_t device);

    [[nodiscard]] bool hasOf(std::size_t device) const;
    [[nodiscard]] std::size_t size() const { return m_parcels.size(); }
    /// Brings one parcel one way, with whatever befalls it.
    void carry(std::size_t at, Chance &chance);
    void carryOf(std::size_t device, Chance &chance);

    /// An old question comes once more, from a proxy or an enemy; its answer goes nowhere.
    [[nodiscard]] bool replayOne(Chance &chance);
    /// Any question of the world's own; the answer is heard as all are.
    Answered ask(std::size_t device, const LinkRequest &request);

    void setCut(std::size_t device, bool cut) { m_cutOff[device] = cut; }

    NetworkRates rates;
    Heard heard;

private:
    void bring(Parcel &parcel, Chance &chance);
    void giveBack(Parcel parcel, Chance &chance);
    [[nodiscard]] bool takeStale(Parcel &parcel, Chance &chance);

    SimServer &m_server;
    Counters &m_counters;
    Trace &m_trace;
    std::deque<Parcel> m_parcels;
    std::map<std::size_t, bool> m_cutOff;
    std::vector<std::pair<std::size_t, LinkRequest>> m_past; ///< some of what was ever asked
    std::map<std::pair<std::size_t, std::string>, std::string> m_cache; ///< last good answers
};

/// A device's end of it.
class SimLink : public Link {
public:
    SimLink(Network &network, std::size_t device) : m_network(network), m_device(device) {}
    void post(const LinkRequest &request, std::function<void(LinkAnswer)> answered) override
    {
        m_network.post(m_device, request, std::move(answered));
    }

private:
    Network &m_network;
    std::size_t m_device;
};

} // namespace cairn::sim
