#pragma once

#include "shared/book/reading.h"
#include "tests/simulation/ledger.h"
#include "tests/simulation/sim_device.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::sim {

/// What a person does on a laptop in one deed: chooses by chance among what is there, writes
/// through the real book, and tells the ledger what was promised and what was meant.
class Scribe {
public:
    Scribe(std::size_t index, SimDevice &device, Ledger &ledger, Chance &chance)
        : m_index(index), m_device(device), m_book(device.book()), m_ledger(ledger),
          m_chance(chance)
    {
    }

    /// How the deed ended; nothing: it was done, or there was nothing to do.
    [[nodiscard]] std::optional<Fault> act();
    [[nodiscard]] std::optional<Fault> changeVisitors(bool &added, bool &taken);
    [[nodiscard]] std::uint64_t promises() const { return m_promises; }
    /// What the deed showed to be wrong with the device; empty: nothing.
    [[nodiscard]] const std::string &wrong() const { return m_wrong; }

private:
    /// What one edit means, told to the ledger once it is promised.
    struct Meaning {
        std::size_t edit = 0;
        std::string unit;
        std::vector<Marker> written;
        std::vector<Marker> removed;
        std::string addedElement = {};
        std::string removedElement = {};
    };
    struct Deed {
        std::vector<Edit> edits;
        std::vector<Meaning> meanings;
    };

    void newVisit(Deed &deed);
    void newObservation(Deed &deed);
    void newEvidence(Deed &deed);
    void newJudgement(Deed &deed);
    void newNeed(Deed &deed);
    void editProse(Deed &deed, std::string_view type, const char *unit);
    void editPosition(Deed &deed);
    void editSchool(Deed &deed);
    void editEvidenceLists(Deed &deed);
    void editVisit(Deed &deed);
    void moveState(Deed &deed, std::string_view type);
    void decide(Deed &deed);
    void settle(Deed &deed, const RecordView &record, const std::string &unit);
    void read(Deed &deed, const RecordView &record, const std::string &unit);

    [[nodiscard]] std::optional<RecordView> pick(std::string_view type);
    [[nodiscard]] std::optional<RecordView> pickVisitOfMine();
    [[nodiscard]] std::optional<Value> baseOf(const UnitView &shown) const;
    [[nodiscard]] std::string sentence(Marker &marker);
    void put(Deed &deed, const RecordView &record, const char *unit, Map fields, Value single);
    void mayHaveTakenOut(const Deed &deed);
    [[nodiscard]] std::optional<Fault> carryOut(Deed &deed);
    [[nodiscard]] bool isPromised(const RevisionId &id, const std::optional<Hash> &hash);
    void tell(const Deed &deed, const std::vector<Saved> &saved);
    void tellOfElement(const Meaning &meaning, const Saved &saved);

    std::size_t m_index;
    SimDevice &m_device;
    Book &m_book;
    Ledger &m_ledger;
    Chance &m_chance;
    std::optional<Fault> m_trouble; ///< of reading; the deed does not take place
    std::uint64_t m_promises = 0;
    std::string m_wrong;
};

} // namespace cairn::sim
