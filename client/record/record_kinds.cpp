#include "client/record/record_kinds.h"

#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

namespace {

/// Short enough to stand in a column, and not what the list shows anyway.
bool fitsColumn(const FieldType &type)
{
    switch (type.kind) {
    case FieldKind::Choice:
    case FieldKind::Node:
    case FieldKind::Day: return true;
    case FieldKind::Ref: return type.of != "school";
    case FieldKind::Text:
    case FieldKind::Number:
    case FieldKind::Truth:
    case FieldKind::Time:
    case FieldKind::Moment:
    case FieldKind::File: break;
    }
    return false;
}

/// As a form has them: the most telling first.
std::vector<const Unit *> inOrder(const RecordType &type)
{
    std::vector<const Unit *> units;
    for (const Group &group : type.groups)
        for (const std::string &name : group.units)
            units.push_back(type.unit(name));
    if (type.groups.empty())
        for (const Unit &unit : type.units)
            units.push_back(&unit);
    return units;
}

bool holdsOneValue(const Unit &unit)
{
    return unit.policy != Policy::Set && unit.policy != Policy::Append
        && unit.policy != Policy::Prose && unit.policy != Policy::State;
}

} // namespace

std::vector<const RecordType *> kindsOffered(const Schema &schema)
{
    std::vector<const RecordType *> kinds;
    for (const auto &[name, type] : schema.types)
        if (name != "school" && name != "person" && name != "county")
            kinds.push_back(&type);
    std::ranges::sort(kinds, {}, [](const RecordType *type) { return type->plural; });
    return kinds;
}

bool isMadeByPeople(const RecordType &type)
{
    const auto isCountys = [&](const std::string &path) {
        const Unit *unit = type.unit(std::string_view(path).substr(0, path.find('.')));
        return unit != nullptr && unit->policy == Policy::Server;
    };
    const bool hasContent = std::ranges::any_of(type.units, [](const Unit &unit) {
        return unit.policy == Policy::Server && !unit.isSingle();
    });
    return !hasContent && !isCountys(type.title) && !std::ranges::any_of(type.key, isCountys);
}

std::vector<RecordColumn> columnsOf(const RecordType &type)
{
    std::vector<RecordColumn> columns;
    const auto add = [&](std::string path, const std::string &label, const FieldType &kind) {
        if (columns.size() < kColumnsMax && path != type.title && fitsColumn(kind))
            columns.push_back({std::move(path), toQString(label), kind});
    };
    for (const Unit *unit : inOrder(type)) {
        if (unit == nullptr || !holdsOneValue(*unit))
            continue;
        if (unit->isSingle())
            add(unit->name, unit->label, unit->single);
        for (const Field &field : unit->fields)
            add(unit->name + '.' + field.name, field.label, field.type);
    }
    return columns;
}

std::string schoolPath(const RecordType &type)
{
    for (const Unit &unit : type.units)
        if (unit.policy == Policy::Fixed)
            for (const Field &field : unit.fields)
                if (field.type.kind == FieldKind::Ref && field.type.of == "school")
                    return unit.name + '.' + field.name;
    return {};
}

} // namespace cairn
