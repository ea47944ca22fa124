#pragma once

#include "client/sync/link.h"
#include "tests/support/county.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cairn::test {

/// The county's server without a network: the same book behind it, and a place to spoil answers.
class CountyLink : public Link {
public:
    CountyLink(County &county, Device &device) : m_county(county), m_device(device) {}

    void post(const LinkRequest &request, std::function<void(LinkAnswer)> answered) override;

    [[nodiscard]] std::size_t timesAsked(const std::string &path) const;

    std::vector<std::string> asked; ///< paths, in order
    /// Instead of an answer, before the server has done anything.
    std::function<std::optional<LinkAnswer>(const LinkRequest &)> refuses;
    /// Instead of the answer, after the server has done its part.
    std::function<std::optional<LinkAnswer>(const LinkRequest &)> spoils;

    /// Holds pulls that wait until `ring`, as the server does.
    bool holds = false;
    [[nodiscard]] bool isHolding() const { return m_held != nullptr; }
    /// Something is new: answers the pull that waits.
    void ring();

    bool clocksApart = false; ///< the server's clock does not follow the device's

private:
    void answer(const LinkRequest &request, std::function<void(LinkAnswer)> answered);
    [[nodiscard]] std::string answerTo(const LinkRequest &request);

    County &m_county;
    Device &m_device;
    std::function<void()> m_held; ///< answers
};

} // namespace cairn::test
