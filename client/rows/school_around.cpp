#include "client/rows/school_around.h"

#include "client/rows/carried_on.h"
#include "client/rows/words_of_record.h"

#include <algorithm>
#include <map>

namespace cairn {

namespace {

bool isTold(std::string_view state)
{
    return state == "shared" || state == "declined" || state == "not_possible";
}

OwnViewLine lineOf(const Schema &schema, const RecordView &view)
{
    OwnViewLine line;
    line.id = toQString(toText(view.id));
    line.area = textAt(view, "about.area");
    line.areaLabel = labelOf(schema, "casl-areas", line.area.toStdString());
    line.state = textAt(view, "state");
    if (line.state == u"shared") {
        const std::string code(view.at("position.position").textOr());
        line.position = code.empty() ? textAt(view, "position.other_position")
                                     : labelOf(schema, "casl-judgement-1", code);
        line.statement = textAt(view, "statement");
    } else {
        line.statement = textAt(view, "not_given.reason");
    }
    line.asAt = QDate::fromString(textAt(view, "as_at"), Qt::ISODate);
    return line;
}

/// Whether anything may still come of a record: its state leads somewhere.
bool isOpen(const Schema &schema, const char *type, const RecordView &view)
{
    const Moves &moves = schema.type(type)->unit("state")->moves;
    const auto next = moves.to.find(std::string(view.at("state").textOr()));
    return next != moves.to.end() && !next->second.empty();
}

} // namespace

Result<std::vector<OwnViewLine>> readOwnViews(Book &book, const std::string &school)
{
    const auto views = list(book, {.type = "self_evaluation", .where = {{"about.school", school}}});
    if (!views)
        return std::unexpected(views.error());
    std::map<std::string, const RecordView *, std::less<>> newest;
    for (const RecordView &view : *views) {
        if (!isTold(view.at("state").textOr()))
            continue;
        const RecordView *&kept = newest[std::string(view.at("about.area").textOr())];
        if (kept == nullptr || kept->at("about.year").textOr() < view.at("about.year").textOr())
            kept = &view;
    }
    std::vector<OwnViewLine> lines;
    for (const auto &[area, view] : newest)
        lines.push_back(lineOf(book.schema, *view));
    return lines;
}

Result<std::vector<PromiseLine>> readPromises(Book &book, const std::string &school, QDate today)
{
    const auto actions = list(book, {.type = "action", .where = {{"about.school", school}}});
    if (!actions)
        return std::unexpected(actions.error());
    std::vector<PromiseLine> lines;
    const auto gone = carriedOn(*actions); // promised anew in a later plan
    for (const RecordView &action : *actions) {
        if (!isOpen(book.schema, "action", action) || gone.contains(toText(action.id)))
            continue;
        PromiseLine line;
        line.id = toQString(toText(action.id));
        line.what = textAt(action, "what");
        line.who = labelOf(book.schema, "action-owners", action.at("promise.owner").textOr());
        line.due = QDate::fromString(textAt(action, "promise.due"), Qt::ISODate);
        line.overdue = line.due.isValid() && line.due < today;
        line.state = labelOf(book.schema, "action-states", action.at("state").textOr());
        line.standing = toQString(action.standing());
        lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(lines, {}, [](const PromiseLine &line) {
        return std::pair(!line.due.isValid(), line.due);
    });
    return lines;
}

Result<std::vector<OpenNeedLine>> readOpenNeeds(Book &book, const std::string &school)
{
    const auto needs = list(book, {.type = "need", .where = {{"about.school", school}}});
    if (!needs)
        return std::unexpected(needs.error());
    std::vector<OpenNeedLine> lines;
    for (const RecordView &need : *needs) {
        const std::string_view state = need.at("state").textOr();
        if (state != "withdrawn" && isOpen(book.schema, "need", need))
            lines.push_back({.id = toQString(toText(need.id)),
                             .statement = textAt(need, "statement"),
                             .state = labelOf(book.schema, "need-states", state)});
    }
    return lines;
}

std::vector<RowRole<OpenNeedLine>> openNeedRoles()
{
    return {
        {"needId", [](const OpenNeedLine &line) { return QVariant(line.id); }},
        {"statement", [](const OpenNeedLine &line) { return QVariant(line.statement); }},
        {"needState", [](const OpenNeedLine &line) { return QVariant(line.state); }},
    };
}

std::vector<RowRole<PromiseLine>> promiseRoles()
{
    return {
        {"actionId", [](const PromiseLine &line) { return QVariant(line.id); }},
        {"what", [](const PromiseLine &line) { return QVariant(line.what); }},
        {"who", [](const PromiseLine &line) { return QVariant(line.who); }},
        {"due", [](const PromiseLine &line) { return QVariant(line.due.startOfDay()); }},
        {"overdue", [](const PromiseLine &line) { return QVariant(line.overdue); }},
        {"promiseState", [](const PromiseLine &line) { return QVariant(line.state); }},
        {"standing", [](const PromiseLine &line) { return QVariant(line.standing); }},
    };
}

} // namespace cairn
