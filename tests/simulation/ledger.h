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
    bool wasPutBack = false;    ///< the disk under it was replaced; it comes again by pulling
    std::optional<Stamp> taken; ///< the server said accepted (its answer left, arrived or not)
    bool sentTold = false;      ///< SENT: the device said so as well
    std::string outcome;        ///< refused or held, as the server said
};

/// A marker that somebody wrote, and whether somebody who had seen it took it out again.
struct Sentence {
    Marker marker;
    RecordId record;
    std::string unit;
    RevisionId revision;
    bool takenOut = false;
};

/// One adding of an element to a set, and whether somebody who had seen that adding took it out.
struct Added {
    RecordId record;
    std::string unit;
    std::string element;
    RevisionId revision;
    bool takenOut = false;
};

/// The god's log: who was promised what. It knows nothing of merging, storing or sending; it only
/// remembers what programs said aloud.
class Ledger {
public:
    [[nodiscard]] Marker newMarker() { return "mk" + std::to_string(++m_markers) + "z"; }

    void promised(std::size_t device, const RevisionId &id, const RecordId &record);
    /// An answer of the server left its house. Says what is wrong with it, or nothing.
    [[nodiscard]] std::string answered(const std::vector<PushLine> &lines, Instant serverNow);
    void toldSent(const RevisionId &id);

    void wrote(const Sentence &sentence) { m_sentences.push_back(sentence); }
    void tookOut(const RecordId &record, const std::string &unit, const std::set<Marker> &markers);
    void added(const Added &adding) { m_added.push_back(adding); }
    [[nodiscard]] std::vector<Added> &addings() { return m_added; }

    /// The device's disk became what it was at `serial`: what was promised since and never left
    /// is lost with it, and nobody can be blamed.
    void diskPutBack(std::size_t device, std::uint64_t serial);
    [[nodiscard]] std::uint64_t serial() const { return m_serial; }

    [[nodiscard]] std::map<RevisionId, Promise> &promises() { return m_promises; }
    [[nodiscard]] const std::vector<Sentence> &sentences() const { return m_sentences; }

private:
    std::uint64_t m_markers = 0;
    std::uint64_t m_serial = 0;
    std::map<RevisionId, Promise> m_promises;
    std::vector<Sentence> m_sentences;
    std::vector<Added> m_added;
};

} // namespace cairn::sim
