#include "shared/book/cases.h"
#include "tests/simulation/checks.h"

namespace cairn::sim {

namespace {

/// What did not enter, over all lives of the device.
std::uint64_t countWaiting(SimDevice &device)
{
    std::uint64_t count = 0;
    std::vector<Incarnation> lives = device.earlierLives();
    lives.push_back(device.writer().incarnation);
    for (const Incarnation &life : lives) {
        Writer then = device.writer();
        then.incarnation = life;
        if (const auto status = deviceStatus(device.book(), then))
            count += status->refusedOrHeld;
    }
    return count;
}

} // namespace

std::string checkCases(SimDevice &device)
{
    const auto cases = casesOf(device.book(), device.writer());
    if (!cases)
        return "cases: " + cases.error().sentence;
    std::set<RevisionId> told;
    for (const Case &one : *cases) {
        told.insert(one.refused.revision.id);
        told.insert(one.held.begin(), one.held.end());
        if (one.refused.verdict.rule.empty() || one.refused.verdict.sentence.empty())
            return "cases: " + device.name() + " does not say why "
                + toText(one.refused.revision.id) + " did not enter";
        if (!one.file.told)
            return "cases: the county never heard of what " + device.name() + " says of "
                + toText(one.refused.revision.id);
    }
    if (const std::uint64_t waiting = countWaiting(device); told.size() != waiting)
        return "cases: " + device.name() + " tells of " + std::to_string(told.size()) + " where "
            + std::to_string(waiting) + " wait";
    return {};
}

std::string checkNoneWaits(SimDevice &device)
{
    const std::uint64_t waiting = countWaiting(device);
    return waiting == 0 ? std::string()
                        : "cases: " + std::to_string(waiting) + " of " + device.name()
            + " wait although all was withdrawn";
}

} // namespace cairn::sim
