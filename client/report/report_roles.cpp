#include "client/report/report_sheet.h"

namespace cairn {

std::vector<RowRole<SourceField>> sourceFieldRoles()
{
    return {
        {"fieldId", [](const SourceField &row) { return QVariant(row.id); }},
        {"label", [](const SourceField &row) { return QVariant(row.label); }},
        {"help", [](const SourceField &row) { return QVariant(row.help); }},
        {"words", [](const SourceField &row) { return QVariant(row.words); }},
        {"standing", [](const SourceField &row) { return QVariant(row.standing); }},
        {"theirs", [](const SourceField &row) { return QVariant(row.theirs); }},
        {"changed", [](const SourceField &row) { return QVariant(row.changed); }},
        {"locked", [](const SourceField &row) { return QVariant(row.locked); }},
        {"restored", [](const SourceField &row) { return QVariant(row.restored); }},
    };
}

std::vector<RowRole<PaperLine>> paperLineRoles()
{
    return {
        {"lineId", [](const PaperLine &row) { return QVariant(row.id); }},
        {"kind", [](const PaperLine &row) { return QVariant(static_cast<int>(row.kind)); }},
        {"words", [](const PaperLine &row) { return QVariant(row.text); }},
        {"fieldId", [](const PaperLine &row) { return QVariant(row.field); }},
        {"standing", [](const PaperLine &row) { return QVariant(row.standing); }},
        {"sources",
         [](const PaperLine &row) { return QVariant(static_cast<int>(row.notes.size())); }},
        {"newPage", [](const PaperLine &row) { return QVariant(row.newPage); }},
    };
}

std::vector<RowRole<CheckLine>> checkLineRoles()
{
    return {
        {"checkId", [](const CheckLine &row) { return QVariant(row.id); }},
        {"kind", [](const CheckLine &row) { return QVariant(static_cast<int>(row.kind)); }},
        {"place", [](const CheckLine &row) { return QVariant(row.place); }},
        {"sentence", [](const CheckLine &row) { return QVariant(row.sentence); }},
        {"fieldId", [](const CheckLine &row) { return QVariant(row.field); }},
        {"area", [](const CheckLine &row) { return QVariant(row.area); }},
        {"point", [](const CheckLine &row) { return QVariant(row.point); }},
        {"blocks", [](const CheckLine &row) { return QVariant(row.blocks); }},
    };
}

std::vector<RowRole<PaperSource>> paperSourceRoles()
{
    return {
        {"noteId", [](const PaperSource &row) { return QVariant(row.id); }},
        {"kind", [](const PaperSource &row) { return QVariant(row.kind); }},
        {"author", [](const PaperSource &row) { return QVariant(row.author); }},
        {"at", [](const PaperSource &row) { return QVariant(row.at); }},
        {"words", [](const PaperSource &row) { return QVariant(row.words); }},
        {"against", [](const PaperSource &row) { return QVariant(row.against); }},
    };
}

std::vector<RowRole<ReceiverLine>> receiverRoles()
{
    return {
        {"code", [](const ReceiverLine &row) { return QVariant(row.id); }},
        {"label", [](const ReceiverLine &row) { return QVariant(row.label); }},
        {"chosen", [](const ReceiverLine &row) { return QVariant(row.chosen); }},
        {"needed", [](const ReceiverLine &row) { return QVariant(row.needed); }},
    };
}

} // namespace cairn
