#include "client/record/form_acts.h"

#include "client/record/form_row.h"
#include "client/rows/words_of_record.h"
#include "client/vault/entered_text.h"
#include "client/vault/typed_value.h"
#include "shared/book/reading.h"
#include "shared/book/rebased.h"
#include "shared/merge/splices.h"

namespace cairn {

namespace {

Result<Value> valueOf(Book &book, const FieldType &type, const QString &written)
{
    return typedValue(book, type, takenText(type, written));
}

UnitEdit put(const FormPlace &place, Value value)
{
    if (place.field != nullptr)
        return {place.unit->name, Put{.fields = {{place.field->name, std::move(value)}}}};
    return {place.unit->name, Put{.single = std::move(value)}};
}

std::unexpected<Fault> noSuchPlace(const std::string &path)
{
    return fault(FaultCode::NotFound,
                 "There is no such field in this kind of record. Nothing was changed.", path);
}

/// What a person wrote over `base`, said of the text as it stands now.
std::string carriedOver(const std::string &base, const std::string &mine, const std::string &now)
{
    return base == now ? mine : applied(now, rebased(splicesBetween(base, mine), base, now));
}

Result<FormPlace> placeIn(Book &book, const RecordView &record, const std::string &path)
{
    const RecordType *type = book.schema.type(record.type);
    const FormPlace place = type != nullptr ? placeOf(*type, path) : FormPlace{};
    if (place.unit == nullptr)
        return noSuchPlace(path);
    return place;
}

} // namespace

Result<FieldEdit> fieldEdit(Book &book, const FieldWriting &writing)
{
    const auto record = show(book, writing.record);
    if (!record)
        return std::unexpected(record.error());
    const auto place = placeIn(book, *record, writing.path);
    if (!place)
        return std::unexpected(place.error());
    const QString now = writtenText(place->type(), record->at(writing.path));
    if (place->unit->policy == Policy::Prose) {
        std::string text = entered(writing.text);
        if (!writing.over)
            text = carriedOver(writing.base.toStdString(), text, now.toStdString());
        if (text == now.toStdString())
            return FieldEdit{};
        return FieldEdit{
            .edit = Edit{.record = writing.record, .units = {{place->unit->name, Write{text}}}}};
    }
    auto value = valueOf(book, place->type(), writing.text);
    if (!value)
        return std::unexpected(value.error());
    if (*value == record->at(writing.path))
        return FieldEdit{};
    if (now != writing.base && !writing.over)
        return FieldEdit{.edit = {}, .elsewhere = now};
    return FieldEdit{.edit =
                         Edit{.record = writing.record, .units = {put(*place, std::move(*value))}}};
}

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
        auto value = valueOf(book, part.type(), written);
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
        auto value = valueOf(book, place.type(), text);
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
