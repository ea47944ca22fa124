#pragma once

#include "client/sync/link.h"
#include "server/account/devices.h"
#include "shared/book/receipts.h"
#include "tests/simulation/memory_vfs.h"
#include "tests/simulation/node_clock.h"

#include <memory>
#include <string>
#include <vector>

namespace cairn::sim {

/// What came back over HTTP.
struct Answered {
    int status = 200; ///< 0: nothing came back
    std::string body;
};

/// A server before the first day: its disk, and what a device is enrolled with.
struct CountyImage {
    DiskImage disk;
    struct Person {
        std::string name;
        std::string code;
    };
    std::vector<Person> people;
    std::vector<std::string> schools; ///< URNs
};
constexpr std::size_t kPeopleMax = 6;
constexpr std::int64_t kFirstDayMillis = 1'793'000'000'000; ///< in November 2026

/// Made once: every seed begins with the same county.
[[nodiscard]] const CountyImage &firstDay();

/// The county's server without HTTP and threads: the real answers of server/sync and
/// server/account over a database on a simulated disk.
class SimServer {
public:
    SimServer(Trace &trace, const std::int64_t &trueMillis, std::uint64_t seed);
    ~SimServer();

    [[nodiscard]] bool open(); ///< false where the disk does not let it
    void kill();               ///< SIGKILL, or a power cut with what the disk then keeps
    void losePower(Kept kept, Chance &chance);
    [[nodiscard]] bool isUp() const { return m_database != nullptr; }

    /// Another image of its disk: restored, which begins an epoch, or copied back by somebody who
    /// told nobody.
    enum class PutBack { Restored, Copied };
    [[nodiscard]] bool putBack(const DiskImage &image, PutBack how);

    /// Status 0: it is not there, or went down over this.
    [[nodiscard]] Answered answer(const LinkRequest &request);

    [[nodiscard]] Book &book() { return *m_book; }
    [[nodiscard]] const Writer &writer() const { return m_writer; }
    [[nodiscard]] const std::string &epoch() const { return m_seal.epoch; }
    [[nodiscard]] const Seal &seal() const { return m_seal; }

    Disk disk;
    NodeClock clock;
    std::size_t pageMax = 0; ///< revisions a page; 0: as the product has it
    bool cutPage = false;    ///< the last page was a small one

private:
    [[nodiscard]] Result<std::string> route(const LinkRequest &request);
    [[nodiscard]] Result<std::string> signIn(const LinkRequest &request);
    [[nodiscard]] Result<std::string> push(const Caller &caller, const std::string &body);
    [[nodiscard]] Result<std::string> pull(const Caller &caller, const std::string &body);
    [[nodiscard]] Result<std::string> compare(const Caller &caller, const std::string &body);
    [[nodiscard]] Result<void> readIdentity();
    [[nodiscard]] Result<void> beginEpoch();
    void close();

    Chance m_chance;
    Mounted m_mounted;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Book> m_book;
    Writer m_writer;
    Seal m_seal;
    std::string m_waiting; ///< planted: a push that was answered and not yet taken
    Caller m_waitingCaller;
};

} // namespace cairn::sim
