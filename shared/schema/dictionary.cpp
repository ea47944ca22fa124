#include "shared/schema/dictionary.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

constexpr std::string_view kHead =
    "# Data dictionary\n\n"
    "Made from the documents beside this page; `tests/shared/schema/tst_dictionary.cpp` holds it,\n"
    "and writes it again when `CAIRN_WRITE_DICTIONARY` is set. [`FORMAT.md`](FORMAT.md) says what\n"
    "the words mean, [`RULES.md`](../domain/RULES.md) which rules hold over these records.\n";

std::string joined(const std::vector<std::string> &parts, std::string_view between = ", ")
{
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "" : std::string(between)) + part;
    return text;
}

std::string coded(std::string_view text)
{
    return '`' + std::string(text) + '`';
}

std::string policyOf(Policy policy)
{
    static constexpr std::array<std::string_view, 8> kNames{"fixed", "fact",   "set",   "append",
                                                            "prose", "decide", "state", "server"};
    return std::string(kNames.at(static_cast<std::size_t>(policy)));
}

std::string kindOf(const FieldType &type)
{
    switch (type.kind) {
    case FieldKind::Text: return "text, " + std::to_string(type.limit);
    case FieldKind::Number: return "whole number";
    case FieldKind::Truth: return "yes or no";
    case FieldKind::Day: return "day";
    case FieldKind::Time: return "time";
    case FieldKind::Moment: return "moment";
    case FieldKind::Choice: return "one of " + coded(type.of);
    case FieldKind::Node: return "node of " + coded(type.of);
    case FieldKind::Ref: return "a " + coded(type.of);
    case FieldKind::File: return "file";
    }
    return {};
}

std::string requiredFor(const RecordType &type, const std::string &path,
                        std::string_view fromTheStart = {})
{
    std::vector<std::string> parts;
    if (!fromTheStart.empty())
        parts.emplace_back(fromTheStart);
    const Unit *state = type.stateUnit();
    for (const Requirement &one : state ? state->moves.requirements : std::vector<Requirement>{}) {
        if (one.path != path)
            continue;
        std::string text = joined(one.movingTo);
        if (!one.where.empty())
            text += " where " + coded(one.where) + " is " + joined(one.is, " or ");
        if (!one.orElse.empty())
            text += " (or " + joined(one.orElse, " or ") + ')';
        if (!one.rule.empty())
            text += ", rule " + one.rule;
        parts.push_back(std::move(text));
    }
    return joined(parts, "; ");
}

std::string notesOn(const Unit &unit)
{
    std::vector<std::string> notes;
    if (!unit.deciding.empty())
        notes.push_back("heads agree in " + joined(unit.deciding));
    if (!unit.settledBy.empty())
        notes.push_back("settled by " + unit.settledBy);
    if (!unit.writtenBy.empty())
        notes.push_back("written by " + joined(unit.writtenBy, " or "));
    if (!unit.lockedIn.empty())
        notes.push_back("locked in " + joined(unit.lockedIn));
    if (unit.authorOnly)
        notes.emplace_back("its author alone");
    if (unit.removalWins)
        notes.emplace_back("removal wins");
    if (unit.personal)
        notes.emplace_back("names of adults belong here");
    if (!unit.help.empty())
        notes.push_back(unit.help);
    return joined(notes, "; ");
}

std::string notesOn(const Field &field)
{
    std::vector<std::string> notes;
    if (field.cohort)
        notes.emplace_back("a number of pupils");
    if (field.personal)
        notes.emplace_back("names of adults belong here");
    if (!field.help.empty())
        notes.push_back(field.help);
    return joined(notes, "; ");
}

std::string row(const std::vector<std::string> &cells)
{
    return "| " + joined(cells, " | ") + " |\n";
}

std::string scopeOf(const ScopeRule &scope, std::string_view type)
{
    switch (scope.kind) {
    case ScopeRule::Kind::County: return "`county`";
    case ScopeRule::Kind::Key: return coded(std::string(type) + ":<" + scope.path + '>');
    case ScopeRule::Kind::SameAs: return "where " + coded(scope.path) + " lives";
    case ScopeRule::Kind::Within: return "among the papers of " + coded(scope.path);
    }
    return {};
}

