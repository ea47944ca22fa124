#include "shared/schema/schema.h"

#include <algorithm>
#include <set>

namespace cairn {

namespace {

template <class Named>
const Named *find(const std::vector<Named> &all, std::string_view name)
{
    const auto found = std::ranges::find(all, name, &Named::name);
    return found == all.end() ? nullptr : &*found;
}

template <class Named>
const Named *find(const std::map<std::string, Named, std::less<>> &all, std::string_view name)
{
    const auto found = all.find(name);
    return found == all.end() ? nullptr : &found->second;
}

} // namespace

bool Moves::direct(std::string_view from, std::string_view target) const
{
    const auto found = to.find(from);
    return found != to.end() && std::ranges::find(found->second, target) != found->second.end();
}

bool Moves::withdraws(std::string_view state) const
{
    return std::ranges::find(withdrawing, state) != withdrawing.end();
}

bool Moves::leads(std::string_view from, std::string_view target) const
{
    std::set<std::string, std::less<>> seen;
    std::vector<std::string> open{std::string(from)};
    while (!open.empty()) {
        const std::string state = std::move(open.back());
        open.pop_back();
        const auto found = to.find(state);
        if (found == to.end())
            continue;
        for (const std::string &next : found->second) {
            if (next == target)
                return true;
            if (seen.insert(next).second)
                open.push_back(next);
        }
    }
    return false;
}

const Field *Unit::field(std::string_view fieldName) const
{
    return find(fields, fieldName);
}

const Unit *RecordType::unit(std::string_view unitName) const
{
    return find(units, unitName);
}

const Unit *RecordType::stateUnit() const
{
    const auto found = std::ranges::find(units, Policy::State, &Unit::policy);
    return found == units.end() ? nullptr : &*found;
}

const Term *Vocabulary::term(std::string_view code) const
{
    const auto found = std::ranges::find(terms, code, &Term::code);
    return found == terms.end() ? nullptr : &*found;
}

const RecordType *Schema::type(std::string_view name) const
{
    return find(types, name);
}

const Vocabulary *Schema::vocabulary(std::string_view name) const
{
    return find(vocabularies, name);
}

std::vector<Crossing> Schema::crossings(std::string_view framework, std::string_view node) const
{
    std::vector<Crossing> found;
    for (const auto &[name, crosswalk] : crosswalks)
        for (const Crosswalk::Link &link : crosswalk.links) {
            if (crosswalk.from == framework && link.from == node)
                found.push_back({crosswalk.to, link.to, link.relation, link.note, true});
            if (crosswalk.to == framework && link.to == node)
                found.push_back({crosswalk.from, link.from, link.relation, link.note, false});
        }
    return found;
}

std::vector<std::pair<std::string, std::string>>
Schema::nodesRecordedIn(std::string_view path) const
{
    std::vector<std::pair<std::string, std::string>> nodes;
    for (const auto &[name, vocabulary] : vocabularies)
        for (const Term &term : vocabulary.terms)
            if (!path.empty() && term.recordedIn == path)
                nodes.emplace_back(name, term.code);
    return nodes;
}

} // namespace cairn
