#include "client/decide/decision_roles.h"

namespace cairn {

std::vector<RowRole<DecisionLine>> decisionRoles()
{
    return {
        {"decisionId", [](const DecisionLine &line) { return QVariant(line.id); }},
        {"what", [](const DecisionLine &line) { return QVariant(line.what); }},
        {"unitLabel", [](const DecisionLine &line) { return QVariant(line.unitLabel); }},
        {"where", [](const DecisionLine &line) { return QVariant(line.where); }},
        {"day", [](const DecisionLine &line) { return QVariant(line.day.startOfDay()); }},
        {"contested", [](const DecisionLine &line) { return QVariant(line.contested); }},
    };
}

std::vector<RowRole<SideLine>> sideRoles()
{
    return {
        {"author", [](const SideLine &line) { return QVariant(line.author); }},
        {"mine", [](const SideLine &line) { return QVariant(line.mine); }},
        {"here", [](const SideLine &line) { return QVariant(line.here); }},
        {"at", [](const SideLine &line) { return QVariant(line.at); }},
        {"headline", [](const SideLine &line) { return QVariant(line.headline); }},
        {"words", [](const SideLine &line) { return QVariant(line.words); }},
        {"seen", [](const SideLine &line) { return QVariant(line.seen); }},
        {"seenBy", [](const SideLine &line) { return QVariant(line.seenBy); }},
    };
}

std::vector<RowRole<ChoiceField>> fieldRoles()
{
    return {
        {"fieldName", [](const ChoiceField &line) { return QVariant(line.id); }},
        {"label", [](const ChoiceField &line) { return QVariant(line.label); }},
        {"codes", [](const ChoiceField &line) { return QVariant(line.codes); }},
        {"labels", [](const ChoiceField &line) { return QVariant(line.labels); }},
        {"isLong", [](const ChoiceField &line) { return QVariant(line.isLong); }},
    };
}

} // namespace cairn
