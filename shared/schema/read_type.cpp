#include "shared/schema/reading.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cairn {

namespace {

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
        Field field{name, static_cast<int>(number), std::string(member.at("label").textOr(name)),
                    *type, isTrue(member.at("required"))};
        field.help = member.at("help").textOr();
        field.cohort = isTrue(member.at("cohort"));
        field.personal = isTrue(member.at("personal"));
        fields.push_back(std::move(field));
    }
    std::ranges::sort(fields, {}, &Field::number);
    if (std::ranges::adjacent_find(fields, {}, &Field::number) != fields.end())
        return std::nullopt;
    return fields;
}

Moves readMoves(const Value &unit)
{
    Moves moves{std::string(unit.at("initial").textOr()), {}, readTexts(unit.at("withdrawing"))};
    if (const Map *map = unit.at("moves").map())
        for (const auto &[state, targets] : *map)
            moves.to.emplace(state, readTexts(targets));
    return moves;
}

Result<void> checkMoves(std::string_view document, const Unit &unit)
{
    const Moves &moves = unit.moves;
    if (unit.policy == Policy::State && !moves.known(moves.initial))
        return wrongDocument(document,
                             "unit " + unit.name + " does not say in which state it starts");
    for (const std::string &state : moves.withdrawing)
        if (!moves.known(state))
            return wrongDocument(
                document, "unit " + unit.name + " is withdrawn into a state that it does not have");
    for (const auto &[from, targets] : moves.to)
        for (const std::string &target : targets)
            if (!moves.known(target))
                return wrongDocument(document,
                                     "unit " + unit.name + " moves to " + target
                                         + ", which is no state of it");
    return {};
}

Result<void> readContent(std::string_view document, const Value &value, Unit &unit)
{
    if (value.at("fields").map()) {
        auto fields = readFields(value.at("fields"));
        if (!fields)
            return wrongDocument(document,
                                 "unit " + unit.name + " has a field without kind or own number");
        unit.fields = std::move(*fields);
        return {};
    }
    const auto single = readFieldType(value.at("of"));
    if (!single)
        return wrongDocument(document, "unit " + unit.name + " says neither fields nor of");
    unit.single = *single;
    return {};
}

Result<Unit> readUnit(std::string_view document, const std::string &name, const Value &value)
{
    Unit unit;
    unit.name = name;
    unit.label = value.at("label").textOr(name);
    unit.help = value.at("help").textOr();
    const auto policy = std::ranges::find(kPolicies, value.at("policy").textOr(),
                                          [](const auto &entry) { return entry.first; });
    if (policy == kPolicies.end())
        return wrongDocument(document, "unit " + name + " has no known policy");
    unit.policy = policy->second;
    if (auto content = readContent(document, value, unit); !content)
        return std::unexpected(content.error());
    unit.deciding = readTexts(value.at("deciding"));
    for (const std::string &deciding : unit.deciding)
        if (!unit.field(deciding))
            return wrongDocument(
                document, "unit " + name + " decides by " + deciding + ", which is no field of it");
    unit.authorOnly = isTrue(value.at("author_only"));
    unit.removalWins = isTrue(value.at("removal_wins"));
    unit.personal = isTrue(value.at("personal"));
    unit.settledBy = value.at("settled_by").textOr();
    unit.writtenBy = readTexts(value.at("written_by"));
    unit.lockedIn = readTexts(value.at("locked_in"));
    unit.moves = readMoves(value);
    if (auto sound = checkMoves(document, unit); !sound)
        return std::unexpected(sound.error());
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

/// The requirements of one unit or field.
void addRequirements(const Value &when, const std::string &path, const std::string &label,
                     std::vector<Requirement> &requirements)
{
    if (const List *list = when.list())
        for (const Value &one : *list)
            requirements.push_back({path, label, readTexts(one.at("moving_to")),
                                    std::string(one.at("where").textOr()), readTexts(one.at("is")),
                                    readTexts(one.at("or_else")),
                                    std::string(one.at("rule").textOr())});
}

std::vector<Requirement> readRequirements(const RecordType &type, const Value &units)
{
    std::vector<Requirement> requirements;
    for (const Unit &unit : type.units) {
        const Value &declared = units.at(unit.name);
        addRequirements(declared.at("required_when"), unit.name, unit.label, requirements);
        for (const Field &field : unit.fields)
            addRequirements(declared.at("fields").at(field.name).at("required_when"),
                            unit.name + '.' + field.name, field.label, requirements);
    }
    return requirements;
}

std::vector<Group> readGroups(const Value &value)
{
    std::vector<Group> groups;
    if (const List *list = value.list())
        for (const Value &group : *list)
            groups.push_back({std::string(group.at("name").textOr()),
                              std::string(group.at("label").textOr()),
                              readTexts(group.at("units"))});
    return groups;
}

} // namespace

Result<RecordType> readType(std::string_view document, const Value &value)
{
    RecordType type;
    type.name = value.at("type").textOr();
    type.label = value.at("label").textOr(type.name);
    type.plural = value.at("plural").textOr(type.label);
    type.help = value.at("help").textOr();
    type.sensitivity = value.at("sensitivity").textOr();
    type.retention = value.at("retention").textOr();
    type.key = readTexts(value.at("key"));
    type.title = value.at("title").textOr();
    type.groups = readGroups(value.at("groups"));
    const auto scope = readScope(value.at("scope"));
    if (type.name.empty() || !scope || !value.at("units").map())
        return wrongDocument(document, "type, scope or units are missing");
    type.scope = *scope;
    for (const auto &[name, member] : *value.at("units").map()) {
        auto unit = readUnit(document, name, member);
        if (!unit)
            return std::unexpected(unit.error());
        type.units.push_back(std::move(*unit));
    }
    auto requirements = readRequirements(type, value.at("units"));
    const auto state = std::ranges::find(type.units, Policy::State, &Unit::policy);
    if (state != type.units.end())
        state->moves.requirements = std::move(requirements);
    else if (!requirements.empty())
        return wrongDocument(document,
                             requirements.front().path
                                 + " is required before a move, but there is no state");
    return type;
}

} // namespace cairn
