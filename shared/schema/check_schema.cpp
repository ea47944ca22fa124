#include "shared/schema/reading.h"

#include <algorithm>
#include <set>

namespace cairn {

namespace {

using Trouble = std::string; // empty: none

bool hasPath(const RecordType &type, std::string_view path)
{
    const auto dot = path.find('.');
    const Unit *unit = type.unit(path.substr(0, dot));
    return unit && (dot == std::string_view::npos || unit->field(path.substr(dot + 1)));
}

/// Every choice, node and reference must lead somewhere, or a form would be drawn with nothing.
bool leadsSomewhere(const Schema &schema, const FieldType &type)
{
    if (type.kind == FieldKind::Choice || type.kind == FieldKind::Node)
        return schema.vocabulary(type.of) != nullptr;
    return type.kind != FieldKind::Ref || schema.type(type.of) != nullptr;
}

bool isTerm(const Schema &schema, std::string_view vocabulary, std::string_view code)
{
    const Vocabulary *known = schema.vocabulary(vocabulary);
    return known && known->term(code);
}

Trouble troubleOfUnit(const Schema &schema, const RecordType &type, const Unit &unit)
{
    bool sound = leadsSomewhere(schema, unit.single);
    for (const Field &field : unit.fields)
        sound = sound && leadsSomewhere(schema, field.type);
    if (!sound)
        return "unit " + unit.name + " names an unknown vocabulary or type";
    for (const std::string &role : unit.writtenBy)
        if (!isTerm(schema, "roles", role))
            return "unit " + unit.name + " is written by the unknown role " + role;
    if (!unit.settledBy.empty() && !isTerm(schema, "settlers", unit.settledBy))
        return "unit " + unit.name + " is settled by the unknown " + unit.settledBy;
    const Unit *state = type.stateUnit();
    for (const std::string &locked : unit.lockedIn)
        if (!state || !state->moves.known(locked))
            return "unit " + unit.name + " is locked in the unknown state " + locked;
    if (unit.policy == Policy::State && unit.single.kind == FieldKind::Choice)
        for (const auto &[code, targets] : unit.moves.to)
            if (!isTerm(schema, unit.single.of, code))
                return "the state " + code + " has no label in " + unit.single.of;
    return {};
}

Trouble troubleOfRequirement(const RecordType &type, const Requirement &requirement)
{
    const Unit *state = type.stateUnit();
    if (requirement.movingTo.empty())
        return requirement.path + " is required when moving nowhere";
    for (const std::string &target : requirement.movingTo)
        if (!state || !state->moves.known(target))
            return requirement.path + " is required in the unknown state " + target;
    std::vector<std::string> paths = requirement.orElse;
    if (!requirement.where.empty())
        paths.push_back(requirement.where);
    for (const std::string &path : paths)
        if (!hasPath(type, path))
            return requirement.path + " is required depending on the unknown " + path;
    if (requirement.where.empty() != requirement.is.empty())
        return requirement.path + " says only one of where and is";
    return {};
}

Trouble troubleOfGroups(const RecordType &type)
{
    std::set<std::string_view> placed;
    for (const Group &group : type.groups)
        for (const std::string &unit : group.units) {
            if (!type.unit(unit))
                return "group " + group.name + " holds the unknown unit " + unit;
            if (!placed.insert(unit).second)
                return "unit " + unit + " stands in two groups";
        }
    for (const Unit &unit : type.units)
        if (!type.groups.empty() && !placed.contains(unit.name))
            return "unit " + unit.name + " stands in no group";
    return {};
}

Trouble troubleOfType(const Schema &schema, const RecordType &type)
{
    if (std::ranges::count(type.units, Policy::State, &Unit::policy) > 1)
        return "it has more than one state";
    for (const Unit &unit : type.units)
        if (auto trouble = troubleOfUnit(schema, type, unit); !trouble.empty())
            return trouble;
    std::vector<std::string> paths = type.key;
    if (type.scope.kind != ScopeRule::Kind::County)
        paths.push_back(type.scope.path);
    if (!type.title.empty())
        paths.push_back(type.title);
    for (const std::string &path : paths)
        if (!hasPath(type, path))
            return "its key, scope or title names the unknown " + path;
    if (!type.sensitivity.empty() && !isTerm(schema, "sensitivity", type.sensitivity))
        return "it has the unknown sensitivity " + type.sensitivity;
    if (!type.retention.empty() && !isTerm(schema, "retention", type.retention))
        return "it is kept by the unknown class " + type.retention;
    if (const Unit *state = type.stateUnit())
        for (const Requirement &requirement : state->moves.requirements)
            if (auto trouble = troubleOfRequirement(type, requirement); !trouble.empty())
                return trouble;
    return troubleOfGroups(type);
}

Trouble troubleOfCrosswalk(const Schema &schema, const Crosswalk &crosswalk)
{
    for (const std::string &framework : {crosswalk.from, crosswalk.to})
        if (!schema.vocabulary(framework))
            return "it speaks of the unknown framework " + framework;
    for (const Crosswalk::Link &link : crosswalk.links) {
        if (!isTerm(schema, crosswalk.from, link.from))
            return crosswalk.from + " has no node " + link.from;
        if (!isTerm(schema, crosswalk.to, link.to))
            return crosswalk.to + " has no node " + link.to;
        if (!isTerm(schema, "crosswalk-relations", link.relation))
            return "the relation " + link.relation + " is not known";
    }
    return {};
}

/// A node that says where it is recorded sends people there. A schema may go without that type.
Trouble troubleOfNodes(const Schema &schema, const Vocabulary &vocabulary)
{
    for (const Term &term : vocabulary.terms) {
        if (term.recordedIn.empty())
            continue;
        const auto dot = term.recordedIn.find('.');
        const RecordType *type = schema.type(term.recordedIn.substr(0, dot));
        if (!type)
            continue;
        if (dot == std::string::npos || !hasPath(*type, term.recordedIn.substr(dot + 1)))
            return term.code + " is recorded in the unknown " + term.recordedIn;
    }
    return {};
}

} // namespace

Result<void> checkAcross(const Schema &schema)
{
    for (const auto &[name, type] : schema.types)
        if (auto trouble = troubleOfType(schema, type); !trouble.empty())
            return wrongDocument("types/" + name, trouble);
    for (const auto &[name, crosswalk] : schema.crosswalks)
        if (auto trouble = troubleOfCrosswalk(schema, crosswalk); !trouble.empty())
            return wrongDocument("crosswalks/" + name, trouble);
    for (const auto &[name, vocabulary] : schema.vocabularies)
        if (auto trouble = troubleOfNodes(schema, vocabulary); !trouble.empty())
            return wrongDocument("frameworks/" + name, trouble);
    return {};
}

} // namespace cairn
