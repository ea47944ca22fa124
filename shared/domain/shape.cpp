#include "shared/domain/shape.h"

#include "shared/base/content_hash.h"
#include "shared/base/id.h"
#include "shared/base/instant.h"
#include "shared/merge/splices.h"

#include <algorithm>

namespace cairn {

namespace {

Finding wrong(const std::string &where, std::string sentence)
{
    return {"shape", where, std::move(sentence)};
}

bool isTime(std::string_view text)
{
    const auto digit = [&](std::size_t at, char last) {
        return text[at] >= '0' && text[at] <= last;
    };
    return text.size() == 5 && text[2] == ':' && digit(0, '2')
        && digit(1, text[0] == '2' ? '3' : '9') && digit(3, '5') && digit(4, '9');
}

std::optional<std::string> troubleOfText(const Schema &schema, const FieldType &type,
                                         const std::string &text)
{
    switch (type.kind) {
    case FieldKind::Text:
        if (type.limit > 0 && lengthOf(text) > type.limit)
            return "This is longer than " + std::to_string(type.limit) + " characters.";
        return std::nullopt;
    case FieldKind::Day:
        if (!text.empty() && !isDay(text))
            return "A day is written as 2026-11-10.";
        return std::nullopt;
    case FieldKind::Time:
        if (!text.empty() && !isTime(text))
            return "A time is written as 09:20.";
        return std::nullopt;
    case FieldKind::Moment:
        if (!parseInstant(text))
            return "A moment is written as 2026-11-10T09:20:00Z.";
        return std::nullopt;
    case FieldKind::Choice:
    case FieldKind::Node: {
        const Vocabulary *vocabulary = schema.vocabulary(type.of);
        if (vocabulary && !vocabulary->term(text))
            return "'" + text.substr(0, 60) + "' is not one of the choices of " + type.of + ".";
        return std::nullopt;
    }
    case FieldKind::Ref:
        if (!parseId<RecordId>(text))
            return "This is not the id of a record.";
        return std::nullopt;
    case FieldKind::File:
        if (!isFileHash(text))
            return "A file is named by the 64 hexadecimal digits of its hash.";
        return std::nullopt;
    case FieldKind::Number: return "A whole number is wanted here.";
    case FieldKind::Truth: return "Yes or no is wanted here.";
    }
    return std::nullopt;
}

Findings checkIs(const Schema &schema, const Unit &unit, const Value &is)
{
    if (unit.isSingle())
        return checkValue(schema, unit.single, is, unit.name);
    const Map *fields = is.map();
    if (!fields)
        return {wrong(unit.name, "Fields with names are wanted here.")};
    Findings findings;
    for (const Field &field : unit.fields) {
        const auto found = fields->find(field.name);
        const std::string where = unit.name + '.' + field.name;
        if (found != fields->end())
            std::ranges::move(checkValue(schema, field.type, found->second, where),
                              std::back_inserter(findings));
        else if (field.required)
            findings.push_back(wrong(where, field.label + " is missing."));
    }
    return findings;
}

Findings checkElements(const Schema &schema, const Unit &unit, const Value &list)
{
    Findings findings;
    if (list.isNull())
        return findings;
    if (!list.list())
        return {wrong(unit.name, "A list is wanted here.")};
    for (const Value &element : *list.list())
        std::ranges::move(checkIs(schema, unit, element), std::back_inserter(findings));
    return findings;
}

bool soundSplices(const Value &value)
{
    const List *list = value.list();
    const auto splices = splicesFrom(value);
    if (!list || splices.size() != list->size())
        return false;
    std::int64_t end = 0;
    for (const Splice &splice : splices) {
        if (splice.at < end || splice.removed < 0)
            return false;
        end = splice.at + splice.removed;
    }
    return true;
}

Findings checkProse(const Schema &schema, const Unit &unit, const Value &content)
{
    if (!content.at("whole").isNull())
        return checkValue(schema, unit.single, content.at("whole"), unit.name);
    if (!soundSplices(content.at("splices")))
        return {wrong(unit.name, "The changes to this text cannot be read.")};
    return {};
}

} // namespace

Findings checkValue(const Schema &schema, const FieldType &type, const Value &value,
                    const std::string &where)
{
    if (value.isNull())
        return {};
    if (type.kind == FieldKind::Number && value.number())
        return {};
    if (type.kind == FieldKind::Truth && value.truth())
        return {};
    if (!value.text())
        return {wrong(where, "This is not the kind of value that belongs here.")};
    if (auto trouble = troubleOfText(schema, type, *value.text()))
        return {wrong(where, std::move(*trouble))};
    return {};
}

Findings checkContent(const Schema &schema, const Unit &unit, const Value &content)
{
    if (!content.map())
        return {wrong(unit.name, "This is not the content of a unit.")};
    if (unit.policy == Policy::Prose)
        return checkProse(schema, unit, content);
    if (unit.policy == Policy::Append && !content.at("remove").isNull())
        return {wrong(unit.name, "Entries are only ever added here.")};
    if (unit.policy != Policy::Set && unit.policy != Policy::Append)
        return checkIs(schema, unit, content.at("is"));
    Findings findings = checkElements(schema, unit, content.at("add"));
    std::ranges::move(checkElements(schema, unit, content.at("remove")),
                      std::back_inserter(findings));
    return findings;
}

} // namespace cairn
