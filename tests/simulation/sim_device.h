#pragma once

#include "client/sync/sync_engine.h"
#include "tests/simulation/network.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cairn::sim {

/// One laptop: the real book and the real sync engine over a database on a simulated disk. Its
/// identity is kept as client/vault keeps it, in facts of the database and a mark outside of it;
/// key wrapping is left out, so that the file is plain and a seed repeats to the byte.
class SimDevice {
public:
    SimDevice(std::size_t index, Network &network, Trace &trace, const std::int64_t &trueMillis,
              std::uint64_t seed);
    ~SimDevice();

    [[nodiscard]] bool open(); ///< false where the disk does not let it; try again later
    void kill();
    void losePower(Kept kept, Chance &chance);
    [[nodiscard]] bool isUp() const { return m_engine != nullptr; }

    /// A second laptop: what stands on the other's disk, its mark outside of the vault included.
    void becomeCopyOf(const SimDevice &other);
    /// Makes it known to the server, on a good day.
    [[nodiscard]] bool enrol(SimServer &server, const CountyImage::Person &person);

    void startRound();
    void pump(); ///< what the engine has put off until later
    [[nodiscard]] bool inRound() const { return m_inRound; }

    [[nodiscard]] Book &book() { return *m_book; }
    [[nodiscard]] const Writer &writer() const { return m_writer; }
    [[nodiscard]] const Rights &rights() const { return m_rights; }
    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] const std::vector<Incarnation> &earlierLives() const { return m_earlierLives; }
    [[nodiscard]] std::uint64_t life() const { return m_life; }

    Disk disk;
    NodeClock clock;
    std::vector<PushSummary> told;   ///< what the engine said was sent, until somebody reads it
    std::optional<Fault> roundFault; ///< of the last round that ended
    std::uint64_t roundsWell = 0;    ///< rounds that ended without a fault
    std::uint64_t forks = 0;         ///< how often it went on under a new life while it ran
    bool brokenStorage = false;      ///< a round met it: the program ends
    std::string outsideMark;         ///< the incarnation, beside the database

private:
    [[nodiscard]] Result<void> readIdentity();
    [[nodiscard]] Result<void> beginIncarnation(const std::string &lives);
    [[nodiscard]] Result<Incarnation> beginNewLife();
    void beginEngine();
    void close();

    std::size_t m_index;
    std::string m_name;
    Network &m_network;
    Chance m_chance;
    Mounted m_mounted;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Book> m_book;
    Writer m_writer;
    Rights m_rights;
    std::vector<Incarnation> m_earlierLives;
    std::array<std::uint8_t, 64> m_secretKey{};
    std::unique_ptr<SimLink> m_link;
    std::unique_ptr<SyncEngine> m_engine;
    std::uint64_t m_life = 0; ///< how often the program was started
    bool m_inRound = false;
};

} // namespace cairn::sim
