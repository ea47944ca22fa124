#include "server/admin/import_gias.h"

#include "shared/book/reading.h"
#include "shared/book/record_act.h"

namespace cairn {

namespace {

using SchoolsByUrn = std::map<std::string, RecordView, std::less<>>;

Result<SchoolsByUrn> schoolsByUrn(Book &book)
{
    auto views = list(book, {.type = "school"});
    if (!views)
        return std::unexpected(views.error());
    SchoolsByUrn schools;
    for (RecordView &view : *views) {
        std::string urn(view.at("register.urn").textOr());
        schools.emplace(std::move(urn), std::move(view));
    }
    return schools;
}

/// A blank in the register is "unknown" here.
Value valueOf(const std::string &text)
{
    return text.empty() ? Value() : Value(text);
}

Map differences(const RecordView &school, const GiasSetting &setting)
{
    Map fields;
    for (const auto &[field, text] : setting.fields) {
        if (school.at("register." + field).textOr() != text)
            fields.emplace(field, valueOf(text));
    }
    return fields;
}

Edit makingOf(const GiasSetting &setting, const std::optional<Assignment> &assignment)
{
    Map fields;
    for (const auto &[field, text] : setting.fields) {
        if (!text.empty())
            fields.emplace(field, text);
    }
    Edit edit;
    edit.type = "school";
    edit.units.push_back({"register", Put{.fields = std::move(fields), .single = {}}});
    if (assignment) {
        edit.units.push_back(
            {"assigned",
             Put{.fields = {{"lasl", assignment->lasl}, {"district", assignment->district}},
                 .single = {}}});
    }
    return edit;
}

/// Takes settings over one by one and counts.
class Import {
public:
    Import(Book &book, const Writer &server, const ImportOptions &options)
        : m_book(book), m_server(server), m_options(options)
    {
    }

    [[nodiscard]] Result<void> take(const SchoolsByUrn &schools, const GiasSetting &setting);
    ImportReport report;

private:
    [[nodiscard]] Result<void> make(const GiasSetting &setting);
    [[nodiscard]] Result<void> change(const RecordView &school, Map fields);
    [[nodiscard]] Result<void> write(const Edit &edit);

    Book &m_book;
    const Writer &m_server;
    const ImportOptions &m_options;
};

Result<void> Import::take(const SchoolsByUrn &schools, const GiasSetting &setting)
{
    const auto known = schools.find(setting.fields.find("urn")->second);
    Result<void> taken;
    if (known == schools.end()) {
        taken = make(setting);
    } else if (Map fields = differences(known->second, setting); fields.empty()) {
        ++report.unchanged;
    } else {
        taken = change(known->second, std::move(fields));
    }
    if (taken
        || (taken.error().code != FaultCode::Refused && taken.error().code != FaultCode::Malformed))
        return taken;
    report.refused.push_back({setting.row, taken.error().sentence});
    return {};
}

Result<void> Import::make(const GiasSetting &setting)
{
    const auto name = setting.fields.find("name");
    if (name == setting.fields.end() || name->second.empty())
        return fault(FaultCode::Refused, "A new school needs its EstablishmentName.");
    const auto postcode = setting.fields.find("postcode");
    const auto assignment = postcode == setting.fields.end()
        ? std::nullopt
        : m_options.postcodes.find(postcode->second);
    if (auto written = write(makingOf(setting, assignment)); !written)
        return written;
    if (!assignment)
        report.unassigned.push_back(setting.fields.find("urn")->second);
    ++report.created;
    return {};
}

Result<void> Import::change(const RecordView &school, Map fields)
{
    Edit edit;
    edit.record = school.id;
    edit.type = school.type;
    edit.units.push_back({"register", Put{.fields = std::move(fields), .single = {}}});
    if (auto written = write(edit); !written)
        return written;
    ++report.changed;
    return {};
}

Result<void> Import::write(const Edit &edit)
{
    if (m_options.dryRun)
        return {};
    const auto saved = recordAct(m_book, m_server, {edit});
    if (!saved)
        return std::unexpected(saved.error());
    return {};
}

} // namespace

Result<ImportReport> importGias(Book &book, const Writer &server, const GiasFile &file,
                                const ImportOptions &options)
{
    const auto schools = schoolsByUrn(book);
    if (!schools)
        return std::unexpected(schools.error());
    Import import(book, server, options);
    import.report.read = file.rowsRead;
    import.report.leftOut = file.leftOut;
    import.report.refused = file.refused;
    import.report.missingColumns = file.missingColumns;
    for (const GiasSetting &setting : file.settings) {
        if (auto taken = import.take(*schools, setting); !taken) {
            const std::size_t done = import.report.created + import.report.changed;
            return fault(taken.error().code,
                         "The import stopped at row " + std::to_string(setting.row) + "; "
                             + std::to_string(done)
                             + " schools were taken over and stay. Run it again to go on.",
                         taken.error().sentence + " " + taken.error().cause);
        }
    }
    return std::move(import.report);
}

Value toValue(const ImportReport &report)
{
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    List refused;
    for (const GiasRefusal &refusal : report.refused)
        refused.emplace_back(Map{{"row", number(refusal.row)}, {"why", refusal.why}});
    return Map{
        {"read", number(report.read)},
        {"left_out", number(report.leftOut)},
        {"created", number(report.created)},
        {"changed", number(report.changed)},
        {"unchanged", number(report.unchanged)},
        {"refused", std::move(refused)},
        {"missing_columns", List(report.missingColumns.begin(), report.missingColumns.end())},
        {"unassigned", List(report.unassigned.begin(), report.unassigned.end())}};
}

} // namespace cairn
