#include "server/http/connections.h"

#include <vector>

namespace cairn {

Connections::Place::Place(std::shared_ptr<Connections> all, std::size_t number, std::string address)
    : m_all(std::move(all)), m_number(number), m_address(std::move(address))
{
}

Connections::Place::~Place()
{
    if (!m_all)
        return;
    const std::lock_guard hold(m_all->m_guard);
    m_all->m_open.erase(m_number);
    const auto counted = m_all->m_byAddress.find(m_address);
    if (--counted->second == 0)
        m_all->m_byAddress.erase(counted);
}

void Connections::Place::whenAskedToEnd(std::function<void()> ask)
{
    const std::lock_guard hold(m_all->m_guard);
    if (m_all->m_ending)
        ask();
    m_all->m_open[m_number] = std::move(ask);
}

std::optional<Connections::Place> Connections::admit(const std::string &address)
{
    const std::lock_guard hold(m_guard);
    const auto known = m_byAddress.find(address);
    const std::size_t fromThere = known == m_byAddress.end() ? 0 : known->second;
    if (m_ending || m_open.size() >= m_most || fromThere >= m_mostPerAddress) {
        ++m_turnedAway;
        return {};
    }
    const std::size_t number = m_nextNumber++;
    m_open.emplace(number, nullptr);
    ++m_byAddress[address];
    return std::optional<Place>(std::in_place, shared_from_this(), number, address);
}

std::size_t Connections::count() const
{
    const std::lock_guard hold(m_guard);
    return m_open.size();
}

std::size_t Connections::turnedAway() const
{
    const std::lock_guard hold(m_guard);
    return m_turnedAway;
}

void Connections::askAllToEnd()
{
    std::vector<std::function<void()>> asks;
    {
        const std::lock_guard hold(m_guard);
        m_ending = true;
        for (const auto &[number, ask] : m_open)
            asks.push_back(ask);
    }
    for (const auto &ask : asks) {
        if (ask)
            ask();
    }
}

} // namespace cairn
