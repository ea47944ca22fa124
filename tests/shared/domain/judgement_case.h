#pragma once

#include "tests/shared/domain/facts.h"

namespace cairn::test {

/// Ruth's judgement of teaching at Mirkdale Beck, well founded: two kinds of evidence seen first
/// hand, the school's own view shared, nothing declared. Each test breaks one thing of it.
struct JudgementCase {
    JudgementCase();

    RecordFacts &linked(const char *name);
    /// An observation of that kind, and the evidence that it became.
    void add(const char *name, const char *kind, const char *directness);
    Findings agreed() const { return judged(judgement, "agreed", context); }

    RecordFacts judgement;
    MoveContext context;
};

inline RecordFacts &JudgementCase::linked(const char *name)
{
    return linkedIn(context, name);
}

inline void JudgementCase::add(const char *name, const char *kind, const char *directness)
{
    const std::string note = std::string(name) + " note";
    context.linked.records.push_back(facts("observation", idOf(note),
                                           {{"kind", kind},
                                            {"seen", "Nine of fourteen books matched."},
                                            {"so_what", "Practice does not fix it."},
                                            {"confidence", "sure"},
                                            {"state", "complete"}}));
    context.linked.records.push_back(facts("evidence", idOf(name),
                                           {{"about", Map{{"visit", refTo("visit")}}},
                                            {"kind", "observation"},
                                            {"directness", directness},
                                            {"observation", refTo(note)},
                                            {"reliability", Map{{"reliability", "medium"}}},
                                            {"on", "2026-11-10"},
                                            {"state", "usable"}}));
    judgement.units["evidence_for"].value.list()->push_back(refTo(name));
}

inline JudgementCase::JudgementCase()
{
    context.today = "2026-11-12";
    context.actor = idOf("ruth");
    context.linked.gathered = {"evidence",        "observation", "intelligence", "visit",
                               "self_evaluation", "interest",    "moderation"};
    judgement = facts("judgement", idOf("j3"),
                      {{"about", Map{{"visit", refTo("visit")}, {"area", "teaching"}}},
                       {"position", Map{{"position", "developing"}, {"confidence", "high"}}},
                       {"statement", "Teaching is consistent."},
                       {"groups", List{"disadvantaged"}},
                       {"looked_against", true},
                       {"evidence_for", List{}},
                       {"state", "proposed"}});
    context.linked.records.push_back(facts("visit", idOf("visit"),
                                           {{"about", Map{{"school", refTo("mirkdale")}}},
                                            {"date", "2026-11-10"},
                                            {"people", List{refTo("ruth"), refTo("dan")}}}));
    context.linked.records.push_back(
        facts("self_evaluation", idOf("own view"),
              {{"about", Map{{"school", refTo("mirkdale")}, {"area", "teaching"}}},
               {"state", "shared"}}));
    add("walk", "learning_walk", "first_hand");
    add("books", "work_look", "first_hand");
}

} // namespace cairn::test
