#include "shared/schema/json.h"
#include "shared/schema/reading.h"
#include "shared/schema/schema.h"

#include <cassert>

namespace cairn {

namespace {

/// Takes what was read; two documents of one name would hide each other.
template <class Part>
Result<void> take(std::string_view document, Result<Part> part,
                  std::map<std::string, Part, std::less<>> &parts)
{
    if (!part)
        return std::unexpected(part.error());
    const std::string name = part->name;
    if (!parts.emplace(name, std::move(*part)).second)
        return wrongDocument(document, "there is another '" + name + "'");
    return {};
}

Result<void> readDocument(const SchemaDocument &document, Schema &schema)
{
    const auto value = parseJson(document.text);
    if (!value)
        return wrongDocument(document.name, value.error().cause);
    if (!value->at("type").isNull())
        return take(document.name, readType(document.name, *value), schema.types);
    if (!value->at("crosswalk").isNull())
        return take(document.name, readCrosswalk(document.name, *value), schema.crosswalks);
    if (!value->at("name").isNull())
        return take(document.name, readVocabulary(document.name, *value), schema.vocabularies);
    return wrongDocument(document.name, "it is neither a type, a vocabulary nor a crosswalk");
}

} // namespace

std::unexpected<Fault> wrongDocument(std::string_view document, std::string_view what)
{
    return fault(FaultCode::Malformed, "A document of the schema cannot be read.",
                 std::string(document) + ": " + std::string(what));
}

bool isTrue(const Value &value)
{
    const bool *truth = value.truth();
    return truth && *truth;
}

std::vector<std::string> readTexts(const Value &value)
{
    std::vector<std::string> texts;
    if (const List *list = value.list())
        for (const Value &element : *list)
            texts.emplace_back(element.textOr());
    return texts;
}

Result<Schema> readSchema(std::span<const SchemaDocument> documents)
{
    Schema schema;
    for (const SchemaDocument &document : documents)
        if (auto read = readDocument(document, schema); !read)
            return std::unexpected(read.error());
    if (auto sound = checkAcross(schema); !sound)
        return std::unexpected(sound.error());
    return schema;
}

const Schema &builtInSchema()
{
    static const Schema schema = [] {
        auto read = readSchema(builtInDocuments());
        assert(read && "the built-in schema reads (tests/shared/schema)");
        return std::move(*read);
    }();
    return schema;
}

} // namespace cairn