std::string unitRows(const RecordType &type, const Unit &unit)
{
    const std::string kind =
        policyOf(unit.policy) + (unit.isSingle() ? ", " + kindOf(unit.single) : "");
    std::string text =
        row({coded(unit.name), unit.label, kind, requiredFor(type, unit.name), notesOn(unit)});
    const bool entries = unit.policy == Policy::Set || unit.policy == Policy::Append;
    const std::string_view made = entries ? "in each entry" : "when made";
    for (const Field &field : unit.fields) {
        const std::string path = unit.name + '.' + field.name;
        text +=
            row({coded(path) + ' ' + std::to_string(field.number), field.label, kindOf(field.type),
                 requiredFor(type, path, field.required ? made : ""), notesOn(field)});
    }
    return text;
}

std::string pageOf(const RecordType &type)
{
    std::string text = "\n### " + type.label + ": " + coded(type.name) + "\n\n";
    if (!type.help.empty())
        text += type.help + "\n\n";
    text += "Lives " + scopeOf(type.scope, type.name);
    if (!type.key.empty())
        text += "; its id is made from " + joined(type.key);
    if (!type.sensitivity.empty())
        text += "; class " + type.sensitivity + ", kept as " + type.retention;
    text += ".\n\n| path, number | label | policy or kind | required | notes "
            "|\n|---|---|---|---|---|\n";
    for (const Group &group : type.groups)
        for (const std::string &unit : group.units)
            text += unitRows(type, *type.unit(unit));
    if (type.groups.empty())
        for (const Unit &unit : type.units)
            text += unitRows(type, unit);
    if (const Unit *state = type.stateUnit()) {
        text += "\nIt starts as " + coded(state->moves.initial) + ".\n\n| from | to |\n|---|---|\n";
        for (const auto &[from, targets] : state->moves.to)
            text += row(
                {from + (state->moves.withdraws(from) ? " (takes it back)" : ""), joined(targets)});
    }
    return text;
}

std::string pageOf(const Vocabulary &vocabulary)
{
    std::string text = "\n### " + vocabulary.label + ": " + coded(vocabulary.name) + ", version "
        + std::to_string(vocabulary.version) + "\n\n";
    if (!vocabulary.source.empty())
        text += "Source: " + vocabulary.source + ".\n\n";
    text += "| code | label | more |\n|---|---|---|\n";
    for (const Term &term : vocabulary.terms) {
        std::vector<std::string> notes;
        for (const auto &[before, what] :
             {std::pair{"", term.description}, std::pair{"under ", term.parent},
              std::pair{"kind: ", term.kind}, std::pair{"recorded in ", term.recordedIn},
              std::pair{"from ", term.validFrom}, std::pair{"until ", term.validTo}})
            if (!what.empty())
                notes.push_back(before + what);
        if (term.inferred)
            notes.emplace_back("our wording");
        text += row({coded(term.code), term.label, joined(notes, "; ")});
    }
    return text;
}

std::string pageOf(const Crosswalk &crosswalk)
{
    std::string text = "\n### " + crosswalk.label + ": " + coded(crosswalk.name) + ", version "
        + std::to_string(crosswalk.version) + "\n\n";
    if (!crosswalk.source.empty())
        text += "Source: " + crosswalk.source + ".\n\n";
    text += row({coded(crosswalk.from), "is", coded(crosswalk.to), "note"}) + "|---|---|---|---|\n";
    for (const Crosswalk::Link &link : crosswalk.links)
        text += row({link.from, link.relation, link.to, link.note});
    return text;
}

} // namespace

std::string dictionaryOf(const Schema &schema)
{
    std::string text(kHead);
    text += "\n## Record types\n";
    for (const auto &[name, type] : schema.types)
        text += pageOf(type);
    text += "\n## Frameworks\n";
    for (const auto &[name, vocabulary] : schema.vocabularies)
        if (vocabulary.isFramework)
            text += pageOf(vocabulary);
    text += "\n## Crosswalks\n";
    for (const auto &[name, crosswalk] : schema.crosswalks)
        text += pageOf(crosswalk);
    text += "\n## Vocabularies\n";
    for (const auto &[name, vocabulary] : schema.vocabularies)
        if (!vocabulary.isFramework)
            text += pageOf(vocabulary);
    return text;
}

} // namespace cairn
