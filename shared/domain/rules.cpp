#include "shared/domain/rules.h"

#include <array>

namespace cairn {

namespace {

constexpr std::array<Rule, 36> kRules{{
    {"R01",
     "A judgement is agreed on two pieces of evidence or more, of two kinds, one "
     "first hand, none older than twelve months, not of low reliability on the "
     "whole.",
     "judgeMove", "refuses", "tst_judgement_rules: r01_twoOfOneKindAreNotEnough"},
    {"R02", "Priority and Strength to share need three pieces of three kinds.", "judgeMove",
     "refuses", "tst_judgement_rules: r02_eitherEndNeedsThreeKinds"},
    {"R03", "What points the other way is linked, or looked for and not found.", "judgeMove",
     "asks", "tst_judgement_rules: r03_theOtherWayIsAskedFor"},
    {"R04", "What was seen stands apart from what is made of it, and comes first.",
     "judgeMove, observation.json", "refuses",
     "tst_judgement_rules: r04_aReadingAloneDoesNotCount"},
    {"R05", "What was seen once only is not the only first-hand evidence.", "judgeMove", "refuses",
     "tst_judgement_rules: r05_seenOnceIsNotFirstHandEnough"},
    {"R06",
     "Numbers about five pupils or fewer are not kept; of six to ten with a word of "
     "caution.",
     "judgeSaving", "refuses", "tst_saving_rules: r06_smallNumbersAreRefused"},
    {"R07", "Intelligence that the school was not told of supports no judgement.", "judgeMove",
     "refuses", "tst_judgement_rules: r07_theSchoolKnowsTheIntelligence"},
    {"R08",
     "A judgement is current for twelve months, of Priority for six; then it is the "
     "last known.",
     "isCurrent", "shows", "tst_judgement_rules: r08_judgementsGrowOld"},
    {"R09", "Nothing is converted or averaged across frameworks or scales.",
     "judgeSeries, stepsBetween", "refuses", "tst_judgement_rules: r09_scalesAreNeverMixed"},
    {"R10", "The school sees a visit, its purpose, visitors and state from the proposal on.",
     "visit.json", "shows", "tst_visit_rules: r10_theSchoolSeesAVisitFromTheFirst"},
    {"R11",
     "The note is shared within five school days, answered within five, final within"
     " fifteen.",
     "judgeMove, deadlinesOf", "advises", "tst_visit_rules: r11_lateIsSaidAndDoesNotBlock"},
    {"R12",
     "Nothing is final that the school had no chance to read; no reply is never "
     "agreement.",
     "judgeMove", kBinding, "tst_visit_rules: r12_nothingIsFinalUnread"},
    {"R13", "Each point of fact is accepted, or not accepted because.", "judgeMove", "refuses",
     "tst_visit_rules: r13_eachPointIsAnswered"},
    {"R14", "The school's words stay as the school wrote them.", "judgeEdit", kBinding,
     "tst_guarding_rules: r14_theSchoolsWordsAreItsOwn"},
    {"R15", "After final there are only addenda, shared the same way.", "judgeEdit", kBinding,
     "tst_guarding_rules: r15_afterFinalAnAddendum"},
    {"R16",
     "Chair, diocese and trust receive the final note; the head sees that list "
     "before sharing.",
     "judgeMove, distributionFor", "refuses", "tst_visit_rules: r16_theListIsWholeAndSeen"},
    {"R17", "Everything carries a badge that says who sees it.", "badgeOf", "shows",
     "tst_visit_rules: r17_eachScopeHasItsBadge"},
    {"R18",
     "The school is asked about the visit after final; scores show from five answers"
     " on.",
     "mayAskForFeedback, mayShowScores", "shows", "tst_visit_rules: r18_feedbackAfterFinal"},
    {"R20",
     "The school's own view comes first: recorded, declined, or in a crisis within "
     "ten working days.",
     "judgeMove", "refuses", "tst_judgement_rules: r20_theSchoolsViewComesFirst"},
    {"R40",
     "Priority, visitors who differ, a school that differs, first visits, one in ten"
     " by lot, and the school once by asking: these judgements are moderated.",
     "moderationReasons, drawnByLot, judgeMove", "refuses",
     "tst_moderation_rules: r40_reasonsForModeration"},
    {"R41",
     "A moderator has no interest, was not there, is of another school, trust and "
     "cluster; for Priority of another local alliance.",
     "judgeMove", kBinding, "tst_moderation_rules: r41_aModeratorStandsApart"},
    {"R42",
     "Spread of positions shows from ten judgements on and never judges a visitor "
     "alone.",
     "spreadOf", "shows", "tst_fairness_rules: r42_spreadOfTenAndMore"},
    {"R43",
     "Who declared an interest does not judge until cleared; every visitor says "
     "first.",
     "judgeMove", kBinding, "tst_moderation_rules: r43_whoHasAnInterestDoesNotJudge"},
    {"R50",
     "Every change is kept with who, when and why; an erasure leaves what it was of,"
     " when, on what ground.",
     "shared/history, judgeErasure", "refuses", "tst_fairness_rules: r50_anErasureSaysWhy"},
    {"R50b",
     "Each term a visitor says that the notes are complete and fair, or lists "
     "exceptions.",
     "judgeTermStatement", "refuses", "tst_fairness_rules: r50b_completeAndFairOrExceptions"},
    {"R50c", "What was sent to CASL is put right by a new version only.", "judgePackEdit",
     "refuses", "tst_fairness_rules: r50c_whatWasSentStays"},
    {"R51", "A lower target for a group needs a reason, and the chair reads it.", "judgeMove",
     "refuses", "tst_plan_rules: r51_aGroupIsNotAskedLess"},
    {"R52", "Judgements and needs say which groups were considered; none needs a because.",
     "judgement.json, need.json", "refuses", "tst_judgement_rules: r52_groupsAreConsidered"},
    {"R53",
     "Context may explain, never excuse: set phrases ask whether this is evidence or"
     " expectation.",
     "judgeSaving", "advises", "tst_saving_rules: r53_expectationIsAskedAbout"},
    {"R54", "A plan whose baseline shows a gap has an objective for it, or says why not.",
     "judgeMove", "refuses", "tst_plan_rules: r54_aGapHasAnObjective"},
    {"R55", "Schools are compared with schools like them, as a range, never as a rank.",
     "likeSchools, rangeOf", "shows", "tst_fairness_rules: r55_likeSchoolsAndWhatWasLeftOut"},
    {"R70",
     "No names of pupils or parents; no numbers, addresses or birth dates of "
     "anybody.",
     "judgeSaving", "asks or refuses", "tst_saving_rules: r70_likelyNames"},
    {"R71",
     "No disclosure is written down: a card says whom to tell, a stub that it was "
     "told.",
     "cardFor, routing.json", "shows", "tst_guarding_rules: r71_theCardAndItsOrder"},
    {"R72", "About the head: the chair of governors and the LADO, never the head.",
     "cardFor, judgeSaving", "refuses", "tst_guarding_rules: r72_aboutTheHead"},
    {"R73", "Pictures go without faces and without what the camera wrote into them.",
     "judgePicture", "refuses", "tst_guarding_rules: r73_cameraNotesGo"},
    {"R74", "Staff appear by role; what is about a person is found for that person.",
     "judgeSaving, recordsOn", "asks", "tst_fairness_rules: r74_aPersonIsFound"},
}};

} // namespace

std::span<const Rule> rules()
{
    return kRules;
}

std::string rulesPage()
{
    std::string text =
        "# Rules\n\n"
        "Each is a pure function over what records show (`move.h`, `saving.h`, `editing.h`), the "
        "same\n"
        "on a device and on the server, or stands in a document of the schema. Writing is never\n"
        "blocked: what refuses keeps a record from moving on, or words from becoming a revision\n"
        "until they are changed. What the county refuses too becomes a case for its author.\n"
        " `tests/shared/domain/tst_rules.cpp` holds this page and writes "
        "it\n"
        "again when `CAIRN_WRITE_RULES` is set; it also looks that each test is there.\n\n"
        "| rule | says | kept by | does | test |\n|---|---|---|---|---|\n";
    for (const Rule &rule : kRules)
        for (const std::string_view part :
             {std::string_view("| "), rule.id, std::string_view(" | "), rule.statement,
              std::string_view(" | "), rule.door, std::string_view(" | "), rule.weight,
              std::string_view(" | "), rule.test, std::string_view(" |\n")})
            text += part;
    return text;
}

} // namespace cairn
