#pragma once

#include "tests/simulation/deeds.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cairn::sim {

/// What was promised once the disk under test had done so many ops.
struct Mark {
    std::size_t ops = 0;
    RevisionId id;
    std::string body;           ///< canonical; empty: not compared
    std::optional<Stamp> stamp; ///< accepted, and under this one
};

/// A server and two laptops on a good day, and a disk that takes notes: where flows are played.
class Stage {
public:
    explicit Stage(std::uint64_t seed);
    ~Stage();

    void write(std::size_t device, int deeds);
    void sync(std::size_t device);
    void record(Disk &disk); ///< from here on
    void addMark(const Mark &mark);

    [[nodiscard]] SimDevice &device(std::size_t at) { return *m_devices[at]; }
    [[nodiscard]] SimServer &server() { return m_server; }
    [[nodiscard]] Ledger &ledger() { return m_ledger; }
    [[nodiscard]] Chance &chance() { return m_chance; }
    [[nodiscard]] Network &network() { return m_network; }
    [[nodiscard]] Trace &trace() { return m_trace; }
    [[nodiscard]] const std::int64_t &trueMillis() const { return m_trueMillis; }

    DiskImage before;        ///< of the disk under test, when the notes begin
    std::vector<DiskOp> ops; ///< what it did from there
    std::vector<Mark> marks;
    bool marksServer = false; ///< the server's disk is under test: its answers are the promises
    std::optional<std::size_t> marksDevice; ///< or this device's: what it calls saved and sent

private:
    void hear(const LinkRequest &request, const Answered &answer);

    Trace m_trace;
    Counters m_counters;
    std::int64_t m_trueMillis = kFirstDayMillis;
    Chance m_chance;
    Ledger m_ledger;
    SimServer m_server;
    Network m_network;
    std::vector<std::unique_ptr<SimDevice>> m_devices;
};

} // namespace cairn::sim
