#include "client/moderate/case_sheet.h"
#include "client/vault/entered_text.h"

namespace cairn {

namespace {

Edit added(const RecordId &id, const char *unit, const QString &words)
{
    return {.record = id, .units = {{unit, Amend{.add = {entered(words.trimmed())}}}}};
}

} // namespace

Edit settled(const RecordId &id, const CaseOutcome &outcome)
{
    Map fields{{"outcome", outcome.outcome.toStdString()}};
    if (outcome.outcome == u"changed" && !outcome.changedTo.isEmpty())
        fields.emplace("changed_to", outcome.changedTo.toStdString());
    if (outcome.outcome == u"upheld_wording" && !outcome.wording.trimmed().isEmpty())
        fields.emplace("wording", entered(outcome.wording.trimmed()));
    Edit edit{.record = id, .units = {{"outcome", Put{.fields = std::move(fields)}}}};
    if (!outcome.reasons.trimmed().isEmpty())
        edit.units.push_back({"reasons", Write{entered(outcome.reasons.trimmed())}});
    edit.units.push_back({"state", Put{.single = "decided"}});
    return edit;
}

Edit asked(const RecordId &id, const QString &question, bool isFirst)
{
    Edit edit = added(id, "questions", question);
    if (isFirst)
        edit.units.push_back({"state", Put{.single = "asked"}});
    return edit;
}

Edit replied(const RecordId &id, const QString &reply)
{
    return added(id, "replies", reply);
}

std::vector<RowRole<CaseLine>> caseLineRoles()
{
    return {
        {"caseId", [](const CaseLine &line) { return QVariant(line.id); }},
        {"school", [](const CaseLine &line) { return QVariant(line.school); }},
        {"area", [](const CaseLine &line) { return QVariant(line.area); }},
        {"position", [](const CaseLine &line) { return QVariant(line.position); }},
        {"why", [](const CaseLine &line) { return QVariant(line.why); }},
        {"on", [](const CaseLine &line) { return QVariant(line.on.startOfDay()); }},
        {"caseState", [](const CaseLine &line) { return QVariant(line.state); }},
    };
}

std::vector<RowRole<CaseReason>> caseReasonRoles()
{
    return {
        {"rule", [](const CaseReason &line) { return QVariant(line.rule); }},
        {"label", [](const CaseReason &line) { return QVariant(line.label); }},
        {"on", [](const CaseReason &line) { return QVariant(line.on.startOfDay()); }},
        {"words", [](const CaseReason &line) { return QVariant(line.words); }},
    };
}

std::vector<RowRole<CaseWord>> caseWordRoles()
{
    return {
        {"words", [](const CaseWord &line) { return QVariant(line.text); }},
        {"reply", [](const CaseWord &line) { return QVariant(line.reply); }},
    };
}

} // namespace cairn
