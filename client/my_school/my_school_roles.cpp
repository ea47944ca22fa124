#include "client/my_school/my_school_roles.h"

namespace cairn {

std::vector<RowRole<AwaitedVisit>> awaitedVisitRoles()
{
    return {
        {"visitId", [](const AwaitedVisit &line) { return QVariant(line.id); }},
        {"day", [](const AwaitedVisit &line) { return QVariant(line.day.startOfDay()); }},
        {"start", [](const AwaitedVisit &line) { return QVariant(line.start); }},
        {"end", [](const AwaitedVisit &line) { return QVariant(line.end); }},
        {"type", [](const AwaitedVisit &line) { return QVariant(line.type); }},
        {"people", [](const AwaitedVisit &line) { return QVariant(line.people); }},
        {"visitState", [](const AwaitedVisit &line) { return QVariant(line.state); }},
        {"foci", [](const AwaitedVisit &line) { return QVariant(line.foci); }},
        {"answer", [](const AwaitedVisit &line) { return QVariant(line.answer); }},
        {"answerLabel", [](const AwaitedVisit &line) { return QVariant(line.answerLabel); }},
        {"words", [](const AwaitedVisit &line) { return QVariant(line.words); }},
        {"standing", [](const AwaitedVisit &line) { return QVariant(line.standing); }},
        {"mayAnswer", [](const AwaitedVisit &line) { return QVariant(line.mayAnswer); }},
    };
}

std::vector<RowRole<OwnViewRow>> ownViewRoles()
{
    return {
        {"area", [](const OwnViewRow &row) { return QVariant(row.id); }},
        {"recordId", [](const OwnViewRow &row) { return QVariant(row.record); }},
        {"label", [](const OwnViewRow &row) { return QVariant(row.area); }},
        {"position", [](const OwnViewRow &row) { return QVariant(row.position); }},
        {"words", [](const OwnViewRow &row) { return QVariant(row.words); }},
        {"viewState", [](const OwnViewRow &row) { return QVariant(row.state); }},
        {"asAt", [](const OwnViewRow &row) { return QVariant(row.asAt.startOfDay()); }},
        {"standing", [](const OwnViewRow &row) { return QVariant(row.standing); }},
        {"mayShare", [](const OwnViewRow &row) { return QVariant(row.mayShare); }},
        {"mayDecline", [](const OwnViewRow &row) { return QVariant(row.mayDecline); }},
        {"inTheWay", [](const OwnViewRow &row) { return QVariant(row.inTheWay); }},
    };
}

std::vector<RowRole<NoteRow>> noteRowRoles()
{
    return {
        {"visitId", [](const NoteRow &row) { return QVariant(row.id); }},
        {"type", [](const NoteRow &row) { return QVariant(row.type); }},
        {"day", [](const NoteRow &row) { return QVariant(row.day.startOfDay()); }},
        {"version", [](const NoteRow &row) { return QVariant(row.version); }},
        {"sharedOn", [](const NoteRow &row) { return QVariant(row.sharedOn.startOfDay()); }},
        {"replyDue", [](const NoteRow &row) { return QVariant(row.replyDue.startOfDay()); }},
        {"overdue", [](const NoteRow &row) { return QVariant(row.overdue); }},
        {"answer", [](const NoteRow &row) { return QVariant(row.answer); }},
        {"standing", [](const NoteRow &row) { return QVariant(row.standing); }},
    };
}

std::vector<RowRole<NotePart>> notePartRoles()
{
    return {
        {"heading", [](const NotePart &part) { return QVariant(part.heading); }},
        {"words", [](const NotePart &part) { return QVariant(part.words); }},
    };
}

std::vector<RowRole<FactPoint>> factPointRoles()
{
    return {
        {"number", [](const FactPoint &point) { return QVariant(point.id); }},
        {"point", [](const FactPoint &point) { return QVariant(point.text); }},
        {"fate", [](const FactPoint &point) { return QVariant(point.fate); }},
        {"because", [](const FactPoint &point) { return QVariant(point.because); }},
    };
}

} // namespace cairn
