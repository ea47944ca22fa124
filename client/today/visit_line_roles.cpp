#include "client/today/visit_line_roles.h"

namespace cairn {

std::vector<RowRole<VisitLine>> visitLineRoles()
{
    return {
        {"visitId", [](const VisitLine &line) { return QVariant(line.id); }},
        {"school", [](const VisitLine &line) { return QVariant(line.school); }},
        {"town", [](const VisitLine &line) { return QVariant(line.town); }},
        {"type", [](const VisitLine &line) { return QVariant(line.type); }},
        {"visitState", [](const VisitLine &line) { return QVariant(line.state); }},
        {"day", [](const VisitLine &line) { return QVariant(line.day.startOfDay()); }},
        {"start", [](const VisitLine &line) { return QVariant(line.start); }},
        {"end", [](const VisitLine &line) { return QVariant(line.end); }},
        {"people", [](const VisitLine &line) { return QVariant(line.people); }},
        {"standing", [](const VisitLine &line) { return QVariant(line.standing); }},
        {"notes", [](const VisitLine &line) { return QVariant(line.notes); }},
        {"lastNote", [](const VisitLine &line) { return QVariant(line.lastNote); }},
    };
}

} // namespace cairn
