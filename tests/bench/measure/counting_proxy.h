#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace cairn::bench {

/// What went over the way between a device and the server: TCP payload, TLS and all.
struct Traffic {
    std::uint64_t up = 0;    ///< bytes to the server
    std::uint64_t down = 0;  ///< bytes from it
    std::uint64_t conns = 0; ///< connections
    std::uint64_t turns = 0; ///< how often one went from answering to asking

    friend Traffic operator-(const Traffic &left, const Traffic &right)
    {
        return {left.up - right.up, left.down - right.down, left.conns - right.conns,
                left.turns - right.turns};
    }
};

/// A slow line; zeros: as fast as the machine.
struct Slowness {
    int roundTripMillis = 0; ///< half of it each way, and once more to connect
    int kilobitsPerSecond = 0;
};

/// A door of its own for one device, with a counter. Runs on a thread of its own.
class CountingProxy {
public:
    CountingProxy(std::uint16_t serverPort, const Slowness &slowness);
    ~CountingProxy();
    CountingProxy(const CountingProxy &) = delete;
    CountingProxy &operator=(const CountingProxy &) = delete;

    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] Traffic traffic() const;

private:
    struct Room;
    std::unique_ptr<Room> m_room;
};

} // namespace cairn::bench
