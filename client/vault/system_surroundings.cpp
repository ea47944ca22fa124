#include "client/vault/system_surroundings.h"

#include <sodium.h>

#include <cstdlib>

namespace cairn {

Surroundings systemSurroundings()
{
    if (sodium_init() < 0)
        std::abort(); // without chance there are no keys and no ids: nothing may be made
    return {
        .now =
            [] {
                return std::chrono::time_point_cast<std::chrono::milliseconds>(
                    std::chrono::system_clock::now());
            },
        .monotonicMillis =
            [] {
                const auto up = std::chrono::steady_clock::now().time_since_epoch();
                return std::int64_t{
                    std::chrono::duration_cast<std::chrono::milliseconds>(up).count()};
            },
        .chance =
            [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); },
    };
}

} // namespace cairn
