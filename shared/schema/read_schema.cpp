#include "shared/schema/json.h"
#include "shared/schema/schema.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace cairn {

namespace {

/// Documents are ours, so one message with the place in it is enough for whoever edits them.
std::unexpected<Fault> wrong(std::string_view document, std::string_view what)
{
    return fault(FaultCode::Malformed, "A document of the schema cannot be read.",
                 std::string(document) + ": " + std::string(what));
}

constexpr std::array<std::pair<std::string_view, Policy>, 8> kPolicies{{
    {"fixed", Policy::Fixed},
    {"fact", Policy::Fact},
    {"set", Policy::Set},
    {"append", Policy::Append},
    {"prose", Policy::Prose},
    {"decide", Policy::Decide},
    {"state", Policy::State},
    {"server", Policy::Server},
}};

constexpr std::array<std::pair<std::string_view, FieldKind>, 10> kKinds{{
    {"text", FieldKind::Text},
    {"whole", FieldKind::Number},
    {"truth", FieldKind::Truth},
    {"day", FieldKind::Day},
    {"time", FieldKind::Time},
    {"instant", FieldKind::Moment},
    {"choice", FieldKind::Choice},
    {"node", FieldKind::Node},
    {"ref", FieldKind::Ref},
    {"file", FieldKind::File},
}};

bool isTrue(const Value &value)
{
    const bool *truth = value.truth();
    return truth && *truth;
}

std::optional<FieldType> readFieldType(const Value &value)
{
    for (const auto &[name, kind] : kKinds) {
        const Value &detail = value.at(name);
        if (!detail.isNull())
            return FieldType{kind, std::string(detail.textOr()), detail.numberOr(0)};
    }
    return std::nullopt;
}

std::optional<std::vector<Field>> readFields(const Value &value)
{
    std::vector<Field> fields;
    for (const auto &[name, member] : *value.map()) {
        const auto type = readFieldType(member);
        const auto number = member.at("number").numberOr(0);
        if (!type || number < 1)
            return std::nullopt;
        fields.push_back({name, static_cast<int>(number),
                          std::string(member.at("label").textOr(name)), *type,
                          isTrue(member.at("required"))});
    }
    std::ranges::sort(fields, {}, &Field::number);
    if (std::ranges::adjacent_find(fields, {}, &Field::number) != fields.end())
        return std::nullopt;
    return fields;
}

std::vector<std::string> readTexts(const Value &value)
{
    std::vector<std::string> texts;
    if (const List *list = value.list())
        for (const Value &element : *list)
            texts.emplace_back(element.textOr());
    return texts;
}

Moves readMoves(const Value &unit)
{
    Moves moves{std::string(unit.at("initial").textOr()), {}, readTexts(unit.at("withdrawing"))};
    if (const Map *map = unit.at("moves").map())
        for (const auto &[state, targets] : *map)
            moves.to.emplace(state, readTexts(targets));
    return moves;
}

Result<Unit> readUnit(std::string_view document, const std::string &name, const Value &value)
{
    Unit unit;
    unit.name = name;
    unit.label = value.at("label").textOr(name);
    const auto policy = std::ranges::find(kPolicies, value.at("policy").textOr(),
                                          [](const auto &entry) { return entry.first; });
    if (policy == kPolicies.end())
        return wrong(document, "unit " + name + " has no known policy");
    unit.policy = policy->second;
    if (value.at("fields").map()) {
        auto fields = readFields(value.at("fields"));
        if (!fields)
            return wrong(document, "unit " + name + " has a field without kind or own number");
        unit.fields = std::move(*fields);
    } else {
        const auto single = readFieldType(value.at("of"));
        if (!single)
            return wrong(document, "unit " + name + " says neither fields nor of");
        unit.single = *single;
    }
    unit.deciding = readTexts(value.at("deciding"));
    unit.authorOnly = isTrue(value.at("author_only"));
    unit.removalWins = isTrue(value.at("removal_wins"));
    unit.moves = readMoves(value);
    if (unit.policy == Policy::State && !unit.moves.known(unit.moves.initial))
        return wrong(document, "unit " + name + " does not say in which state it starts");
    if (!std::ranges::all_of(unit.moves.withdrawing,
                             [&](const std::string &state) { return unit.moves.known(state); }))
        return wrong(document, "unit " + name + " is withdrawn into a state that it does not have");
    return unit;
}

std::optional<ScopeRule> readScope(const Value &value)
{
    if (value.textOr() == "county")
        return ScopeRule{};
    using Kind = ScopeRule::Kind;
    for (const auto &[name, kind] :
         {std::pair{"key", Kind::Key}, std::pair{"same_as", Kind::SameAs},
          std::pair{"within", Kind::Within}})
        if (const std::string *path = value.at(name).text())
            return ScopeRule{kind, *path};
    return std::nullopt;
}

Result<RecordType> readType(std::string_view document, const Value &value)
{
    RecordType type;
    type.name = value.at("type").textOr();
    type.label = value.at("label").textOr(type.name);
    type.key = readTexts(value.at("key"));
    type.title = value.at("title").textOr();
    const auto scope = readScope(value.at("scope"));
    if (type.name.empty() || !scope || !value.at("units").map())
        return wrong(document, "type, scope or units are missing");
    type.scope = *scope;
    for (const auto &[name, member] : *value.at("units").map()) {
        auto unit = readUnit(document, name, member);
        if (!unit)
            return std::unexpected(unit.error());
        type.units.push_back(std::move(*unit));
    }
    return type;
}

Vocabulary readVocabulary(const Value &value)
{
    Vocabulary vocabulary{std::string(value.at("name").textOr()), {}};
    if (const List *terms = value.at("terms").list())
        for (const Value &term : *terms)
            vocabulary.terms.push_back({std::string(term.at("code").textOr()),
                                        std::string(term.at("label").textOr()),
                                        std::string(term.at("description").textOr()),
                                        std::string(term.at("valid_from").textOr()),
                                        std::string(term.at("valid_to").textOr())});
    return vocabulary;
}

/// Every choice, node and reference must lead somewhere, or a form would be drawn with nothing.
Result<void> checkReferences(const Schema &schema)
{
    const auto leadsSomewhere = [&](const FieldType &type) {
        if (type.kind == FieldKind::Choice || type.kind == FieldKind::Node)
            return schema.vocabulary(type.of) != nullptr;
        return type.kind != FieldKind::Ref || schema.type(type.of) != nullptr;
    };
    for (const auto &[name, type] : schema.types)
        for (const Unit &unit : type.units) {
            bool sound = leadsSomewhere(unit.single);
            for (const Field &field : unit.fields)
                sound = sound && leadsSomewhere(field.type);
            if (!sound)
                return wrong(name, "unit " + unit.name + " names an unknown vocabulary or type");
        }
    return {};
}

} // namespace

Result<Schema> readSchema(std::span<const SchemaDocument> documents)
{
    Schema schema;
    for (const SchemaDocument &document : documents) {
        const auto value = parseJson(document.text);
        if (!value)
            return wrong(document.name, value.error().cause);
        if (!value->at("type").isNull()) {
            auto type = readType(document.name, *value);
            if (!type)
                return std::unexpected(type.error());
            schema.types.insert_or_assign(type->name, std::move(*type));
        } else if (auto vocabulary = readVocabulary(*value); !vocabulary.name.empty()) {
            schema.vocabularies.insert_or_assign(vocabulary.name, std::move(vocabulary));
        } else {
            return wrong(document.name, "it is neither a type nor a vocabulary");
        }
    }
    if (auto sound = checkReferences(schema); !sound)
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
