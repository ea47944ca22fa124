#include "shared/sync/acceptance.h"

#include "shared/domain/shape.h"

#include <algorithm>

namespace cairn {

namespace {

Ruling refused(std::string code, std::string where, std::string sentence)
{
    return {{{std::move(code), std::move(where), std::move(sentence)}}, false};
}

Ruling awaiting(std::string where, std::string sentence)
{
    return {{{std::string(kAwaits), std::move(where), std::move(sentence)}}, true};
}

std::optional<Ruling> judgeSpeaker(const Revision &revision, const Witness &witness)
{
    if (revision.id.device != witness.device)
        return refused("device", "", "This was written on another device.");
    if (revision.author != witness.speaker)
        return refused("author", "", "This was written in another person's name.");
    if (!isIntact(revision))
        return refused("commitment", "", "The words are not those that were committed to.");
    if (witness.overtaken)
        return refused("overtaken", "", "What this was to replace has entered meanwhile.");
    return std::nullopt;
}

std::optional<Ruling> judgePlace(const Revision &revision, const Witness &witness)
{
    if (!witness.placeKnown)
        return awaiting("about", "It is about a visit that is not here yet.");
    if (!witness.mayWrite)
        return refused("scope", "", "You are not among those who write here.");
    if (witness.record && witness.record->type != revision.type)
        return refused("type", "", "This record is of another kind.");
    if (witness.record && witness.record->scope != revision.scope)
        return refused("scope", "", "This record lives in another place.");
    if (!witness.record && !witness.makesRecord && witness.parentsLost)
        return std::nullopt; // what it builds on was not taken: judgeParents says so
    if (!witness.record && !witness.makesRecord)
        return awaiting("", "It changes a record that is not here yet.");
    if (!witness.record && !witness.scope)
        return refused("ref", "about", "What it is about is not known here.");
    if (!witness.record && !witness.rightId)
        return refused("id", "", "A record of this kind is named by what it is about.");
    if (!witness.record && *witness.scope != revision.scope)
        return refused("scope", "", "A new record of this kind does not belong there.");
    return std::nullopt;
}

std::optional<Ruling> judgeParents(const Witness &witness)
{
    if (witness.parentsLost)
        return Ruling{{{"parent", "", "It builds on something that was not accepted."}}, true};
    if (!witness.parentsKnown)
        return awaiting("", "It builds on something that is not here yet.");
    return std::nullopt;
}

std::optional<Ruling> judgeUnit(const Schema &schema, const Revision &revision,
                                const Witness &witness, const Unit &unit, const UnitChange &change)
{
    if (unit.policy == Policy::Server)
        return refused("server_only", unit.name, "Only the county's server writes this.");
    if (unit.policy == Policy::Fixed && !change.parents.empty())
        return refused("fixed", unit.name, "This is written once, when the record is made.");
    if (unit.authorOnly && !witness.reviewed && witness.record
        && witness.record->maker != revision.author)
        return refused("author_only", unit.name, "Only who saw it may change it.");
    if (auto findings = checkContent(schema, unit, change.content); !findings.empty())
        return Ruling{std::move(findings), false};
    return std::nullopt;
}

} // namespace

void bindTogether(std::vector<Ruling> &act)
{
    const auto waits = [](const Ruling &ruling) {
        return ruling.accepted() || ruling.findings.front().code == kAwaits;
    };
    if (std::ranges::all_of(act, &Ruling::accepted))
        return;
    const bool allWait = std::ranges::all_of(act, waits);
    for (Ruling &ruling : act) {
        if (allWait && ruling.accepted())
            ruling = awaiting("", "It belongs to a deed of which another part waits.");
        else if (ruling.accepted())
            ruling = {{{"act", "", "It belongs to a deed of which another part was not accepted."}},
                      true};
    }
}

Ruling judge(const Schema &schema, const Revision &revision, const Witness &witness)
{
    for (auto ruling :
         {judgeSpeaker(revision, witness), judgePlace(revision, witness), judgeParents(witness)})
        if (ruling)
            return *ruling;
    const RecordType *type = schema.type(revision.type);
    if (!type)
        return {}; // a newer device's kind of record: kept and handed on untouched
    for (const auto &[name, change] : revision.units)
        if (const Unit *unit = type->unit(name))
            if (auto ruling = judgeUnit(schema, revision, witness, *unit, change))
                return *ruling;
    if (!witness.reviewed && !witness.broken.empty())
        return {witness.broken, false};
    return {};
}

Instant effectiveTime(const Clocks &clocks, Instant now, std::optional<Instant> newestParent)
{
    const Instant seen = std::min(fromMillis(clocks.serverMillis), now);
    const Instant claimed = std::clamp(fromMillis(clocks.wallMillis), seen, now);
    return newestParent ? std::max(claimed, *newestParent) : claimed;
}

} // namespace cairn
