#pragma once

#include "shared/domain/move.h"

#include <initializer_list>

namespace cairn::test {

/// A record as rules see it, with these values at its units.
inline RecordFacts facts(std::string type, const RecordId &id,
                         std::initializer_list<std::pair<const char *, Value>> values)
{
    RecordFacts record;
    record.id = id;
    record.type = std::move(type);
    for (const auto &[unit, value] : values)
        record.units[unit].value = value;
    return record;
}

inline RecordId idOf(std::string_view name)
{
    return keyedId("test", name);
}

inline Value refTo(std::string_view name)
{
    return toText(idOf(name));
}

/// The record of that name that was gathered.
inline RecordFacts &linkedIn(MoveContext &context, std::string_view name)
{
    return *std::ranges::find(context.linked.records, idOf(name), &RecordFacts::id);
}

/// The codes of what refuses, in the order found.
inline std::vector<std::string> refusals(const Findings &findings)
{
    std::vector<std::string> codes;
    for (const Finding &finding : findings)
        if (finding.weight == Weight::Refuses)
            codes.push_back(finding.code);
    return codes;
}

inline bool finds(const Findings &findings, std::string_view code, Weight weight = Weight::Refuses)
{
    return std::ranges::any_of(findings, [&](const Finding &finding) {
        return finding.code == code && finding.weight == weight && !finding.sentence.empty();
    });
}

/// What judgeMove says of a move under the shipped types.
inline Findings judged(const RecordFacts &record, std::string_view target,
                       const MoveContext &context)
{
    return judgeMove(*builtInSchema().type(record.type), record, target, context);
}

} // namespace cairn::test
