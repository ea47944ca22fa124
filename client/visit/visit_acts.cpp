#include "client/visit/visit_acts.h"

namespace cairn {

namespace {

Edit ofJudgement(const RecordId &visit, const QString &area)
{
    Edit edit{.type = "judgement"};
    edit.units.push_back(
        {"about", Put{.fields = {{"visit", toText(visit)}, {"area", area.toStdString()}}}});
    return edit;
}

struct EvidenceKind {
    const char *kind;
    const char *directness;
};

EvidenceKind evidenceKindOf(const QString &observationKind)
{
    if (observationKind == u"document")
        return {"document", "official"};
    if (observationKind == u"published_data")
        return {"published_data", "official"};
    if (observationKind == u"school_data")
        return {"school_data", "official"};
    if (observationKind == u"leader_conversation" || observationKind == u"governor_conversation")
        return {"interview_summary", "reported"};
    if (observationKind == u"parent_view")
        return {"observation", "reported"};
    return {"observation", "first_hand"};
}

const char *side(bool against)
{
    return against ? "evidence_against" : "evidence_for";
}

} // namespace

Edit newNote(const RecordId &visit, const PersonId &me, const QString &kind, const QuickNote &note)
{
    Edit edit{.type = "observation"};
    edit.units = {
        {"about", Put{.fields = {{"visit", toText(visit)}, {"author", toText(me)}}}},
        {"kind", Put{.single = kind.toStdString()}},
        {"seen", Write{note.text.toStdString()}},
    };
    if (!note.areas.isEmpty()) {
        Amend areas;
        for (const QString &area : note.areas)
            areas.add.emplace_back(area.toStdString());
        edit.units.push_back({"areas", areas});
    }
    return edit;
}

Edit rewrittenNote(const RecordId &note, const QString &text)
{
    return {.record = note, .units = {{"seen", Write{text.trimmed().toStdString()}}}};
}

Edit judged(const RecordId &visit, const QString &area, const JudgementPosition &position)
{
    Edit edit = ofJudgement(visit, area);
    Put put;
    const auto say = [&](const char *field, const QString &text) {
        put.fields.emplace(field, text.isEmpty() ? Value() : Value(text.toStdString()));
    };
    say("position", position.position);
    say("confidence", position.confidence);
    say("reason", position.reason);
    edit.units.push_back({"position", put});
    return edit;
}

Edit newEvidence(const RecordId &visit, const NoteLine &note)
{
    const EvidenceKind kind = evidenceKindOf(note.kind);
    Edit edit{.type = "evidence"};
    edit.units = {
        {"about", Put{.fields = {{"visit", toText(visit)}}}},
        {"kind", Put{.single = kind.kind}},
        {"directness", Put{.single = kind.directness}},
        {"source", Put{.single = note.id.toStdString()}},
    };
    return edit;
}

Edit linked(const RecordId &visit, const QString &area, const RecordId &evidence, bool against)
{
    Edit edit = ofJudgement(visit, area);
    edit.units.push_back({side(against), Amend{.add = {toText(evidence)}}});
    return edit;
}

Edit unlinked(const RecordId &visit, const QString &area, const RecordId &evidence, bool against)
{
    Edit edit = ofJudgement(visit, area);
    edit.units.push_back({side(against), Amend{.remove = {toText(evidence)}}});
    return edit;
}

Edit moved(const RecordId &visit, const QString &state)
{
    return {.record = visit, .units = {{"state", Put{.single = state.toStdString()}}}};
}

Edit timed(const RecordId &visit, const QString &start, const QString &end)
{
    const Put put{.fields = {{"start", start.isEmpty() ? Value() : Value(start.toStdString())},
                             {"end", end.isEmpty() ? Value() : Value(end.toStdString())}}};
    return {.record = visit, .units = {{"times", put}}};
}

Edit withVisitor(const RecordId &visit, const QString &person, bool here)
{
    Amend amend;
    (here ? amend.add : amend.remove).emplace_back(person.toStdString());
    return {.record = visit, .units = {{"people", amend}}};
}

} // namespace cairn
