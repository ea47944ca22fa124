#include "client/rows/field_edit.h"

#include "client/vault/entered_text.h"
#include "client/vault/typed_value.h"
#include "shared/book/reading.h"
#include "shared/book/rebased.h"
#include "shared/merge/splices.h"

namespace cairn {

namespace {

UnitEdit put(const FormPlace &place, Value value)
{
    if (place.field != nullptr)
        return {place.unit->name, Put{.fields = {{place.field->name, std::move(value)}}}};
    return {place.unit->name, Put{.single = std::move(value)}};
}

/// What a person wrote over `base`, said of the text as it stands now.
std::string carriedOver(const std::string &base, const std::string &mine, const std::string &now)
{
    return base == now ? mine : applied(now, rebased(splicesBetween(base, mine), base, now));
}

} // namespace

std::unexpected<Fault> noSuchPlace(const std::string &path)
{
    return fault(FaultCode::NotFound,
                 "There is no such field in this kind of record. Nothing was changed.", path);
}

Result<Value> takenValue(Book &book, const FieldType &type, const QString &written)
{
    return typedValue(book, type, takenText(type, written));
}

Result<FormPlace> placeIn(Book &book, const RecordView &record, const std::string &path)
{
    const RecordType *type = book.schema.type(record.type);
    const FormPlace place = type != nullptr ? placeOf(*type, path) : FormPlace{};
    if (place.unit == nullptr)
        return noSuchPlace(path);
    return place;
}

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
    auto value = takenValue(book, place->type(), writing.text);
    if (!value)
        return std::unexpected(value.error());
    if (*value == record->at(writing.path))
        return FieldEdit{};
    if (now != writing.base && !writing.over)
        return FieldEdit{.edit = {}, .elsewhere = now};
    return FieldEdit{.edit =
                         Edit{.record = writing.record, .units = {put(*place, std::move(*value))}}};
}

} // namespace cairn
