#include "client/record/record_roles.h"

namespace cairn {

std::vector<RowRole<FormRow>> formRowRoles()
{
    return {
        {"rowId", [](const FormRow &row) { return QVariant(row.id); }},
        {"group", [](const FormRow &row) { return QVariant(row.group); }},
        {"leads", [](const FormRow &row) { return QVariant(row.leads); }},
        {"unitLabel", [](const FormRow &row) { return QVariant(row.unitLabel); }},
        {"label", [](const FormRow &row) { return QVariant(row.label); }},
        {"help", [](const FormRow &row) { return QVariant(row.help); }},
        {"control", [](const FormRow &row) { return QVariant(int(row.control)); }},
        {"vocabulary", [](const FormRow &row) { return QVariant(row.vocabulary); }},
        {"refType", [](const FormRow &row) { return QVariant(row.refType); }},
        {"limit", [](const FormRow &row) { return QVariant(row.limit); }},
        {"value", [](const FormRow &row) { return QVariant(row.value); }},
        {"told", [](const FormRow &row) { return QVariant(row.told); }},
        {"needed", [](const FormRow &row) { return QVariant(row.needed); }},
        {"standing", [](const FormRow &row) { return QVariant(row.standing); }},
        {"lock", [](const FormRow &row) { return QVariant(int(row.lock)); }},
        {"lockSentence", [](const FormRow &row) { return QVariant(row.lockSentence); }},
        {"elsewhere", [](const FormRow &row) { return QVariant(row.elsewhere); }},
        {"refusal", [](const FormRow &row) { return QVariant(row.refusal); }},
        {"restored", [](const FormRow &row) { return QVariant(row.restored); }},
        {"memberCount", [](const FormRow &row) { return QVariant(int(row.members.size())); }},
    };
}

std::vector<RowRole<StrayDraft>> strayRoles()
{
    return {
        {"strayId", [](const StrayDraft &stray) { return QVariant(stray.id); }},
        {"label", [](const StrayDraft &stray) { return QVariant(stray.label); }},
        {"words", [](const StrayDraft &stray) { return QVariant(stray.words); }},
    };
}

std::vector<RowRole<WayOn>> wayRoles()
{
    return {
        {"code", [](const WayOn &way) { return QVariant(way.id); }},
        {"label", [](const WayOn &way) { return QVariant(way.label); }},
        {"open", [](const WayOn &way) { return QVariant(way.open); }},
        {"reasons", [](const WayOn &way) { return QVariant(way.reasons); }},
    };
}

std::vector<RowRole<BelongingLine>> belongingRoles()
{
    return {
        {"recordId", [](const BelongingLine &line) { return QVariant(line.id); }},
        {"kind", [](const BelongingLine &line) { return QVariant(line.kind); }},
        {"label", [](const BelongingLine &line) { return QVariant(line.label); }},
        {"title", [](const BelongingLine &line) { return QVariant(line.title); }},
        {"stateWord", [](const BelongingLine &line) { return QVariant(line.state); }},
    };
}

std::vector<RowRole<BelongingKind>> belongingKindRoles()
{
    return {
        {"kind", [](const BelongingKind &kind) { return QVariant(kind.id); }},
        {"label", [](const BelongingKind &kind) { return QVariant(kind.label); }},
        {"path", [](const BelongingKind &kind) { return QVariant(kind.path); }},
    };
}

std::vector<RowRole<MemberLine>> memberRoles()
{
    return {
        {"memberId", [](const MemberLine &line) { return QVariant(line.id); }},
        {"text", [](const MemberLine &line) { return QVariant(line.text); }},
        {"words", [](const MemberLine &line) { return QVariant(line.words); }},
        {"removable", [](const MemberLine &line) { return QVariant(line.removable); }},
    };
}

} // namespace cairn
