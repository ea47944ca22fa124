#include "shared/book/record_view.h"

#include "shared/base/content_hash.h"
#include "shared/book/attachments.h"
#include "shared/book/row_text.h"
#include "shared/book/unit_value.h"
#include "shared/merge/record_units.h"

#include <algorithm>

namespace cairn {

namespace {

Map unitsValue(const RecordView &view)
{
    Map units;
    for (const auto &[name, unit] : view.units)
        units.emplace(name, toValue(unit));
    return units;
}

/// Takes what the change says: texts are long, and nobody needs it afterwards.
Version versionOf(const Logged &logged, UnitChange &change)
{
    Version version{
        logged.revision.id,     std::move(change.parents),         std::move(change.content),
        logged.revision.author, logged.revision.clocks.wallMillis, std::nullopt};
    if (logged.stamp)
        version.effectiveMillis = toMillis(logged.stamp->effective);
    return version;
}

void addDefaults(const Schema &schema, RecordView &view)
{
    if (const RecordType *type = schema.type(view.type))
        for (const Unit &unit : type->units)
            if (!view.units.contains(unit.name))
                view.units.emplace(unit.name, cairn::view(unit, {}));
}

/// Calls `each(path, value)` for every value of a kind, contested heads included.
template <class Each>
void eachValue(const Schema &schema, const RecordView &view, FieldKind kind, Each each)
{
    const RecordType *type = schema.type(view.type);
    if (!type)
        return;
    for (const Unit &unit : type->units) {
        const auto shown = view.units.find(unit.name);
        if (shown == view.units.end())
            continue;
        const auto visit = [&](const Value &value) {
            if (unit.isSingle() && unit.single.kind == kind)
                each(unit.name, value);
            for (const Field &field : unit.fields)
                if (field.type.kind == kind)
                    each(unit.name + '.' + field.name, value.at(field.name));
        };
        const List *entries = shown->second.value.list();
        const bool isListed =
            unit.policy == Policy::Append || (unit.policy == Policy::Set && !unit.isSingle());
        if (isListed && entries)
            std::ranges::for_each(*entries, visit);
        else
            visit(shown->second.value);
        if (shown->second.standing == Standing::Contested)
            for (const Head &head : shown->second.heads)
                visit(head.value);
    }
}

} // namespace

const Value &RecordView::at(std::string_view path) const
{
    static const Value kNull;
    const auto dot = path.find('.');
    const auto unit = units.find(path.substr(0, dot));
    if (unit == units.end())
        return kNull;
    if (dot == std::string_view::npos)
        return unit->second.value;
    return unit->second.value.at(path.substr(dot + 1));
}

Standing RecordView::standing() const
{
    Standing worst = Standing::Settled;
    for (const auto &[name, unit] : units)
        worst = std::max(worst, unit.standing);
    return worst;
}

Value toValue(const RecordView &view)
{
    return Map{{"record", toText(view.id)},
               {"type", view.type},
               {"scope", view.scope},
               {"units", unitsValue(view)}};
}

std::optional<RecordView> workOut(const Schema &schema, std::vector<Logged> revisions)
{
    RecordView shown;
    UnitHistories histories;
    for (Logged &logged : revisions) {
        if (logged.outcome == Outcome::Refused || logged.outcome == Outcome::Held)
            continue;
        shown.id = logged.revision.record;
        shown.type = logged.revision.type;
        shown.scope = logged.revision.scope;
        for (auto &[name, change] : logged.revision.units)
            histories[name].push_back(versionOf(logged, change));
    }
    if (histories.empty())
        return std::nullopt;
    shown.units = viewUnits(schema.type(shown.type), histories);
    addDefaults(schema, shown);
    return shown;
}

RecordRow rowOf(const RecordView &view)
{
    RecordRow row{view.id, view.type, view.scope, 0, 0, rowTextOf(view.units)};
    for (const auto &[name, unit] : view.units) {
        row.unread += unit.standing == Standing::Unread ? 1 : 0;
        row.contested += unit.standing == Standing::Contested ? 1 : 0;
    }
    return row;
}

Result<RecordView> viewOf(const Schema &schema, const RecordRow &row)
{
    RecordView shown{row.id, row.type, row.scope, {}};
    const auto units = unitsFromRow(row.units);
    if (!units)
        return std::unexpected(units.error());
    for (const auto &[name, value] : *units) {
        auto unit = unitViewFrom(value);
        if (!unit)
            return std::unexpected(unit.error());
        shown.units.emplace(name, std::move(*unit));
    }
    addDefaults(schema, shown);
    return shown;
}

std::vector<Reference> referencesOf(const Schema &schema, const RecordView &view)
{
    std::vector<Reference> references;
    eachValue(schema, view, FieldKind::Ref, [&](const std::string &path, const Value &value) {
        const auto add = [&](const Value &one) {
            if (const auto target = parseId<RecordId>(one.textOr()))
                references.push_back({*target, path});
        };
        if (const List *list = value.list())
            std::ranges::for_each(*list, add);
        else
            add(value);
    });
    eachValue(schema, view, FieldKind::File, [&](const std::string &path, const Value &hash) {
        if (!isFileHash(hash.textOr()))
            return;
        references.push_back({fileReference(hash.textOr()), path});
        references.push_back({anyFileReference(), path});
    });
    return references;
}

std::string wordsOf(const Schema &schema, const RecordView &view)
{
    std::string words;
    eachValue(schema, view, FieldKind::Text, [&](const std::string &, const Value &value) {
        if (!value.textOr().empty())
            words.append(value.textOr()).append("\n");
    });
    return words;
}

} // namespace cairn
