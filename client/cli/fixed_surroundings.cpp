#include "client/cli/fixed_surroundings.h"

#include "client/vault/system_surroundings.h"
#include "shared/base/bytes.h"

#include <algorithm>

namespace cairn {

void SeededChance::startAt(const std::string &mark)
{
    m_mark = mark;
    m_counter = 0;
}

void SeededChance::fill(std::span<std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const Hash block =
            blake2b(std::to_string(m_seed) + ":" + m_mark + ":" + std::to_string(m_counter++));
        const std::size_t taken = std::min(block.size(), bytes.size());
        std::copy_n(block.begin(), taken, bytes.begin());
        bytes = bytes.subspan(taken);
    }
}

Surroundings fixedSurroundings(std::optional<Instant> now,
                               const std::shared_ptr<SeededChance> &chance)
{
    Surroundings surroundings = systemSurroundings();
    if (now) {
        surroundings.now = [now = *now] { return now; };
        surroundings.monotonicMillis = [] { return std::int64_t{0}; };
    }
    if (chance)
        surroundings.chance = [chance](std::span<std::uint8_t> bytes) { chance->fill(bytes); };
    return surroundings;
}

} // namespace cairn
