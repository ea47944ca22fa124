#include "shared/domain/record_facts.h"

#include <algorithm>

namespace cairn {

const Value &RecordFacts::at(std::string_view path) const
{
    static const Value kNull;
    const auto dot = path.find('.');
    const auto unit = units.find(path.substr(0, dot));
    if (unit == units.end())
        return kNull;
    const Value &value = unit->second.value;
    return dot == std::string_view::npos ? value : value.at(path.substr(dot + 1));
}

bool RecordFacts::holdsTrue(std::string_view path) const
{
    const bool *truth = at(path).truth();
    return truth && *truth;
}

const List &RecordFacts::elements(std::string_view unit) const
{
    static const List kNone;
    const List *list = at(unit).list();
    return list ? *list : kNone;
}

bool RecordFacts::holds(std::string_view unit, std::string_view element) const
{
    const List &list = elements(unit);
    return std::ranges::any_of(list, [&](const Value &value) { return value.textOr() == element; });
}

bool isSaid(const Value &value)
{
    if (const std::string *text = value.text())
        return text->find_first_not_of(" \t\r\n") != std::string::npos;
    if (const List *list = value.list())
        return !list->empty();
    if (const Map *map = value.map())
        return std::ranges::any_of(*map, [](const auto &member) { return isSaid(member.second); });
    return !value.isNull();
}

const RecordFacts *Linked::find(std::string_view id) const
{
    const auto parsed = parseId<RecordId>(id);
    if (!parsed)
        return nullptr;
    const auto found = std::ranges::find(records, *parsed, &RecordFacts::id);
    return found == records.end() ? nullptr : &*found;
}

std::vector<const RecordFacts *> Linked::all(std::string_view type) const
{
    std::vector<const RecordFacts *> found;
    for (const RecordFacts &record : records)
        if (record.type == type)
            found.push_back(&record);
    return found;
}

const RecordFacts *Linked::one(std::string_view type, std::string_view path,
                               std::string_view text) const
{
    for (const RecordFacts &record : records)
        if (record.type == type && record.text(path) == text)
            return &record;
    return nullptr;
}

} // namespace cairn
