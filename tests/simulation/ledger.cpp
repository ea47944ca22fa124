#include "tests/simulation/ledger.h"

#include <algorithm>
#include <cctype>

namespace cairn::sim {

namespace {

void appendText(const Value &value, std::string &out)
{
    if (const std::string *text = value.text())
        out.append(*text).append(" ");
    if (const List *list = value.list())
        for (const Value &element : *list)
            appendText(element, out);
    if (const Map *map = value.map())
        for (const auto &[name, member] : *map)
            appendText(member, out);
}

} // namespace

std::vector<Marker> markersIn(const std::string &text)
{
    std::vector<Marker> found;
    for (std::size_t at = text.find("mk"); at != std::string::npos; at = text.find("mk", at + 1)) {
        std::size_t end = at + 2;
        while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])))
            ++end;
        if (end > at + 2 && end < text.size() && text[end] == 'z')
            found.push_back(text.substr(at, end + 1 - at));
    }
    return found;
}

std::vector<Marker> lacking(const std::vector<Marker> &some, const std::vector<Marker> &others)
{
    std::vector<Marker> left;
    for (const Marker &marker : some)
        if (std::ranges::find(others, marker) == others.end())
            left.push_back(marker);
    return left;
}

std::string textOf(const Value &value)
{
    std::string text;
    appendText(value, text);
    return text;
}

void Ledger::promised(std::size_t device, const RevisionId &id, const RecordId &record)
{
    Promise promise;
    promise.device = device;
    promise.serial = ++m_serial;
    promise.record = record;
    m_promises.emplace(id, std::move(promise));
}

std::string Ledger::answered(const std::vector<PushLine> &lines, Instant serverNow)
{
    for (const PushLine &line : lines) {
        const auto found = m_promises.find(line.revision);
        if (found == m_promises.end())
            continue;
        Promise &promise = found->second;
        const bool taken = line.outcome == PushLine::Outcome::Accepted
            || line.outcome == PushLine::Outcome::Duplicate;
        if (promise.taken && !(taken && *promise.taken == line.stamp))
            return "I5: " + toText(line.revision)
                + " was answered twice, and not alike: " + std::to_string(promise.taken->commit)
                + ", then " + (taken ? std::to_string(line.stamp.commit) : line.rule);
        if (taken && line.stamp.effective > serverNow && !promise.taken)
            return "clocks: " + toText(line.revision) + " counts from a day that has not come";
        if (taken)
            promise.taken = line.stamp;
        else if (!notTaken(line.rule))
            promise.outcome = line.outcome == PushLine::Outcome::Refused ? "refused" : "held";
    }
    return {};
}

void Ledger::toldSent(const RevisionId &id)
{
    if (const auto found = m_promises.find(id); found != m_promises.end())
        found->second.sentTold = true;
}

void Ledger::tookOut(const RecordId &record, const std::string &unit,
                     const std::set<Marker> &markers)
{
    for (Sentence &sentence : m_sentences)
        if (sentence.record == record && sentence.unit == unit && markers.contains(sentence.marker))
            sentence.takenOut = true;
}

void Ledger::diskPutBack(std::size_t device, std::uint64_t serial)
{
    for (auto at = m_promises.begin(); at != m_promises.end();) {
        Promise &promise = at->second;
        const bool since = promise.device == device && promise.serial > serial;
        if (since && !promise.taken) {
            for (Sentence &sentence : m_sentences)
                sentence.takenOut = sentence.takenOut || sentence.revision == at->first;
            for (Added &adding : m_added)
                adding.takenOut = adding.takenOut || adding.revision == at->first;
            at = m_promises.erase(at);
            continue;
        }
        promise.wasPutBack = promise.wasPutBack || since;
        ++at;
    }
}

} // namespace cairn::sim
