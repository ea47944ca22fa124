#include "tests/bench/workload/county_maker.h"
#include "tests/bench/workload/lexicon.h"
#include "tests/bench/workload/prose.h"

#include <map>
#include <span>

namespace cairn::bench {

namespace {

using Text = std::string_view;

/// Whole numbers between these.
const std::map<Text, std::pair<int, int>> kRanges{
    {"roll", {60, 1'400}}, {"fsm_pct", {2, 61}}, {"rating", {1, 4}},
    {"attendees", {1, 9}}, {"strength", {1, 4}}, {"pupils", {4, 33}},
    {"grade", {1, 4}},     {"pct", {0, 100}},    {"impact", {0, 5}},
};

const std::map<Text, std::vector<Text>> kChoices{
    {"team", {"North", "South", "East", "West"}},
    {"purpose", {"monitoring", "support", "review", "induction", "concern"}},
    {"status", {"open", "met", "planned", "started", "done", "late", "complete", "reopened"}},
    {"confidence", {"low", "medium", "high"}},
    {"priority", {"low", "medium", "high", "urgent"}},
    {"outcome", {"on track", "behind", "achieved", "dropped"}},
};

Value anyValue(Chance &chance, const Value &now, const std::string &field)
{
    if (const auto range = kRanges.find(field); range != kRanges.end())
        return chance.between(range->second.first, range->second.second);
    if (const auto choice = kChoices.find(field); choice != kChoices.end())
        return std::string(chance.pick(choice->second));
    if (const bool *truth = now.truth())
        return !*truth;
    if (field == "category")
        return std::string(chance.pick(areas()));
    if (field == "due")
        return dayText(kYearStartSeconds + chance.between(30, 500) * kDaySeconds);
    if (field == "phone")
        return "01" + std::to_string(chance.between(100, 999)) + ' '
            + std::to_string(chance.between(100'000, 999'999));
    return field == "title" ? errand(chance) : personName(chance);
}

} // namespace

std::string_view proseFieldOf(std::string_view kind)
{
    static const std::map<Text, Text> kProse{
        {"visit", "summary"}, {"observation", "note"}, {"judgement", "rationale"},
        {"need", "detail"},   {"action", "detail"},    {"review", "comment"},
    };
    const auto found = kProse.find(kind);
    return found == kProse.end() ? Text() : found->second;
}

std::vector<std::string> plainFieldsOf(std::string_view kind)
{
    static const std::map<Text, std::vector<std::string>> kPlain{
        {"leader", {"phone", "team"}},
        {"school", {"head", "roll", "fsm_pct", "phone", "rating"}},
        {"visit", {"purpose", "attendees", "status"}},
        {"observation", {"strength", "pupils", "category", "follow_up"}},
        {"judgement", {"grade", "confidence", "shared"}},
        {"need", {"priority", "status", "title"}},
        {"action", {"status", "pct", "due", "owner"}},
        {"review", {"outcome", "impact"}},
    };
    return kPlain.at(kind);
}

Value otherValue(Chance &chance, const Standing &record, const std::string &field)
{
    const Value &now = record.fields.at(field);
    for (;;)
        if (Value value = anyValue(chance, now, field); value != now)
            return value;
}

} // namespace cairn::bench
