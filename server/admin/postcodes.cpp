#include "server/admin/postcodes.h"

#include "shared/schema/json.h"

#include <algorithm>
#include <charconv>

namespace cairn {

namespace {

constexpr int kOutwardNumberMax = 99;
constexpr std::size_t kInwardLetters = 3; // the "4VV" of every postcode

std::unexpected<Fault> wrongTable(std::string cause)
{
    return fault(FaultCode::Malformed,
                 "The postcode table cannot be read; nothing was assigned by it.",
                 std::move(cause));
}

/// "CA17" as its letters and its number.
struct Outward {
    std::string area;
    int number = 0;
};

std::optional<Outward> outwardFrom(std::string_view text)
{
    const auto digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    const auto firstDigit = std::ranges::find_if(text, digit);
    Outward outward{.area = std::string(text.begin(), firstDigit)};
    const auto capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
    if (outward.area.empty() || !std::ranges::all_of(outward.area, capital))
        return std::nullopt;
    const char *end = text.data() + text.size();
    const auto [stop, trouble] =
        std::from_chars(text.data() + outward.area.size(), end, outward.number);
    if (trouble != std::errc{} || stop != end || outward.number > kOutwardNumberMax)
        return std::nullopt;
    return outward;
}

/// "CA1-CA6" or "CA7".
Result<void> addRange(PostcodeTable &table, std::string_view range, const Assignment &assignment)
{
    const std::size_t dash = range.find('-');
    const auto from = outwardFrom(range.substr(0, dash));
    const auto to = dash == std::string_view::npos ? from : outwardFrom(range.substr(dash + 1));
    if (!from || !to || from->area != to->area || from->number > to->number)
        return wrongTable("'" + std::string(range) + "' is not like CA7 or CA1-CA6");
    for (int number = from->number; number <= to->number; ++number) {
        const std::string outward = from->area + std::to_string(number);
        if (!table.byOutward.emplace(outward, assignment).second)
            return wrongTable(outward + " stands in two lines");
    }
    return {};
}

bool knows(const Schema &schema, std::string_view vocabulary, std::string_view code)
{
    const Vocabulary *known = schema.vocabulary(vocabulary);
    return known != nullptr && known->term(code) != nullptr;
}

} // namespace

std::optional<Assignment> PostcodeTable::find(std::string_view postcode) const
{
    std::string outward;
    for (const char letter : postcode) {
        if (letter != ' ')
            outward +=
                letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    if (outward.size() <= kInwardLetters)
        return std::nullopt;
    outward.resize(outward.size() - kInwardLetters);
    const auto found = byOutward.find(outward);
    if (found == byOutward.end())
        return std::nullopt;
    return found->second;
}

Result<PostcodeTable> readPostcodeTable(std::string_view json, const Schema &schema)
{
    const auto value = parseJson(json);
    if (!value)
        return wrongTable(value.error().cause.empty() ? value.error().sentence
                                                      : value.error().cause);
    const Map *districts = value->at("districts").map();
    if (districts == nullptr)
        return wrongTable("it has no member 'districts'");
    PostcodeTable table;
    for (const auto &[district, entry] : *districts) {
        const Assignment assignment{.lasl = std::string(entry.at("lasl").textOr()),
                                    .district = district};
        if (!knows(schema, "former-districts", district))
            return wrongTable("there is no district '" + district + "'");
        if (!knows(schema, "lasl", assignment.lasl))
            return wrongTable("'" + district + "' has no local alliance of ours");
        const List *ranges = entry.at("postcodes").list();
        if (ranges == nullptr)
            return wrongTable("'" + district + "' has no list 'postcodes'");
        for (const Value &range : *ranges) {
            if (auto added = addRange(table, range.textOr(), assignment); !added)
                return std::unexpected(added.error());
        }
    }
    return table;
}

} // namespace cairn
