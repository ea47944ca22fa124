#include "client/visit/visit_roles.h"

#include "client/visit/quick_note.h"

namespace cairn {

std::vector<RowRole<NoteLine>> noteRoles()
{
    return {
        {"noteId", [](const NoteLine &line) { return QVariant(line.id); }},
        {"at", [](const NoteLine &line) { return QVariant(line.at); }},
        {"author", [](const NoteLine &line) { return QVariant(line.author); }},
        {"mine", [](const NoteLine &line) { return QVariant(line.mine); }},
        {"kindLabel", [](const NoteLine &line) { return QVariant(line.kindLabel); }},
        {"words", [](const NoteLine &line) { return QVariant(withoutSign(line.text)); }},
        {"sign", [](const NoteLine &line) { return QVariant(signOf(line.text)); }},
        {"areas", [](const NoteLine &line) { return QVariant(line.areaLabels); }},
        {"roles", [](const NoteLine &line) { return QVariant(line.roleLabels); }},
        {"linked", [](const NoteLine &line) { return QVariant(line.linkLabels); }},
        {"linkTo", [](const NoteLine &line) { return QVariant(line.linkTo); }},
        {"standing", [](const NoteLine &line) { return QVariant(line.standing); }},
        {"link", [](const NoteLine &line) { return QVariant(line.link); }},
    };
}

std::vector<RowRole<SegmentLine>> segmentRoles()
{
    return {
        {"noteId", [](const SegmentLine &line) { return QVariant(line.noteId); }},
        {"at", [](const SegmentLine &line) { return QVariant(line.at); }},
        {"until", [](const SegmentLine &line) { return QVariant(line.until); }},
        {"open", [](const SegmentLine &line) { return QVariant(line.open); }},
        {"label", [](const SegmentLine &line) { return QVariant(line.label); }},
        {"notes", [](const SegmentLine &line) { return QVariant(line.notes); }},
    };
}

std::vector<RowRole<AreaLine>> areaRoles()
{
    return {
        {"code", [](const AreaLine &line) { return QVariant(line.id); }},
        {"label", [](const AreaLine &line) { return QVariant(line.label); }},
        {"notes", [](const AreaLine &line) { return QVariant(line.notes); }},
        {"evidence", [](const AreaLine &line) { return QVariant(line.evidence); }},
        {"position", [](const AreaLine &line) { return QVariant(line.position); }},
        {"ownPosition", [](const AreaLine &line) { return QVariant(line.ownPosition); }},
        {"standing", [](const AreaLine &line) { return QVariant(line.standing); }},
    };
}

std::vector<RowRole<VisitorLine>> visitorRoles()
{
    return {
        {"personId", [](const VisitorLine &line) { return QVariant(line.id); }},
        {"name", [](const VisitorLine &line) { return QVariant(line.name); }},
        {"here", [](const VisitorLine &line) { return QVariant(line.here); }},
        {"isMe", [](const VisitorLine &line) { return QVariant(line.isMe); }},
    };
}

} // namespace cairn
