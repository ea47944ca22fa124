#include "shared/book/row_text.h"

#include "shared/schema/json.h"

#include <algorithm>
#include <optional>

namespace cairn {

namespace {

constexpr const char *kWriters = ""; // no unit has this name
constexpr std::string_view kSettled = "settled";

/// Number of the revision in the list of those that the record's heads are.
std::int64_t numberOf(const Value &head, List &writers)
{
    List writer{head.at("revision"), head.at("author"), head.at("at")};
    const auto known =
        std::ranges::find_if(writers, [&](const Value &each) { return *each.list() == writer; });
    const auto number = known - writers.begin();
    if (known == writers.end())
        writers.emplace_back(std::move(writer));
    return number;
}

List packedHeads(const List &heads, const Value &shown, List &writers)
{
    List packed;
    for (const Value &head : heads) {
        const std::int64_t number = numberOf(head, writers);
        if (head.at("value") == shown)
            packed.emplace_back(number);
        else
            packed.emplace_back(List{number, head.at("value")});
    }
    return packed;
}

/// Nothing but what every reader adds for a unit that nobody has written yet.
bool isUnwritten(const Map &unit)
{
    const auto value = unit.find("value");
    const List *list = value == unit.end() ? nullptr : value->second.list();
    return unit.empty() || (unit.size() == 1 && list && list->empty());
}

std::optional<Value> unpackedHead(const Value &packed, const Value &shown, const List &writers)
{
    const List *own = packed.list();
    const bool sound = packed.number() || (own && own->size() == 2);
    if (!sound)
        return std::nullopt;
    const std::int64_t number = own ? (*own)[0].numberOr(-1) : packed.numberOr(-1);
    if (number < 0 || number >= static_cast<std::int64_t>(writers.size()))
        return std::nullopt;
    const List *writer = writers[static_cast<std::size_t>(number)].list();
    if (!writer || writer->size() != 3)
        return std::nullopt;
    return Map{{"revision", (*writer)[0]},
               {"author", (*writer)[1]},
               {"at", (*writer)[2]},
               {"value", own ? (*own)[1] : shown}};
}

bool unpack(Map &unit, const List &writers)
{
    unit.try_emplace("view", kSettled);
    unit.try_emplace("value");
    Value &heads = unit["heads"];
    List unpacked;
    if (const List *packed = heads.list())
        for (const Value &head : *packed) {
            auto whole = unpackedHead(head, unit["value"], writers);
            if (!whole)
                return false;
            unpacked.push_back(std::move(*whole));
        }
    heads = std::move(unpacked);
    return true;
}

} // namespace

std::string rowTextOf(Map units)
{
    List writers;
    for (auto each = units.begin(); each != units.end();) {
        Map &unit = *each->second.map();
        if (unit["view"].textOr() == kSettled)
            unit.erase("view");
        if (List *heads = unit["heads"].list(); heads && !heads->empty())
            unit["heads"] = packedHeads(*heads, unit["value"], writers);
        else
            unit.erase("heads");
        if (unit["value"].isNull())
            unit.erase("value");
        each = isUnwritten(unit) ? units.erase(each) : std::next(each);
    }
    units.insert_or_assign(kWriters, std::move(writers));
    return canonical(units);
}

Result<Map> unitsFromRow(std::string_view text)
{
    auto read = parseJson(text, {.valuesMax = 5'000'000, .textBytesMax = std::size_t{16} << 20});
    const auto unreadable = [] {
        return fault(FaultCode::StorageBroken, "A record cannot be read.");
    };
    if (!read || !read->map())
        return unreadable();
    Map units = std::move(*read->map());
    const auto node = units.extract(std::string(kWriters));
    if (node.empty())
        return units; // written in full
    const List *writers = node.mapped().list();
    for (auto &[name, value] : units)
        if (!writers || !value.map() || !unpack(*value.map(), *writers))
            return unreadable();
    return units;
}

} // namespace cairn
