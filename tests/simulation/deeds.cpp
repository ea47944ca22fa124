#include "tests/simulation/deeds.h"

#include "shared/store/revision_log.h"

#include <algorithm>

namespace cairn::sim {

namespace {

constexpr std::uint64_t kNewestLooked = 5; ///< people mostly work on what is new

} // namespace

std::string Scribe::sentence(Marker &marker)
{
    static constexpr const char *kEnds[]{" books were checked.", " pupils read aloud.",
                                         " staff spoke of it.", " of them knew why."};
    marker = m_ledger.newMarker();
    return marker + kEnds[m_chance.below(std::size(kEnds))];
}

std::optional<RecordView> Scribe::pick(std::string_view type)
{
    const auto there = count(m_book, {.type = std::string(type)});
    if (!there) {
        m_trouble = there.error();
        return std::nullopt;
    }
    if (*there == 0)
        return std::nullopt;
    const std::uint64_t back = m_chance.below(std::min<std::uint64_t>(*there, kNewestLooked));
    auto found = list(m_book, {.type = std::string(type), .limit = 1, .skip = *there - 1 - back});
    if (!found) {
        m_trouble = found.error();
        return std::nullopt;
    }
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

std::optional<RecordView> Scribe::pickVisitOfMine()
{
    for (int tries = 0; tries < 4; ++tries) {
        auto visit = pick("visit");
        if (!visit)
            return std::nullopt;
        const std::string me = toText(m_device.writer().person);
        const bool named = textOf(visit->at("people")).find(me) != std::string::npos;
        const auto &made = visit->units.at("about").heads;
        if (named || (!made.empty() && made.front().author == m_device.writer().person)
            || m_chance.percent(10))
            return visit;
    }
    return std::nullopt;
}

/// What an edit here builds on: what shows, or of a disagreement the writer's own word.
std::optional<Value> Scribe::baseOf(const UnitView &shown) const
{
    if (shown.standing != Standing::Contested)
        return shown.value;
    const auto own = std::ranges::find(shown.heads, m_device.writer().person, &Head::author);
    return own == shown.heads.end() ? std::nullopt : std::optional(own->value);
}

std::optional<Fault> Scribe::act()
{
    using Made = void (Scribe::*)(Deed &);
    static constexpr Made kNew[]{&Scribe::newVisit,       &Scribe::newObservation,
                                 &Scribe::newObservation, &Scribe::newEvidence,
                                 &Scribe::newJudgement,   &Scribe::newNeed};
    static constexpr Made kEdits[]{&Scribe::editPosition,
                                   &Scribe::editPosition,
                                   &Scribe::editSchool,
                                   &Scribe::editEvidenceLists,
                                   &Scribe::editEvidenceLists,
                                   &Scribe::editVisit,
                                   &Scribe::decide,
                                   &Scribe::decide};
    Deed deed;
    const std::uint64_t lot = m_chance.below(100);
    if (lot < 40) {
        (this->*m_chance.oneOf(kNew))(deed);
        if (m_chance.percent(25) && !deed.edits.empty() && deed.edits.front().type == "observation")
            newObservation(deed); // two records in one deed; other places make it a refused one
    } else if (lot < 75) {
        (this->*m_chance.oneOf(kEdits))(deed);
    } else if (lot < 82) {
        moveState(deed, m_chance.percent(50) ? "judgement" : "visit");
    } else if (lot < 90) {
        editProse(deed, "observation", "seen");
    } else if (lot < 93) {
        editProse(deed, "need", "statement");
    } else {
        editProse(deed, "judgement", "statement");
    }
    return carryOut(deed);
}

/// Where the disk broke nobody knows whether it was written: what the deed was to take out may be
/// gone, as its writer wanted.
void Scribe::mayHaveTakenOut(const Deed &deed)
{
    for (const Meaning &meaning : deed.meanings)
        if (const auto &record = deed.edits[meaning.edit].record)
            m_ledger.tookOut(*record, meaning.unit,
                             {meaning.removed.begin(), meaning.removed.end()});
}

std::optional<Fault> Scribe::carryOut(Deed &deed)
{
    if (m_trouble || deed.edits.empty())
        return m_trouble;
    const auto saved = recordAct(m_book, m_device.writer(), deed.edits);
    if (!saved) {
        if (saved.error().code == FaultCode::StorageBroken)
            mayHaveTakenOut(deed);
        return saved.error();
    }
    tell(deed, *saved);
    return std::nullopt;
}

/// A second laptop with the same disk may give the same name to something else; one alone may not.
bool Scribe::isPromised(const RevisionId &id, const std::optional<Hash> &hash)
{
    const auto [first, last] = m_ledger.promises().equal_range(id);
    for (auto at = first; at != last; ++at) {
        const Promise &known = at->second;
        const bool isSame = !hash || !known.hash || known.hash == hash;
        if (isSame)
            return true;
        if (known.device == m_index)
            m_wrong = "I9: " + m_device.name() + " gave the name " + toText(id) + " twice";
    }
    return false;
}

void Scribe::tell(const Deed &deed, const std::vector<Saved> &saved)
{
    std::set<std::size_t> fresh;
    for (std::size_t i = 0; i < saved.size(); ++i) {
        const RevisionId &id = saved[i].revision;
        if (id.device != m_device.writer().device)
            continue; // what another device wrote says so already
        const auto logged = RevisionLog(m_book.database).find(id);
        const bool read = logged && *logged;
        if (isPromised(id, read ? std::optional((*logged)->hash) : std::nullopt))
            continue; // it says so already
        Promise &promise = m_ledger.promised(m_index, id, saved[i].record);
        fresh.insert(i);
        ++m_promises;
        if (read)
            promise.read((*logged)->revision);
    }
    for (const Meaning &meaning : deed.meanings) {
        if (!fresh.contains(meaning.edit))
            continue;
        const Saved &at = saved[meaning.edit];
        m_ledger.tookOut(at.record, meaning.unit, {meaning.removed.begin(), meaning.removed.end()});
        for (const Marker &marker : meaning.written)
            m_ledger.wrote({marker, at.record, meaning.unit, at.revision, m_index, false});
        tellOfElement(meaning, at);
    }
}

/// A removal takes what its author had seen: the addings that are in the author's own log.
void Scribe::tellOfElement(const Meaning &meaning, const Saved &saved)
{
    RevisionLog log(m_book.database);
    if (!meaning.removedElement.empty())
        for (Added &adding : m_ledger.addings())
            if (adding.record == saved.record && adding.unit == meaning.unit
                && adding.element == meaning.removedElement) {
                const auto seen = log.find(adding.revision);
                adding.takenOut = adding.takenOut || !seen || *seen;
            }
    if (!meaning.addedElement.empty())
        m_ledger.added(
            {saved.record, meaning.unit, meaning.addedElement, saved.revision, m_index, false});
}

void Scribe::put(Deed &deed, const RecordView &record, const char *unit, Map fields, Value single)
{
    const auto base = baseOf(record.units.at(unit));
    if (!base)
        return settle(deed, record, unit);
    // The new version builds on all that stands, and a fact shows one whole version: what it does
    // not hold itself is taken out by somebody who could have seen it.
    const UnitView &shown = record.units.at(unit);
    std::string before = textOf(*base);
    if (shown.standing != Standing::Contested)
        for (const Head &head : shown.heads)
            before += textOf(head.value);
    Map after = base->map() ? *base->map() : Map();
    for (const auto &[name, value] : fields)
        after.insert_or_assign(name, value);
    const auto was = markersIn(before);
    const auto is = markersIn(fields.empty() ? textOf(single) : textOf(after));
    const Meaning meaning{deed.edits.size(), unit, lacking(is, was), lacking(was, is)};
    deed.edits.push_back({record.id, "", "", {{unit, Put{std::move(fields), std::move(single)}}}});
    deed.meanings.push_back(meaning);
}

/// Decides by keeping one of what stands; of texts mostly by writing them all down again.
void Scribe::settle(Deed &deed, const RecordView &record, const std::string &unit)
{
    const UnitView &shown = record.units.at(unit);
    if (shown.standing == Standing::Settled || shown.heads.empty())
        return;
    const Head &kept = shown.heads[m_chance.below(shown.heads.size())];
    Settle settle{kept.revision, {}, "We compared what we saw."};
    std::string after = textOf(kept.value);
    std::string before;
    for (const Head &head : shown.heads)
        before += textOf(head.value) + " ";
    if (kept.value.text() && (unit == "seen" || unit == "statement") && m_chance.percent(70)) {
        settle.keep.reset();
        settle.value = before;
        after = before;
    }
    const Meaning meaning{deed.edits.size(),
                          unit,
                          {},
                          lacking(markersIn(before + textOf(shown.value)), markersIn(after))};
    deed.edits.push_back({record.id, "", "", {{unit, std::move(settle)}}});
    deed.meanings.push_back(meaning);
}

void Scribe::decide(Deed &deed)
{
    const auto waiting = waitingForPeople(m_book);
    if (!waiting) {
        m_trouble = waiting.error();
        return;
    }
    if (waiting->empty())
        return editPosition(deed);
    const Waiting &one = (*waiting)[m_chance.below(waiting->size())];
    if (one.standing == Standing::Unread && m_chance.percent(70))
        read(deed, one.record, one.unit);
    else
        settle(deed, one.record, one.unit);
}

/// Of grades that agree, the other reason was read and stands in the history from now on.
void Scribe::read(Deed &deed, const RecordView &record, const std::string &unit)
{
    const UnitView &shown = record.units.at(unit);
    std::string before;
    for (const Head &head : shown.heads)
        before += textOf(head.value) + " ";
    deed.meanings.push_back(
        {deed.edits.size(), unit, {}, lacking(markersIn(before), markersIn(textOf(shown.value)))});
    deed.edits.push_back({record.id, "", "", {{unit, MarkRead{}}}});
}

} // namespace cairn::sim
