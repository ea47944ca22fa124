#pragma once

#include "shared/book/court.h"
#include "shared/book/pack_reading.h"
#include "shared/store/device_tables.h"

#include <set>
#include <span>

namespace cairn {

/// What may enter of a pack, act by act; within the transaction of who reads it.
class PackJudge {
public:
    PackJudge(Book &book, const Writer &reader, const PackHead &head,
              const std::vector<DeviceTables::Scope> &granted);
    PackJudge(const PackJudge &) = delete; // its court looks at its own writer
    PackJudge &operator=(const PackJudge &) = delete;

    /// Whether a run goes on from what is here of the same log; only where its neighbour is here.
    [[nodiscard]] Result<void> joinsKnown(const Revision &revision);

    /// One whole act: known, taken over, or left out with the reason. A fault: the pack is not what
    /// it says, and nothing of it counts.
    [[nodiscard]] Result<void> take(std::span<const Revision> act);

    [[nodiscard]] PackRead &outcome() { return m_outcome; }

private:
    [[nodiscard]] Result<bool> isKnown(const Revision &revision);
    [[nodiscard]] Result<void> readerMaySee(const std::string &scope);
    [[nodiscard]] Result<std::vector<Ruling>> rule(std::span<const Revision> act);
    [[nodiscard]] Result<void> append(std::span<const Revision> fresh);

    Book &m_book;
    Rights m_reader;
    std::set<std::string> m_granted;
    Pusher m_writer;
    Court m_court;
    RevisionLog m_log;
    PackRead m_outcome;
};

} // namespace cairn
