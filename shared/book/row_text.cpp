#include "shared/book/row_text.h"

#include "shared/book/unit_value.h"
#include "shared/schema/json.h"

#include <optional>
#include <vector>

namespace cairn {

namespace {

constexpr const char *kWriters = ""; // no unit has this name
constexpr std::string_view kSettled = "settled";

/// Who wrote what, once for all units: the text of the list, as it grows.
class Writers {
public:
    /// The number of the head's revision in the list.
    std::size_t numberOf(const Head &head)
    {
        for (std::size_t i = 0; i < m_known.size(); ++i)
            if (m_known[i]->revision == head.revision && m_known[i]->author == head.author
                && m_known[i]->claimedMillis == head.claimedMillis)
                return i;
        m_text.append(m_known.empty() ? "[\"" : ",[\"").append(toText(head.revision));
        m_text.append("\",\"").append(toText(head.author)).append("\",\"");
        m_text.append(toText(fromMillis(head.claimedMillis))).append("\"]");
        m_known.push_back(&head);
        return m_known.size() - 1;
    }
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    std::vector<const Head *> m_known;
    std::string m_text;
};

void appendHeads(const UnitView &unit, Writers &writers, std::string &out)
{
    out += "\"heads\":[";
    for (const Head &head : unit.heads) {
        out += &head == &unit.heads.front() ? "" : ",";
        const std::string number = std::to_string(writers.numberOf(head));
        if (head.value == unit.value) {
            out += number;
        } else {
            out.append("[").append(number).append(",");
            appendCanonical(head.value, out);
            out += ']';
        }
    }
    out += ']';
}

/// What few units have.
void appendMerging(const UnitView &unit, std::string &out)
{
    if (unit.losses.empty() && unit.merged.empty() && unit.passages.empty())
        return;
    const Value whole = toValue(unit);
    for (const char *name : {"losses", "merged", "passages"})
        if (const Value &member = whole.at(name); !member.isNull()) {
            out.append(out.empty() ? "\"" : ",\"").append(name).append("\":");
            appendCanonical(member, out);
        }
}

/// The members of the unit's object; empty where it says nothing but what every reader adds for a
/// unit that nobody has written yet.
std::string membersOf(const UnitView &unit, Writers &writers)
{
    std::string members;
    if (!unit.heads.empty())
        appendHeads(unit, writers, members);
    appendMerging(unit, members);
    const bool isSettled = unit.standing == Standing::Settled;
    const List *list = unit.value.list();
    if (members.empty() && isSettled && list && list->empty())
        return {};
    if (!unit.value.isNull()) {
        members += members.empty() ? "\"value\":" : ",\"value\":";
        appendCanonical(unit.value, members);
    }
    if (!isSettled)
        members.append(members.empty() ? "\"view\":\"" : ",\"view\":\"")
            .append(toText(unit.standing))
            .append("\"");
    return members;
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

std::string rowTextOf(const std::map<std::string, UnitView, std::less<>> &units)
{
    std::string text;
    Writers writers;
    for (const auto &[name, unit] : units) {
        const std::string members = membersOf(unit, writers);
        if (members.empty())
            continue;
        text += ',';
        appendCanonicalText(name, text);
        text.append(":{").append(members).append("}");
    }
    return "{\"\":[" + writers.text() + ']' + text + '}';
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
