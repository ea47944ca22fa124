#include "tests/bench/workload/lexicon.h"

#include <array>

namespace cairn::bench {

using Text = std::string_view;

namespace {

constexpr std::array kNouns = std::to_array<Text>({"children",
                                                   "the register",
                                                   "class",
                                                   "teaching",
                                                   "the book",
                                                   "marking",
                                                   "reading",
                                                   "phonics",
                                                   "talk",
                                                   "an answer",
                                                   "questions",
                                                   "the plan",
                                                   "feedback",
                                                   "tables",
                                                   "partner",
                                                   "writing",
                                                   "spelling",
                                                   "the task",
                                                   "explanation",
                                                   "routine",
                                                   "lining up",
                                                   "assembly",
                                                   "playtime",
                                                   "cloakroom",
                                                   "the corridor",
                                                   "display",
                                                   "the timeline",
                                                   "number bonds",
                                                   "fractions",
                                                   "place value",
                                                   "a diagram",
                                                   "sentence",
                                                   "paragraph",
                                                   "vocabulary",
                                                   "the glossary",
                                                   "retrieval",
                                                   "recap",
                                                   "the quiz",
                                                   "the model",
                                                   "an example",
                                                   "worked steps",
                                                   "scaffold",
                                                   "resource",
                                                   "counters",
                                                   "whiteboards",
                                                   "the visualiser",
                                                   "the carpet",
                                                   "an interruption",
                                                   "transition",
                                                   "support staff",
                                                   "assistant",
                                                   "mentor",
                                                   "deputy",
                                                   "office",
                                                   "governor",
                                                   "the minutes",
                                                   "budget",
                                                   "attendance",
                                                   "lateness",
                                                   "the letter home",
                                                   "a phone call",
                                                   "families",
                                                   "newcomer",
                                                   "translation",
                                                   "speech",
                                                   "fluency",
                                                   "expression",
                                                   "punctuation",
                                                   "handwriting",
                                                   "pencil grip",
                                                   "sounds",
                                                   "blending",
                                                   "digraph",
                                                   "poem",
                                                   "story",
                                                   "the author",
                                                   "map",
                                                   "fieldwork",
                                                   "sketchbook",
                                                   "rhythm",
                                                   "rehearsal",
                                                   "ball skills",
                                                   "coding",
                                                   "the spreadsheet",
                                                   "hypothesis",
                                                   "fair test",
                                                   "results table",
                                                   "evaluation",
                                                   "curriculum",
                                                   "sequence",
                                                   "unit",
                                                   "end point",
                                                   "the standard",
                                                   "moderation",
                                                   "baseline",
                                                   "tracker",
                                                   "the graph",
                                                   "gap",
                                                   "intervention",
                                                   "small group",
                                                   "nurture",
                                                   "breakfast club",
                                                   "visual timetable",
                                                   "sensory break",
                                                   "the care plan",
                                                   "review meeting",
                                                   "target",
                                                   "outcome",
                                                   "the policy",
                                                   "safeguarding file",
                                                   "chronology",
                                                   "referral",
                                                   "risk assessment",
                                                   "supervision",
                                                   "induction",
                                                   "workload",
                                                   "appraisal",
                                                   "coaching",
                                                   "training day",
                                                   "staff meeting",
                                                   "subject leader",
                                                   "the audit",
                                                   "action list",
                                                   "deadline",
                                                   "evidence",
                                                   "sample",
                                                   "learning walk",
                                                   "drop-in",
                                                   "book look",
                                                   "conversation",
                                                   "the survey",
                                                   "pupil voice",
                                                   "council",
                                                   "library",
                                                   "reading corner",
                                                   "garden",
                                                   "mud kitchen",
                                                   "outdoor area",
                                                   "role play",
                                                   "snack time",
                                                   "key person",
                                                   "the hall",
                                                   "kitchen",
                                                   "boiler",
                                                   "gate",
                                                   "bus",
                                                   "the trip",
                                                   "residential",
                                                   "instrument",
                                                   "choir",
                                                   "painting",
                                                   "clay",
                                                   "workbench",
                                                   "lathe",
                                                   "experiment",
                                                   "goggles",
                                                   "equation",
                                                   "ratio",
                                                   "proof",
                                                   "essay",
                                                   "source",
                                                   "argument",
                                                   "debate",
                                                   "notes",
                                                   "revision",
                                                   "mock paper",
                                                   "mark scheme"});

} // namespace

Words nouns()
{
    return kNouns;
}

Words adjectives()
{
    static constexpr std::array kAdjectives = std::to_array<Text>(
        {"clear",       "careful",     "calm",       "new",        "quiet",    "short",
         "well-chosen", "purposeful",  "uneven",     "secure",     "early",    "daily",
         "weekly",      "brisk",       "patient",    "precise",    "vague",    "generous",
         "thorough",    "thin",        "lively",     "shared",     "agreed",   "missing",
         "recent",      "older",       "younger",    "keen",       "tired",    "anxious",
         "proud",       "settled",     "restless",   "confident",  "hesitant", "fluent",
         "halting",     "neat",        "crowded",    "bright",     "cold",     "practical",
         "ambitious",   "modest",      "familiar",   "unfamiliar", "printed",  "handwritten",
         "unfinished",  "steady",      "deliberate", "playful",    "formal",   "gentle",
         "firm",        "hopeful",     "honest",     "consistent", "patchy",   "strong",
         "emerging",    "broad",       "narrow",     "mixed-age",  "rural",    "local",
         "temporary",   "experienced", "visiting",   "useful",     "costly",   "simple",
         "demanding"});
    return kAdjectives;
}

Words adverbs()
{
    static constexpr std::array kAdverbs = std::to_array<Text>(
        {"well",    "quickly",    "carefully", "together",          "often",
         "rarely",  "slowly",     "aloud",     "in silence",        "with care",
         "at once", "twice",      "again",     "without prompting", "by heart",
         "readily", "mostly",     "in part",   "confidently",       "unprompted",
         "kindly",  "firmly",     "at length", "in turn",           "indoors",
         "outside", "as planned", "too late",  "in good time"});
    return kAdverbs;
}

Words verbs()
{
    static constexpr std::array kVerbs = std::to_array<Text>(
        {"describe", "explain", "check",   "revisit",   "practise", "share",    "sort",
         "model",    "record",  "review",  "compare",   "question", "organise", "strengthen",
         "rewrite",  "measure", "observe", "teach",     "plan",     "adapt",    "read",
         "retell",   "draw",    "label",   "count",     "estimate", "test",     "discuss",
         "present",  "mark",    "return",  "collect",   "store",    "protect",  "simplify",
         "extend",   "prepare", "support", "challenge", "reduce",   "monitor",  "agree",
         "publish",  "replace"});
    return kVerbs;
}

Words pastVerbs()
{
    static constexpr std::array kPast = std::to_array<Text>(
        {"described", "explained",    "checked",    "revisited", "practised",  "shared",
         "sorted",    "modelled",     "recorded",   "reviewed",  "compared",   "questioned",
         "organised", "strengthened", "rewrote",    "measured",  "observed",   "taught",
         "planned",   "adapted",      "read",       "retold",    "drew",       "labelled",
         "counted",   "estimated",    "tested",     "discussed", "presented",  "marked",
         "returned",  "collected",    "stored",     "protected", "simplified", "extended",
         "prepared",  "supported",    "challenged", "reduced",   "monitored",  "missed",
         "forgot",    "noticed",      "corrected",  "praised",   "mentioned",  "ignored",
         "copied",    "finished",     "started"});
    return kPast;
}

Words doings()
{
    static constexpr std::array kDoings = std::to_array<Text>(
        {"waited",          "listened",       "answered",  "sat down",     "lined up",
         "laughed",         "hesitated",      "joined in", "drifted",      "improved",
         "struggled",       "asked for help", "worked on", "stood up",     "took turns",
         "lost the thread", "kept going",     "tidied up", "arrived late", "spoke up"});
    return kDoings;
}

Words openers()
{
    static constexpr std::array kOpeners = std::to_array<Text>({"By the end",
                                                                "At first",
                                                                "In the second half",
                                                                "After break",
                                                                "In books",
                                                                "In class",
                                                                "Since the last visit",
                                                                "As agreed",
                                                                "Once more",
                                                                "On the whole",
                                                                "In this year group",
                                                                "During the walk",
                                                                "From what leaders said",
                                                                "For most",
                                                                "For a few",
                                                                "This week",
                                                                "Last term",
                                                                "According to the head",
                                                                "To begin with",
                                                                "Across the school"});
    return kOpeners;
}

Words prepositions()
{
    static constexpr std::array kPrepositions = std::to_array<Text>(
        {"with", "for", "before", "after", "during", "beside", "without", "about", "from",
         "instead of", "alongside", "because of", "near", "across", "towards"});
    return kPrepositions;
}

Words determiners()
{
    static constexpr std::array kDeterminers =
        std::to_array<Text>({"the", "a", "their", "some", "each", "this", "our", "most", "no",
                             "every", "one", "many", "another", "few", "that", "several"});
    return kDeterminers;
}

} // namespace cairn::bench
