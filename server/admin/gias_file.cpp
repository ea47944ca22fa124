#include "server/admin/gias_file.h"

#include "server/admin/csv_rows.h"
#include "server/admin/gias_columns.h"
#include "server/admin/plain_text.h"
#include "shared/base/instant.h"

#include <algorithm>
#include <optional>

namespace cairn {

namespace {

constexpr std::size_t kTextCharactersMax = 400;

/// A column of ours and where it stands in this file.
struct Place {
    const GiasColumn *column;
    std::size_t at;
};

/// Older files write `NumberofPupils`: capitals do not count.
bool sameName(std::string_view left, std::string_view right)
{
    const auto lower = [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    };
    return std::ranges::equal(left, right, {}, lower, lower);
}

std::optional<std::string> dayFrom(std::string_view text)
{
    if (text.size() != 10 || text[2] != '-' || text[5] != '-')
        return std::nullopt;
    std::string day(text.substr(6, 4));
    day.append("-").append(text.substr(3, 2)).append("-").append(text.substr(0, 2));
    if (!isDay(day))
        return std::nullopt;
    return day;
}

bool isUrn(std::string_view text)
{
    const auto digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    return !text.empty() && text.size() <= 10 && text.front() != '0'
        && std::ranges::all_of(text, digit);
}

std::size_t charactersIn(std::string_view text)
{
    const auto starts = [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; };
    return static_cast<std::size_t>(std::ranges::count_if(text, starts));
}

class GiasReader {
public:
    explicit GiasReader(const std::set<std::string> &authorities) : m_authorities(authorities) {}

    [[nodiscard]] Result<void> take(std::size_t row, const std::vector<std::string> &fields)
    {
        if (row == 1)
            return takeHeader(fields);
        ++m_file.rowsRead;
        if (!m_authorities.contains(fields[m_authorityAt])) {
            ++m_file.leftOut;
            return {};
        }
        takeSetting(row, fields);
        return {};
    }

    [[nodiscard]] GiasFile finish() && { return std::move(m_file); }
    [[nodiscard]] bool sawHeader() const { return !m_places.empty(); }

private:
    [[nodiscard]] Result<void> takeHeader(const std::vector<std::string> &names);
    void takeSetting(std::size_t row, const std::vector<std::string> &fields);
    /// Why the text cannot stand in its field; nothing: it can, in the form in `text`.
    [[nodiscard]] std::optional<std::string> judge(const Place &place, std::string &text);

    const std::set<std::string> &m_authorities;
    std::vector<Place> m_places;
    std::size_t m_authorityAt = 0;
    std::map<std::string, std::size_t> m_rowOfUrn;
    GiasFile m_file;
};

Result<void> GiasReader::takeHeader(const std::vector<std::string> &names)
{
    for (const GiasColumn &column : giasColumns()) {
        const auto same = [&](const std::string &name) { return sameName(name, column.column); };
        const auto found = std::ranges::find_if(names, same);
        if (found == names.end()) {
            m_file.missingColumns.emplace_back(column.column);
            continue;
        }
        if (std::ranges::count_if(names, same) > 1)
            return fault(FaultCode::Malformed,
                         "Row 1 names the column '" + std::string(column.column)
                             + "' twice. Nothing was taken over.");
        m_places.push_back({&column, static_cast<std::size_t>(found - names.begin())});
    }
    for (const std::string_view needed : {kUrnColumn, kAuthorityColumn}) {
        const auto is = [&](const Place &place) { return place.column->column == needed; };
        const auto place = std::ranges::find_if(m_places, is);
        if (place == m_places.end())
            return fault(FaultCode::Malformed,
                         "Row 1 has no column '" + std::string(needed)
                             + "', so this is not an extract of the register. Nothing was taken "
                               "over.",
                         "its first column is '" + names.front().substr(0, 80) + "'");
        if (needed == kAuthorityColumn)
            m_authorityAt = place->at;
    }
    return {};
}

std::optional<std::string> GiasReader::judge(const Place &place, std::string &text)
{
    const std::string name(place.column->column);
    if (text.empty())
        return place.column->field == "name" ? std::optional(name + " is blank.") : std::nullopt;
    if (charactersIn(text) > kTextCharactersMax)
        return name + " has more than 400 characters.";
    if (!place.column->isDay)
        return std::nullopt;
    const auto day = dayFrom(text);
    if (!day)
        return name + " is '" + text + "', which is no date of the form dd-mm-yyyy.";
    text = *day;
    return std::nullopt;
}

void GiasReader::takeSetting(std::size_t row, const std::vector<std::string> &fields)
{
    GiasSetting setting{.row = row, .fields = {}};
    for (const Place &place : m_places) {
        std::string text = fields[place.at];
        if (auto why = judge(place, text)) {
            m_file.refused.push_back({row, std::move(*why)});
            return;
        }
        setting.fields.emplace(place.column->field, std::move(text));
    }
    const std::string &urn = setting.fields.find("urn")->second;
    if (!isUrn(urn)) {
        m_file.refused.push_back({row, "URN is '" + urn + "', which is no number of a setting."});
        return;
    }
    const auto [seen, isNew] = m_rowOfUrn.emplace(urn, row);
    if (!isNew) {
        m_file.refused.push_back(
            {row, "URN " + urn + " stands in row " + std::to_string(seen->second) + " already."});
        return;
    }
    m_file.settings.push_back(std::move(setting));
}

} // namespace

Result<GiasFile> readGiasFile(std::string_view bytes, const std::set<std::string> &authorities)
{
    if (bytes.size() > kGiasBytesMax)
        return fault(FaultCode::TooLarge, "The file has more than 64 MiB. Nothing was taken over.");
    const auto text = plainText(bytes);
    if (!text)
        return fault(text.error().code, text.error().sentence + " Nothing was taken over.",
                     text.error().cause);
    GiasReader reader(authorities);
    const CsvLimits limits{.rowsMax = kGiasRowsMax, .fieldBytesMax = kGiasFieldBytesMax};
    const auto read =
        readCsvRows(*text, limits, [&](std::size_t row, const std::vector<std::string> &fields) {
            return reader.take(row, fields);
        });
    if (!read)
        return std::unexpected(read.error());
    if (!reader.sawHeader())
        return fault(FaultCode::Malformed,
                     "The file is empty: row 1 should name the columns. Nothing was taken over.");
    return std::move(reader).finish();
}

} // namespace cairn
