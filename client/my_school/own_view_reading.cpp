#include "client/my_school/my_school.h"
#include "client/my_school/my_school_deeds.h"
#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

namespace {

bool leadsTo(const Moves &moves, std::string_view from, std::string_view to)
{
    const auto next = moves.to.find(from);
    return next != moves.to.end() && std::ranges::find(next->second, to) != next->second.end();
}

void addWays(const Schema &schema, const RecordView &view, QDate today, OwnViewRow &row)
{
    const Moves &moves = schema.type("self_evaluation")->unit("state")->moves;
    const std::string state = row.state.toStdString();
    row.mayDecline = leadsTo(moves, state, "declined");
    if (!leadsTo(moves, state, "shared"))
        return;
    const Findings findings = judgeSharingView(schema, view, today);
    row.mayShare = !refuses(findings);
    QStringList sentences;
    for (const Finding &finding : findings)
        sentences << toQString(finding.sentence);
    sentences.removeDuplicates();
    row.inTheWay = sentences.join(u' ');
}

void tell(const Schema &schema, const RecordView &view, QDate today, OwnViewRow &row)
{
    row.record = toQString(toText(view.id));
    row.state = textAt(view, "state");
    const std::string code(view.at("position.position").textOr());
    row.position = code.empty() ? textAt(view, "position.other_position")
                                : labelOf(schema, "casl-judgement-1", code);
    const bool given = row.state != u"declined" && row.state != u"not_possible";
    row.words = textAt(view, given ? "statement" : "not_given.reason");
    row.asAt = QDate::fromString(textAt(view, given ? "as_at" : "not_given.on"), Qt::ISODate);
    row.standing = toQString(view.standing());
    addWays(schema, view, today, row);
}

} // namespace

Result<std::vector<OwnViewRow>> readOwnViewRows(Book &book, const std::string &school, QDate today)
{
    const auto views = list(
        book,
        {.type = "self_evaluation",
         .where = {{"about.school", school}, {"about.year", schoolYearOf(today).toStdString()}}});
    if (!views)
        return std::unexpected(views.error());
    std::vector<OwnViewRow> rows;
    for (const TermLine &area : termLines(book.schema, "casl-areas")) {
        OwnViewRow row{.id = area.id, .area = area.label, .mayDecline = true};
        const auto view = std::ranges::find_if(*views, [&](const RecordView &each) {
            return each.at("about.area").textOr() == area.id.toStdString();
        });
        if (view != views->end())
            tell(book.schema, *view, today, row);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace cairn
