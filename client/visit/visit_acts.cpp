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

List asList(const QStringList &codes, const QStringList &without = {})
{
    List list;
    for (const QString &code : codes)
        if (!without.contains(code))
            list.emplace_back(code.toStdString());
    return list;
}

List asList(const std::vector<NoteLink> &links)
{
    List list;
    for (const NoteLink &link : links)
        list.emplace_back(Map{{link.field.toStdString(), Value(link.id.toStdString())}});
    return list;
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
    if (!note.areas.isEmpty())
        edit.units.push_back({"areas", Amend{.add = asList(note.areas)}});
    if (!note.roles.isEmpty())
        edit.units.push_back({"with_whom", Amend{.add = asList(note.roles)}});
    if (!note.links.empty())
        edit.units.push_back({"links", Amend{.add = asList(note.links)}});
    return edit;
}

Edit retaggedNote(const RecordId &id, const NoteLine &before, const QuickNote &tags)
{
    Edit edit{.record = id};
    const auto amend = [&](const char *unit, const QStringList &had, const QStringList &has) {
        Amend change{.add = asList(has, had), .remove = asList(had, has)};
        if (!change.add.empty() || !change.remove.empty())
            edit.units.push_back({unit, std::move(change)});
    };
    amend("areas", before.areas, tags.areas);
    amend("with_whom", before.roles, tags.roles);
    if (!tags.links.empty())
        edit.units.push_back({"links", Amend{.add = asList(tags.links)}});
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

Edit newPart(const RecordId &visit, const PersonId &me, const QString &kind, const QString &start)
{
    Edit edit{.type = "segment"};
    edit.units = {
        {"about", Put{.fields = {{"visit", toText(visit)}, {"author", toText(me)}}}},
        {"kind", Put{.single = kind.toStdString()}},
        {"times", Put{.fields = {{"start", start.toStdString()}}}},
    };
    return edit;
}

Edit endedPart(const RecordId &part, const QString &end)
{
    return {.record = part, .units = {{"times", Put{.fields = {{"end", end.toStdString()}}}}}};
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
