#include "shared/history/revision.h"

#include <algorithm>
#include <charconv>
#include <span>

namespace cairn {

namespace {

Value millisOf(const Clocks &clocks)
{
    return List{clocks.wallMillis, clocks.monotonicMillis, clocks.serverMillis};
}

std::optional<Clocks> clocksFrom(const Value &value)
{
    const List *list = value.list();
    if (!list || list->size() != 3)
        return std::nullopt;
    Clocks clocks;
    for (const auto &[part, at] :
         {std::pair{&clocks.wallMillis, 0U}, std::pair{&clocks.monotonicMillis, 1U},
          std::pair{&clocks.serverMillis, 2U}}) {
        const std::int64_t *number = (*list)[at].number();
        if (!number)
            return std::nullopt;
        *part = *number;
    }
    return clocks;
}

/// Lower case only: one id has one spelling.
bool readHex(std::string_view text, std::span<std::uint8_t> bytes)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0)
            return false;
        bytes[at / 2] = static_cast<std::uint8_t>(bytes[at / 2] << 4 | digit);
    }
    return true;
}

std::unexpected<Fault> wrong(std::string cause)
{
    return fault(FaultCode::Malformed, "This is not a revision as Cairn writes them.",
                 std::move(cause));
}

/// Parents in the skeleton; content comes from the payload.
Result<void> readParents(const Value &units, Revision &revision)
{
    if (!units.map() || units.map()->empty())
        return wrong("units");
    for (const auto &[name, parents] : *units.map()) {
        UnitChange change;
        if (!parents.list())
            return wrong("parents of " + name);
        for (const Value &parent : *parents.list()) {
            const auto id = parseRevisionId(parent.textOr());
            if (!id)
                return wrong("parent of " + name);
            change.parents.push_back(*id);
        }
        if (!std::ranges::is_sorted(change.parents)
            || std::ranges::adjacent_find(change.parents) != change.parents.end())
            return wrong("parents of " + name + " are not in order");
        revision.units.emplace(name, std::move(change));
    }
    return {};
}

Result<void> readPayload(const Value &payload, Revision &revision)
{
    const Map *contents = payload.map();
    if (!contents || contents->size() != revision.units.size())
        return wrong("payload");
    for (const auto &[name, content] : *contents) {
        const auto unit = revision.units.find(name);
        if (unit == revision.units.end())
            return wrong("payload of " + name);
        unit->second.content = content;
    }
    return {};
}

Result<void> readNames(const Value &value, Revision &revision)
{
    const auto id = parseRevisionId(value.at("id").textOr());
    const auto record = parseId<RecordId>(value.at("record").textOr());
    const auto author = parseId<PersonId>(value.at("author").textOr());
    if (!id || !record || !author)
        return wrong("id, record or author");
    revision.id = *id;
    revision.record = *record;
    revision.author = *author;
    revision.type = value.at("type").textOr();
    revision.scope = value.at("scope").textOr();
    if (revision.type.empty() || revision.scope.empty())
        return wrong("type or scope");
    return {};
}

Result<void> readProofs(const Value &value, Revision &revision)
{
    const auto previous = fixedFromBase64<32>(value.at("prev").textOr());
    const auto commitment = fixedFromBase64<32>(value.at("commitment").textOr());
    const auto salt = fixedFromBase64<16>(value.at("salt").textOr());
    if (!previous || !commitment || !salt)
        return wrong("prev, commitment or salt");
    revision.previous = *previous;
    revision.commitment = *commitment;
    revision.salt = *salt;
    return {};
}

Result<void> readEarlierName(const Value &value, Revision &revision)
{
    if (value == Value())
        return {};
    const List *was = value.list();
    if (!was || was->size() != 2)
        return wrong("was");
    const auto id = parseRevisionId((*was)[0].textOr());
    const auto hash = fixedFromBase64<32>((*was)[1].textOr());
    if (!id || !hash)
        return wrong("was");
    revision.was = EarlierName{*id, *hash};
    return {};
}

Result<void> readAct(const Value &value, Revision &revision)
{
    const List *act = value.at("act").list();
    const auto clocks = clocksFrom(value.at("clocks"));
    if (!act || act->size() != 2 || !clocks)
        return wrong("act or clocks");
    const std::int64_t first = (*act)[0].numberOr(0);
    const std::int64_t size = (*act)[1].numberOr(0);
    if (first < 1 || size < 1 || size > 1'000'000)
        return wrong("act");
    revision.actFirst = static_cast<std::uint64_t>(first);
    revision.actSize = static_cast<std::uint32_t>(size);
    if (revision.id.sequence < revision.actFirst
        || revision.id.sequence - revision.actFirst >= revision.actSize)
        return wrong("act does not hold its own revision");
    revision.clocks = *clocks;
    revision.policyVersion = value.at("policy").numberOr(kPolicyVersion);
    return {};
}

