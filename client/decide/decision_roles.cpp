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

std::vector<RowRole<FieldLine>> fieldRoles()
{
    return {
        {"fieldName", [](const FieldLine &line) { return QVariant(line.id); }},
        {"label", [](const FieldLine &line) { return QVariant(line.label); }},
        {"isLong", [](const FieldLine &line) { return QVariant(line.isLong); }},
        {"isChoice", [](const FieldLine &line) { return QVariant(line.choices != nullptr); }},
        {"choices",
         [](const FieldLine &line) {
             return QVariant::fromValue(static_cast<QObject *>(line.choices.get()));
         }},
    };
}

} // namespace cairn
