#include "client/plan/plan_sheet.h"

namespace cairn {

std::vector<RowRole<PlanRow>> planRowRoles()
{
    return {
        {"rowId", [](const PlanRow &row) { return QVariant(row.id); }},
        {"kind", [](const PlanRow &row) { return QVariant(row.kind); }},
        {"kindLabel", [](const PlanRow &row) { return QVariant(row.kindLabel); }},
        {"planId", [](const PlanRow &row) { return QVariant(row.plan); }},
        {"cameFrom", [](const PlanRow &row) { return QVariant(row.cameFrom); }},
        {"goesOn", [](const PlanRow &row) { return QVariant(row.goesOn); }},
        {"depth", [](const PlanRow &row) { return QVariant(row.depth); }},
        {"trouble", [](const PlanRow &row) { return QVariant(row.trouble.sentence); }},
        {"troubleLabel", [](const PlanRow &row) { return QVariant(row.trouble.label); }},
        {"asks", [](const PlanRow &row) { return QVariant(row.trouble.asks); }},
        {"kept", [](const PlanRow &row) { return QVariant(row.trouble.kept); }},
        {"elsewhere", [](const PlanRow &row) { return QVariant(row.trouble.elsewhere); }},
        {"lack", [](const PlanRow &row) { return QVariant(row.trouble.lack); }},
    };
}

std::vector<RowRole<PlanCell>> planCellRoles()
{
    return {
        {"path", [](const PlanCell &cell) { return QVariant(cell.path); }},
        {"label", [](const PlanCell &cell) { return QVariant(cell.label); }},
        {"control", [](const PlanCell &cell) { return QVariant(static_cast<int>(cell.control)); }},
        {"value", [](const PlanCell &cell) { return QVariant(cell.value); }},
        {"told", [](const PlanCell &cell) { return QVariant(cell.told); }},
        {"lock", [](const PlanCell &cell) { return QVariant(cell.lock); }},
        {"contested", [](const PlanCell &cell) { return QVariant(cell.contested); }},
        {"late", [](const PlanCell &cell) { return QVariant(cell.late); }},
        {"unsaved", [](const PlanCell &cell) { return QVariant(cell.unsaved); }},
        {"schoolsVoice", [](const PlanCell &cell) { return QVariant(cell.schoolsVoice); }},
    };
}

std::vector<RowRole<PlanChoice>> planChoiceRoles()
{
    return {
        {"code", [](const PlanChoice &choice) { return QVariant(choice.id); }},
        {"label", [](const PlanChoice &choice) { return QVariant(choice.label); }},
        {"note", [](const PlanChoice &choice) { return QVariant(choice.note); }},
        {"chosen", [](const PlanChoice &choice) { return QVariant(choice.chosen); }},
        {"open", [](const PlanChoice &choice) { return QVariant(choice.open); }},
    };
}

} // namespace cairn