constexpr std::string_view kKnown[]{"act",     "author", "clocks", "commitment", "id",
                                    "payload", "policy", "prev",   "record",     "salt",
                                    "scope",   "type",   "units",  "was"};

} // namespace

std::string toText(const RevisionId &id)
{
    std::string text = toHex(id.device.bytes);
    text.append(".").append(toHex(id.incarnation.bytes)).append(".");
    return text.append(std::to_string(id.sequence));
}

Result<RevisionId> parseRevisionId(std::string_view text)
{
    constexpr std::size_t kDeviceEnd = 32;
    constexpr std::size_t kIncarnationEnd = 49;
    RevisionId id;
    const bool shaped = text.size() >= kIncarnationEnd + 2 && text[kDeviceEnd] == '.'
        && text[kIncarnationEnd] == '.' && text[kIncarnationEnd + 1] != '0'
        && readHex(text.substr(0, kDeviceEnd), id.device.bytes)
        && readHex(text.substr(kDeviceEnd + 1, kIncarnationEnd - kDeviceEnd - 1),
                   id.incarnation.bytes);
    const char *last = text.data() + text.size();
    const auto number = shaped
        ? std::from_chars(text.data() + kIncarnationEnd + 1, last, id.sequence)
        : std::from_chars_result{nullptr, std::errc::invalid_argument};
    if (number.ec != std::errc{} || number.ptr != last)
        return fault(FaultCode::Malformed, "This is not the id of a revision.",
                     std::string(text.substr(0, 80)));
    return id;
}

Value payloadOf(const Revision &revision)
{
    Map payload;
    for (const auto &[name, change] : revision.units)
        payload.emplace(name, change.content);
    return payload;
}

Value skeletonOf(const Revision &revision)
{
    Map units;
    for (const auto &[name, change] : revision.units) {
        List parents;
        for (const RevisionId &parent : change.parents)
            parents.emplace_back(toText(parent));
        units.emplace(name, std::move(parents));
    }
    Map skeleton = revision.unknown;
    skeleton.insert_or_assign("id", toText(revision.id));
    skeleton.insert_or_assign(
        "act", List{static_cast<std::int64_t>(revision.actFirst), std::int64_t{revision.actSize}});
    skeleton.insert_or_assign("record", toText(revision.record));
    skeleton.insert_or_assign("type", revision.type);
    skeleton.insert_or_assign("scope", revision.scope);
    skeleton.insert_or_assign("author", toText(revision.author));
    skeleton.insert_or_assign("clocks", millisOf(revision.clocks));
    skeleton.insert_or_assign("policy", revision.policyVersion);
    skeleton.insert_or_assign("prev", toBase64(revision.previous));
    skeleton.insert_or_assign("commitment", toBase64(revision.commitment));
    skeleton.insert_or_assign("units", std::move(units));
    if (revision.was)
        skeleton.insert_or_assign("was",
                                  List{toText(revision.was->id), toBase64(revision.was->hash)});
    return skeleton;
}

Value toValue(const Revision &revision)
{
    Value value = skeletonOf(revision);
    value.map()->insert_or_assign("salt", toBase64(revision.salt));
    value.map()->insert_or_assign("payload", payloadOf(revision));
    return value;
}

Result<Revision> revisionFrom(const Value &value)
{
    Revision revision;
    if (!value.map())
        return wrong("not an object");
    for (const auto &step : {readNames, readAct, readProofs})
        if (auto read = step(value, revision); !read)
            return std::unexpected(read.error());
    if (auto read = readEarlierName(value.at("was"), revision); !read)
        return std::unexpected(read.error());
    if (auto read = readParents(value.at("units"), revision); !read)
        return std::unexpected(read.error());
    if (auto read = readPayload(value.at("payload"), revision); !read)
        return std::unexpected(read.error());
    for (const auto &[name, member] : *value.map())
        if (std::ranges::find(kKnown, name) == std::end(kKnown))
            revision.unknown.emplace(name, member);
    return revision;
}

} // namespace cairn
