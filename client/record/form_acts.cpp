#include "client/record/form_acts.h"

#include "client/vault/entered_text.h"
#include "shared/book/reading.h"

namespace cairn {

Result<Edit> memberAdded(Book &book, const RecordId &record, const std::string &unit,
                         const std::map<std::string, QString> &parts)
{
    const auto shown = show(book, record);
    if (!shown)
        return std::unexpected(shown.error());
    const auto place = placeIn(book, *shown, unit);
    if (!place)
        return std::unexpected(place.error());
    Map fields;
    for (const auto &[name, written] : parts) {
        const FormPlace part{place->unit, name.empty() ? nullptr : place->unit->field(name)};
        auto value = takenValue(book, part.type(), written);
        if (!value)
            return std::unexpected(value.error());
        if (!value->isNull())
            fields.emplace(name, std::move(*value));
    }
    for (const Field &field : place->unit->fields)
        if (field.required && !fields.contains(field.name))
            return fault(FaultCode::Refused, "“" + field.label + "” is still to be filled in.");
    if (fields.empty())
        return fault(FaultCode::Refused, "There is nothing to add yet.");
    Value element = place->unit->isSingle() ? fields.begin()->second : Value(std::move(fields));
    return Edit{.record = record, .units = {{unit, Amend{.add = {std::move(element)}}}}};
}

Edit memberRemoved(const RecordId &record, const std::string &unit, const Value &member)
{
    return {.record = record, .units = {{unit, Amend{.remove = {member}}}}};
}

Result<Edit> beginning(Book &book, const RecordType &type,
                       const std::map<std::string, QString> &written)
{
    Edit edit{.type = type.name};
    std::map<std::string, Put> puts;
    for (const auto &[path, text] : written) {
        const FormPlace place = placeOf(type, path);
        if (place.unit == nullptr)
            return noSuchPlace(path);
        if (text.trimmed().isEmpty())
            continue;
        if (place.unit->policy == Policy::Prose) {
            edit.units.push_back({place.unit->name, Write{entered(text)}});
            continue;
        }
        auto value = takenValue(book, place.type(), text);
        if (!value)
            return std::unexpected(value.error());
        if (place.field != nullptr)
            puts[place.unit->name].fields.emplace(place.field->name, std::move(*value));
        else
            puts[place.unit->name].single = std::move(*value);
    }
    for (const Unit &unit : type.units)
        for (const Field &field : unit.fields)
            if (unit.policy == Policy::Fixed && field.required
                && !puts[unit.name].fields.contains(field.name))
                return fault(FaultCode::Refused,
                             "“" + field.label
                                 + "” is still to be filled in. It cannot be "
                                   "changed later.");
    for (auto &[unit, change] : puts)
        edit.units.push_back({unit, std::move(change)});
    return edit;
}

} // namespace cairn
