#pragma once

#include "shared/book/accept_push.h"
#include "shared/book/device_sync.h"
#include "shared/book/record_act.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cairn::sim {

/// One word that stands nowhere else: what a person wrote is found again by it, whatever merging
/// has made of the text around it.
using Marker = std::string;

/// "mk17z" … in the text, in order.
[[nodiscard]] std::vector<Marker> markersIn(const std::string &text);
/// Those of `some` that are not among `others`.
[[nodiscard]] std::vector<Marker> lacking(const std::vector<Marker> &some,
                                          const std::vector<Marker> &others);
/// All text anywhere in the value, with spaces between.
[[nodiscard]] std::string textOf(const Value &value);

/// SAVED: a device said that this revision is on its disk.
struct Promise {
    std::size_t device = 0;
    std::uint64_t serial = 0;
    RecordId record;
    std::string scope;
    std::string body;           ///< canonical, as it was when it was promised; empty: not read yet
    std::optional<Hash> hash;   ///< of the same; two copies of a disk give one name twice
    bool wasPutBack = false;    ///< the disk under it was replaced; it comes again by pulling
    std::optional<Stamp> taken; ///< the server said accepted (its answer left, arrived or not)
    bool sentTold = false;      ///< SENT: the device said so as well
    std::string outcome;        ///< refused or held, as the server said
    bool owed = false;          ///< the server took it and lost it: it has to be given again

    void read(const Revision &revision);
};

/// A marker that somebody wrote, and whether somebody who had seen it took it out again.
struct Sentence {
    Marker marker;
    RecordId record;
    std::string unit;
    RevisionId revision;
    std::size_t device = 0; ///< where it was written
    bool takenOut = false;
};

/// One adding of an element to a set, and whether somebody who had seen that adding took it out.
struct Added {
    RecordId record;
    std::string unit;
    std::string element;
    RevisionId revision;
    std::size_t device = 0;
    bool takenOut = false;
};

/// The god's log: who was promised what. It knows nothing of merging, storing or sending; it only
/// remembers what programs said aloud.
class Ledger {
public:
    [[nodiscard]] Marker newMarker() { return "mk" + std::to_string(++m_markers) + "z"; }

    Promise &promised(std::size_t device, const RevisionId &id, const RecordId &record);
    /// A line of an answer, and which of two revisions of that name it speaks of, where that is
    /// known.
    struct Told {
        PushLine line;
        std::optional<Hash> hash;
    };
    /// An answer of the server left its house. Says what is wrong with it, or nothing.
    [[nodiscard]] std::string answered(const std::vector<Told> &lines, Instant serverNow);
    void toldSent(const RevisionId &id, std::size_t device);
    /// A copy of a disk goes on under a new name. Says what is wrong with that, or nothing.
    [[nodiscard]] std::string renamed(std::size_t device, const Revision &now);

    void wrote(const Sentence &sentence) { m_sentences.push_back(sentence); }
    void tookOut(const RecordId &record, const std::string &unit, const std::set<Marker> &markers);
    void added(const Added &adding) { m_added.push_back(adding); }
    [[nodiscard]] std::vector<Added> &addings() { return m_added; }

    /// The device's disk became what it was at `serial`: what was promised since and never left
    /// is lost with it, and nobody can be blamed.
    void diskPutBack(std::size_t device, std::uint64_t serial);
    [[nodiscard]] std::uint64_t serial() const { return m_serial; }
    [[nodiscard]] bool isOwed() const; ///< anything
    /// Whether putting that disk back would take the only copy of what the server has lost.
    [[nodiscard]] bool owesSince(std::size_t device, std::uint64_t serial) const;

    using Promises = std::multimap<RevisionId, Promise>;
    [[nodiscard]] Promises &promises() { return m_promises; }
    /// What was promised under that name; of several, that of the hash. Null: nothing.
    [[nodiscard]] Promise *find(const RevisionId &id, const std::optional<Hash> &hash);
    [[nodiscard]] const std::vector<Sentence> &sentences() const { return m_sentences; }

private:
    std::uint64_t m_markers = 0;
    std::uint64_t m_serial = 0;
    Promises m_promises;
    std::vector<Sentence> m_sentences;
    std::vector<Added> m_added;
};

} // namespace cairn::sim
