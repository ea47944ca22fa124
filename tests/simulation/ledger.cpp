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

void Promise::read(const Revision &revision)
{
    body = canonical(toValue(revision));
    hash = hashOf(revision);
    scope = revision.scope;
}

Promise &Ledger::promised(std::size_t device, const RevisionId &id, const RecordId &record)
{
    Promise promise;
    promise.device = device;
    promise.serial = ++m_serial;
    promise.record = record;
    return m_promises.emplace(id, std::move(promise))->second;
}

Promise *Ledger::find(const RevisionId &id, const std::optional<Hash> &hash)
{
    Promise *unread = nullptr;
    const auto [first, last] = m_promises.equal_range(id);
    for (auto at = first; at != last; ++at) {
        if (!hash || at->second.hash == hash)
            return &at->second;
        if (!at->second.hash)
            unread = &at->second;
    }
    return unread;
}

std::string Ledger::answered(const std::vector<Told> &lines, Instant serverNow)
{
    const bool anyOwed = isOwed();
    for (const auto &[line, hash] : lines) {
        Promise *const promise = find(line.revision, hash);
        if (!promise)
            continue;
        const bool taken = line.outcome == PushLine::Outcome::Accepted
            || line.outcome == PushLine::Outcome::Duplicate;
        if (anyOwed && !taken && notTaken(line.rule))
            continue; // an old question came again before all was given back
        if (promise->taken && !promise->owed && !(taken && *promise->taken == line.stamp))
            return "I5: " + toText(line.revision)
                + " was answered twice, and not alike: " + std::to_string(promise->taken->commit)
                + ", then " + (taken ? std::to_string(line.stamp.commit) : line.rule);
        if (taken && line.stamp.effective > serverNow && !promise->taken)
            return "clocks: " + toText(line.revision) + " counts from a day that has not come";
        if (taken) {
            promise->taken = line.stamp;
            promise->owed = false;
        } else if (!notTaken(line.rule)) {
            promise->outcome = line.outcome == PushLine::Outcome::Refused ? "refused" : "held";
        }
    }
    return {};
}

void Ledger::toldSent(const RevisionId &id, std::size_t device)
{
    const auto [first, last] = m_promises.equal_range(id);
    for (auto at = first; at != last; ++at)
        if (at->second.device == device)
            at->second.sentTold = true;
}

std::string Ledger::renamed(std::size_t device, const Revision &now)
{
    const auto [first, last] = m_promises.equal_range(now.was->id);
    const auto old = std::find_if(first, last, [&](const auto &one) {
        return one.second.device == device
            && one.second.hash.value_or(now.was->hash) == now.was->hash;
    });
    if (old == last)
        return {}; // copied from whoever promised it
    if (old->second.taken)
        return "I9: " + toText(now.was->id) + " was accepted, and goes on as " + toText(now.id)
            + " as well";
    auto node = m_promises.extract(old);
    node.key() = now.id;
    node.mapped().read(now);
    m_promises.insert(std::move(node));
    for (Sentence &sentence : m_sentences)
        if (sentence.revision == now.was->id && sentence.device == device)
            sentence.revision = now.id;
    for (Added &adding : m_added)
        if (adding.revision == now.was->id && adding.device == device)
            adding.revision = now.id;
    return {};
}

bool Ledger::isOwed() const
{
    return std::ranges::any_of(m_promises, [](const auto &one) { return one.second.owed; });
}

bool Ledger::owesSince(std::size_t device, std::uint64_t serial) const
{
    return std::ranges::any_of(m_promises, [&](const auto &one) {
        return one.second.device == device && one.second.serial > serial && one.second.owed;
    });
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
                sentence.takenOut = sentence.takenOut
                    || (sentence.revision == at->first && sentence.device == device);
            for (Added &adding : m_added)
                adding.takenOut =
                    adding.takenOut || (adding.revision == at->first && adding.device == device);
            at = m_promises.erase(at);
            continue;
        }
        promise.wasPutBack = promise.wasPutBack || since;
        ++at;
    }
}

} // namespace cairn::sim
