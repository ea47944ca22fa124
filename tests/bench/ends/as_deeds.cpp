#include "tests/bench/ends/as_deeds.h"

#include "tests/bench/ends/bench_schema.h"

#include <fstream>

namespace cairn::bench {

namespace {

const RecordType &declared(std::string_view kind)
{
    return *benchSchema().type(typeOf(kind));
}

} // namespace

std::string typeOf(std::string_view kind)
{
    // `visit` brings scopes of its own, which the workload has not.
    return kind == "visit" ? "school_visit" : std::string(kind);
}

std::string pathOf(std::string_view kind, std::string_view field)
{
    return (declared(kind).unit(field) ? "" : "about.") + std::string(field);
}

Value heldValue(std::string_view kind, std::string_view field, const Value &value,
                const Names &names)
{
    const RecordType &type = declared(kind);
    const Field *about = type.unit(field) ? nullptr : type.unit("about")->field(field);
    if (!about)
        return value;
    if (about->type.kind == FieldKind::Ref) {
        const auto name = names.find(value.textOr());
        return name == names.end() ? Value() : Value(toText(name->second.record));
    }
    // A key is a text.
    return field == "urn" && value.number() ? Value(std::to_string(*value.number())) : value;
}

Edit officeDeed()
{
    return {std::nullopt,
            "school",
            "",
            {{"about", Put{{{"urn", "0"}, {"name", "The county's office"}, {"open", true}}, {}}}}};
}

Edit makingDeed(const Making &making, const Names &names)
{
    const RecordType &type = declared(making.kind);
    Edit edit;
    edit.type = type.name;
    Map about;
    if (making.kind == "leader")
        about.emplace("office", toText(names.at(std::string(kOffice)).record));
    for (const auto &[field, value] : making.fields) {
        const Unit *unit = type.unit(field);
        if (unit && unit->policy == Policy::Prose)
            edit.units.push_back({field, Write{std::string(value.textOr())}});
        else if (unit)
            edit.units.push_back({field, Put{{}, value}});
        else if (Value held = heldValue(making.kind, field, value, names); !held.isNull())
            about.emplace(field, std::move(held));
    }
    edit.units.push_back({"about", Put{std::move(about), {}}});
    return edit;
}

Edit changingDeed(const Change &change, const Named &named)
{
    Edit edit;
    edit.record = named.record;
    const Unit *unit = declared(named.kind).unit(change.field);
    if (unit->policy == Policy::Prose)
        edit.units.push_back({change.field, Write{std::string(change.value.textOr())}});
    else
        edit.units.push_back({change.field, Put{{}, change.value}});
    return edit;
}

Result<void> keepNames(const Names &names, const std::filesystem::path &file)
{
    std::ofstream out(file);
    for (const auto &[id, named] : names)
        out << id << ' ' << named.kind << ' ' << toText(named.record) << '\n';
    out.close();
    if (!out)
        return fault(FaultCode::StorageReadOnly, "The names could not be kept.", file.string());
    return {};
}

Result<Names> readNames(const std::filesystem::path &file)
{
    std::ifstream in(file);
    Names names;
    std::string kind;
    std::string record;
    for (std::string id; in >> id >> kind >> record;) {
        const auto parsed = parseId<RecordId>(record);
        if (!parsed)
            return std::unexpected(parsed.error());
        names.emplace(id, Named{*parsed, kind});
    }
    return names;
}

} // namespace cairn::bench
