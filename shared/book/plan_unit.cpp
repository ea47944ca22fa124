#include "shared/book/planning.h"
#include "shared/domain/moving.h"
#include "shared/merge/splices.h"

#include <algorithm>

namespace cairn {

namespace {

std::vector<RevisionId> parentsOf(const std::vector<Head> &heads)
{
    std::vector<RevisionId> parents;
    for (const Head &head : heads)
        parents.push_back(head.revision);
    return parents; // heads are sorted
}

/// What a new version builds on: everything that shows; where people disagree, the writer's own
/// word alone, so that correcting oneself never settles a disagreement by the way.
struct Base {
    std::vector<RevisionId> parents;
    Value value;
};

Result<Base> baseOf(const Writer &writer, const Unit &unit, const UnitView &shown)
{
    if (shown.standing != Standing::Contested)
        return Base{parentsOf(shown.heads), shown.value};
    const auto own = std::ranges::find(shown.heads, writer.person, &Head::author);
    if (own == shown.heads.end())
        return fault(FaultCode::Refused,
                     "Two different values stand in '" + unit.name
                         + "'. Nothing was changed; settle it with a decision.");
    return Base{{own->revision}, own->value};
}

PlannedUnit changed(std::vector<RevisionId> parents, Map content)
{
    return {UnitChange{std::move(parents), std::move(content)}};
}

Value overlaid(const Unit &unit, const Value &before, const Put &put)
{
    if (unit.isSingle())
        return put.single;
    Map fields = before.map() ? *before.map() : Map();
    const Map &fresh = put.fields.empty() && put.single.map() ? *put.single.map() : put.fields;
    for (const auto &[name, value] : fresh)
        fields.insert_or_assign(name, value);
    return fields;
}

Result<PlannedUnit> planWrite(const Writer &writer, const Unit &unit, const UnitView &shown,
                              const std::string &text)
{
    const auto base = baseOf(writer, unit, shown);
    if (!base)
        return std::unexpected(base.error());
    if (unit.single.limit > 0 && lengthOf(text) > unit.single.limit)
        return fault(FaultCode::TooLarge,
                     "This is longer than " + std::to_string(unit.single.limit)
                         + " characters. Nothing was changed; write it in two.");
    const std::string_view before = base->value.textOr();
    if (before == text && !(base->parents.empty() && !text.empty()))
        return PlannedUnit{};
    return changed(base->parents, {{"splices", toValue(splicesBetween(before, text))}});
}

Result<PlannedUnit> planAppend(const UnitView &shown, List entries)
{
    if (entries.empty())
        return PlannedUnit{};
    return changed(parentsOf(shown.heads), {{"add", std::move(entries)}});
}

Result<PlannedUnit> planAmend(const Unit &unit, const UnitView &shown, const Amend &amend)
{
    if (unit.policy == Policy::Append && !amend.remove.empty())
        return fault(FaultCode::Refused,
                     "Nothing is taken from '" + unit.name + "'. Put it right with another entry.");
    if (unit.policy == Policy::Append)
        return planAppend(shown, amend.add);
    const List none;
    const List &held = shown.value.list() ? *shown.value.list() : none;
    const auto holds = [&](const Value &element) {
        return std::ranges::find(held, element) != held.end();
    };
    List add;
    List remove;
    std::ranges::copy_if(amend.add, std::back_inserter(add), std::not_fn(holds));
    std::ranges::copy_if(amend.remove, std::back_inserter(remove), holds);
    if (add.empty() && remove.empty())
        return PlannedUnit{};
    Map content;
    if (!add.empty())
        content.emplace("add", std::move(add));
    if (!remove.empty())
        content.emplace("remove", std::move(remove));
    return changed(parentsOf(shown.heads), std::move(content));
}

/// A set that is given whole: what is missing comes, what is too much goes.
Amend replacing(const UnitView &shown, const Put &put)
{
    Amend amend;
    if (const List *wanted = put.single.list())
        amend.add = *wanted;
    if (const List *held = shown.value.list())
        for (const Value &element : *held)
            if (std::ranges::find(amend.add, element) == amend.add.end())
                amend.remove.push_back(element);
    return amend;
}

/// Who withdraws a record says what they had seen of it.
void addSeen(const Unit &unit, const RecordView &record, Map &content)
{
    if (unit.policy != Policy::State || !unit.moves.withdraws(content.at("is").textOr()))
        return;
    Map seen;
    for (const auto &[name, shown] : record.units) {
        List revisions;
        for (const Head &head : shown.heads)
            revisions.emplace_back(toText(head.revision));
        if (name != unit.name && !revisions.empty())
            seen.emplace(name, std::move(revisions));
    }
    content.emplace("seen", std::move(seen));
}

/// What else keeps it from moving is looked at over the whole deed (`plan`).
Result<void> checkWay(const Unit &state, const RecordView &record, std::string_view target)
{
    for (const Finding &finding : mayMove(state, record.units, target))
        if (finding.code == "move")
            return fault(FaultCode::Refused, finding.sentence, finding.code);
    return {};
}

Result<PlannedUnit> planPut(const Writer &writer, const Unit &unit, const RecordView &record,
                            bool isNew, const Put &put)
{
    const UnitView &shown = record.units.at(unit.name);
    if (unit.policy == Policy::Prose)
        return planWrite(writer, unit, shown, std::string(put.single.textOr()));
    if (unit.policy == Policy::Set)
        return planAmend(unit, shown, replacing(shown, put));
    if (unit.policy == Policy::Append)
        return planAppend(shown, put.single.list() ? *put.single.list() : List());
    const auto base = baseOf(writer, unit, shown);
    if (!base)
        return std::unexpected(base.error());
    Value value = overlaid(unit, base->value, put);
    if (value == base->value && (!shown.heads.empty() || unit.policy == Policy::State))
        return PlannedUnit{};
    if (unit.policy == Policy::Fixed && !shown.heads.empty())
        return fault(FaultCode::Refused,
                     "'" + unit.name + "' is written once, when the record is made.");
    if (unit.policy == Policy::State && !isNew)
        if (auto way = checkWay(unit, record, value.textOr()); !way)
            return std::unexpected(way.error());
    Map content{{"is", std::move(value)}};
    addSeen(unit, record, content);
    return changed(base->parents, std::move(content));
}

Result<PlannedUnit> planSettle(const Unit &unit, const RecordView &record, const Settle &settle)
{
    const UnitView &shown = record.units.at(unit.name);
    if (shown.standing == Standing::Settled)
        return fault(FaultCode::Refused, "Nothing waits for a decision in '" + unit.name + "'.");
    if (settle.reason.empty())
        return fault(FaultCode::Refused, "A decision needs a reason.");
    Map decision{{"reason", settle.reason}};
    Value value = settle.value;
    if (settle.keep) {
        const auto kept = std::ranges::find(shown.heads, *settle.keep, &Head::revision);
        if (kept == shown.heads.end())
            return fault(FaultCode::NotFound, "The value to keep is not among those that stand.");
        value = kept->value;
        decision.emplace("kept", toText(*settle.keep));
    }
    const char *key = unit.policy == Policy::Prose ? "whole" : "is";
    Map content{{key, std::move(value)}, {"decision", std::move(decision)}};
    addSeen(unit, record, content);
    return changed(parentsOf(shown.heads), std::move(content));
}

/// One's own value comes again, beside the one that it is against.
Result<PlannedUnit> planContest(const Writer &writer, const Unit &unit, const UnitView &shown)
{
    const auto loss = std::ranges::find(shown.losses, writer.person, &Loss::author);
    if (loss == shown.losses.end())
        return fault(FaultCode::Refused,
                     "No value of yours gave way to another in '" + unit.name + "'.");
    return changed({loss->revision}, {{"is", loss->value}, {"contest", toText(loss->to)}});
}

Result<PlannedUnit> planRead(const Unit &unit, const UnitView &shown)
{
    if (shown.standing != Standing::Unread)
        return fault(FaultCode::Refused, "Nothing waits to be read in '" + unit.name + "'.");
    Map content{{"read", true}};
    if (unit.policy == Policy::Prose)
        content.emplace("splices", List());
    else
        content.emplace("is", shown.value);
    return changed(parentsOf(shown.heads), std::move(content));
}

} // namespace

Result<PlannedUnit> planUnit(const Writer &writer, const Unit &unit, const RecordView &shown,
                             bool isNew, const UnitEdit &edit)
{
    if (unit.policy == Policy::Server && !writer.isServer)
        return fault(FaultCode::Refused, "Only the county's server writes '" + unit.name + "'.");
    const UnitView &now = shown.units.at(unit.name);
    if (const auto *put = std::get_if<Put>(&edit.change))
        return planPut(writer, unit, shown, isNew, *put);
    if (const auto *settle = std::get_if<Settle>(&edit.change))
        return planSettle(unit, shown, *settle);
    if (std::holds_alternative<Contest>(edit.change))
        return planContest(writer, unit, now);
    if (std::holds_alternative<MarkRead>(edit.change))
        return planRead(unit, now);
    const auto *amend = std::get_if<Amend>(&edit.change);
    if (amend && (unit.policy == Policy::Set || unit.policy == Policy::Append))
        return planAmend(unit, now, *amend);
    const auto *write = std::get_if<Write>(&edit.change);
    if (write && unit.policy == Policy::Prose)
        return planWrite(writer, unit, now, write->text);
    return fault(FaultCode::Malformed, "'" + unit.name + "' is not changed in this way.");
}

} // namespace cairn
