#pragma once

#include "tests/simulation/chance.h"
#include "tests/simulation/trace.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::sim {

/// How a disk answers; the VFS turns it into what SQLite knows.
enum class DiskAnswer { Done, Short, Full, Failed };

/// What a power cut leaves of writes that no sync had covered.
enum class Kept { Nothing, Everything, TornPrefix, SomeSectors };
constexpr int kKeptKinds = 4;

/// One change of a file since its last sync; the text is what was written.
struct DiskWrite {
    std::uint64_t offset = 0;
    std::string bytes;
    bool truncates = false; ///< to `offset`
};

struct DiskFile {
    std::string now;              ///< what a program reads
    std::string safe;             ///< what surely survives a power cut
    std::vector<DiskWrite> loose; ///< between the two

    void apply(const DiskWrite &write); ///< to `now`, and remembers it as loose
    void settle();                      ///< all that is loose becomes safe
    [[nodiscard]] std::string leftBy(Kept kept, Chance &chance) const; ///< a power cut
};

using DiskImage = std::map<std::string, DiskFile>;

/// What stands on the disk when the power is back.
[[nodiscard]] DiskImage leftOf(const DiskImage &image, Kept kept, Chance &chance);

/// What the disk was told, for the exhaustive search over crash points.
struct DiskOp {
    enum class Kind { Make, Write, Sync, Remove };
    Kind kind = Kind::Write;
    std::string file;
    DiskWrite write;
};

/// Faults hang over it until they happen or are called off. Ops count from 1.
struct DiskFaults {
    std::optional<std::uint64_t> powerCutAt; ///< the power fails in this op
    std::optional<std::uint64_t> fullFrom;
    std::uint64_t fullFor = 0; ///< ops
    std::optional<std::uint64_t> writeFailsAt;
    std::optional<std::uint64_t> syncFailsAt; ///< this sync or the next: its pages are dropped
    bool readFails = false;                   ///< the next read
};

/// The disk of one computer, in memory. Every write, truncation, removal and sync is an op.
class Disk {
public:
    explicit Disk(Trace &trace) : m_trace(trace) {}

    [[nodiscard]] bool holds(const std::string &file) const { return m_files.contains(file); }
    [[nodiscard]] std::uint64_t sizeOf(const std::string &file) const;
    [[nodiscard]] DiskAnswer make(const std::string &file);
    [[nodiscard]] DiskAnswer read(const std::string &file, std::uint64_t offset, char *out,
                                  std::size_t size);
    [[nodiscard]] DiskAnswer write(const std::string &file, DiskWrite write);
    [[nodiscard]] DiskAnswer sync(const std::string &file);
    [[nodiscard]] DiskAnswer remove(const std::string &file);

    [[nodiscard]] std::uint64_t ops() const { return m_ops; }
    [[nodiscard]] bool isDark() const { return m_dark; } ///< after a power cut, until it is back
    void powerBack(Kept kept, Chance &chance);
    /// Nothing that the program does from here on reaches the disk: how a program is killed.
    void cutOff() { m_dark = true; }
    /// The machine stayed up: what the program wrote stands in the system's cache, except what a
    /// failed sync has dropped.
    void restartProgram();

    [[nodiscard]] const DiskImage &image() const { return m_files; }
    void putImage(DiskImage image); ///< as after copying files back: all of it is safe

    DiskFaults faults;
    bool tookFull = false; ///< a fault has happened, for the counters
    bool tookWriteFailure = false;
    bool tookSyncFailure = false;
    bool tookReadFailure = false;
    std::vector<DiskOp> *recorder = nullptr;

private:
    [[nodiscard]] bool beginOp();
    [[nodiscard]] bool isFull();

    Trace &m_trace;
    DiskImage m_files;
    std::uint64_t m_ops = 0;
    bool m_dark = false;
};

} // namespace cairn::sim
