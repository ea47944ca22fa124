#include "server/admin/csv_rows.h"

#include <csv.h>

#include <algorithm>
#include <optional>

namespace cairn {

namespace {

constexpr std::size_t kSliceBytes = std::size_t{64} * 1024;

/// What libcsv's callbacks fill. They cannot stop the parser, so trouble is kept and nothing is
/// done until the slice ends.
struct Reading {
    const CsvLimits &limits;
    const OnRow &onRow;
    std::vector<std::string> fields = {};
    std::size_t row = 1;
    std::size_t width = 0;
    std::optional<Fault> trouble = {};

    void fail(FaultCode code, std::string sentence)
    {
        if (!trouble)
            trouble = Fault{code, std::move(sentence)};
    }
    [[nodiscard]] std::string inRow() const { return "Row " + std::to_string(row); }

    void endField(std::string_view field);
    void endRow(bool withItsLine);
};

void Reading::endField(std::string_view field)
{
    if (field.size() > limits.fieldBytesMax)
        fail(FaultCode::TooLarge,
             inRow() + " has a field of more than " + std::to_string(limits.fieldBytesMax / 1024)
                 + " KiB. Nothing was taken over.");
    if (!trouble)
        fields.emplace_back(field);
}

void Reading::endRow(bool withItsLine)
{
    if (trouble)
        return;
    if (width == 0)
        width = fields.size();
    if (!withItsLine)
        return fail(FaultCode::Malformed,
                    inRow()
                        + " does not end with its line: the file is cut "
                          "off there. Nothing was taken over.");
    if (fields.size() != width)
        return fail(FaultCode::Malformed,
                    inRow() + " has " + std::to_string(fields.size())
                        + " fields and the header has " + std::to_string(width)
                        + ": the file is cut off or damaged there. Nothing "
                          "was taken over.");
    if (row > limits.rowsMax + 1)
        return fail(FaultCode::TooLarge,
                    "The file has more than " + std::to_string(limits.rowsMax)
                        + " rows. Nothing was taken over.");
    if (auto taken = onRow(row, fields); !taken)
        trouble = taken.error();
    fields.clear();
    ++row;
}

void onField(void *bytes, std::size_t size, void *reading)
{
    static_cast<Reading *>(reading)->endField({static_cast<const char *>(bytes), size});
}

/// `terminator` is -1 where the text ends before the line does.
void onRowEnd(int terminator, void *reading)
{
    static_cast<Reading *>(reading)->endRow(terminator != -1);
}

/// The C parser with its buffer, freed at the end of its scope.
struct Parser {
    csv_parser state{};
    bool ready = csv_init(&state, CSV_STRICT | CSV_STRICT_FINI) == 0;

    Parser() = default;
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;
    ~Parser() { csv_free(&state); }
};

} // namespace

Result<void> readCsvRows(std::string_view text, const CsvLimits &limits, const OnRow &onRow)
{
    Parser parser;
    Reading reading{.limits = limits, .onRow = onRow};
    if (!parser.ready)
        reading.fail(FaultCode::TooLarge, "There is not enough memory to read the file.");
    while (!text.empty() && !reading.trouble) {
        const std::string_view slice = text.substr(0, kSliceBytes);
        text.remove_prefix(slice.size());
        const std::size_t read =
            csv_parse(&parser.state, slice.data(), slice.size(), onField, onRowEnd, &reading);
        if (read != slice.size())
            reading.fail(FaultCode::Malformed,
                         reading.inRow()
                             + " is no CSV: a quotation mark "
                               "stands where none may. Nothing "
                               "was taken over.");
    }
    if (!reading.trouble && csv_fini(&parser.state, onField, onRowEnd, &reading) != 0)
        reading.fail(FaultCode::Malformed,
                     reading.inRow()
                         + " has a quotation mark that is never "
                           "closed: the file is cut off there. "
                           "Nothing was taken over.");
    if (reading.trouble)
        return std::unexpected(*reading.trouble);
    return {};
}

} // namespace cairn
