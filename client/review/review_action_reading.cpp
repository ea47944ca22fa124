#include <QLocale>
#include <QStringList>

#include "client/review/agreed_then.h"
#include "client/review/review_action.h"
#include "client/review/review_sheet.h"
#include "client/rows/carried_on.h"
#include "client/rows/marked_words.h"
#include "client/rows/words_of_record.h"
#include "client/vault/entered_text.h"
#include "shared/book/as_it_was.h"
#include "shared/book/linked_records.h"
#include "shared/domain/move.h"

#include <algorithm>

namespace cairn {

namespace {

/// What is promised: the wording, who, by when.
QString promiseOf(const Schema &schema, const RecordView &action)
{
    QStringList words{textAt(action, "what")};
    const QString owner = labelOf(schema, "action-owners", action.at("promise.owner").textOr());
    QStringList promise{owner, textAt(action, "promise.who")};
    const QDate due = QDate::fromString(textAt(action, "promise.due"), Qt::ISODate);
    if (due.isValid())
        promise << QLocale(QLocale::English, QLocale::UnitedKingdom)
                       .toString(due, QStringLiteral("'by' d MMM yyyy"));
    promise.removeAll(QString());
    words << promise.join(QStringLiteral(" · "));
    words.removeAll(QString());
    return words.join(u'\n');
}

/// As it was agreed, which is when it was begun; one that never was, as it was first written.
void addThen(Book &book, const RecordView &action, ReviewAction &line)
{
    line.then = line.now;
    auto told = firstIn(book, action.id, "in_progress");
    if (told)
        line.agreedOn = localTime(told->revision.clocks.wallMillis).date();
    else if (const auto history = historyOf(book, action.id); history && !history->empty())
        told = history->front();
    if (!told)
        return;
    if (const auto then = asItWas(book, action.id, told->revision.id))
        line.then = promiseOf(book.schema, *then);
    if (line.then != line.now)
        line.marked = markedWords(line.then.toStdString(), line.now.toStdString()).marked;
}

/// The last thing that a review says of an action.
void addFinding(const RecordView &review, ReviewAction &line)
{
    const List *entries = review.at("actions").list();
    for (const Value &entry : entries != nullptr ? *entries : List{})
        if (toQString(entry.at("action").textOr()) == line.id) {
            line.found = true;
            line.became = toQString(entry.at("became").textOr());
            line.because = toQString(entry.at("because").textOr());
        }
}

/// Whether nothing is in the way of a move; a because that comes with it is not missed.
bool mayBecome(Book &book, const RecordView &action, std::string_view state, QDate today)
{
    const RecordType &type = *book.schema.type(action.type);
    const auto ways = type.stateUnit()->moves.to.find(action.at("state").textOr());
    if (ways == type.stateUnit()->moves.to.end()
        || std::ranges::find(ways->second, state) == ways->second.end())
        return false;
    const MoveContext context{.today = today.toString(Qt::ISODate).toStdString()};
    return std::ranges::none_of(
        judgeMove(type, factsOf(action), state, context), [](const Finding &finding) {
            return finding.weight == Weight::Refuses && finding.where != "dropped_because";
        });
}

} // namespace

Result<std::vector<ReviewAction>> readReviewActions(Book &book, const RecordId &plan)
{
    const auto shown = show(book, plan);
    const auto objectives =
        list(book, {.type = "objective", .where = {{"about.plan", toText(plan)}}});
    if (!shown || !objectives)
        return std::unexpected(!shown ? shown.error() : objectives.error());
    const auto actions =
        list(book,
             {.type = "action",
              .where = {{"about.school", std::string(shown->at("about.school").textOr())}}});
    const auto review = openReview(book, plan);
    if (!actions || !review)
        return std::unexpected(!actions ? actions.error() : review.error());
    const auto gone = carriedOn(*actions);
    std::vector<ReviewAction> lines;
    for (const RecordView &action : *actions) {
        const bool isOfPlan = std::ranges::any_of(*objectives, [&](const RecordView &objective) {
            return action.at("about.objective").textOr() == toText(objective.id);
        });
        if (!isOfPlan)
            continue;
        ReviewAction line{.id = toQString(toText(action.id)),
                          .objective = textAt(action, "about.objective")};
        line.now = promiseOf(book.schema, action);
        line.state = labelOf(book.schema, "action-states", action.at("state").textOr());
        addThen(book, action, line);
        if (gone.contains(toText(action.id)))
            line.became = QStringLiteral("carried_on"); // it goes on already
        if (*review)
            addFinding(**review, line);
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<Edit>> foundOfAction(Book &book, const RecordId &plan, QDate today,
                                        const ActionFinding &finding)
{
    const auto action = show(book, finding.action);
    if (!action)
        return std::unexpected(action.error());
    const std::string because = entered(finding.because.trimmed());
    Map entry{{"action", toText(finding.action)}, {"became", finding.became.toStdString()}};
    if (!because.empty())
        entry.emplace("because", because);
    auto edit = inReview(book, plan, today, {"actions", Amend{.add = {Value(std::move(entry))}}});
    if (!edit)
        return std::unexpected(edit.error());
    std::vector<Edit> act{std::move(*edit)};
    if (finding.became == u"given_up" && mayBecome(book, *action, "dropped", today))
        act.push_back({.record = finding.action,
                       .units = {{"dropped_because", Put{.single = because}},
                                 {"state", Put{.single = "dropped"}}}});
    if (finding.became == u"done" && mayBecome(book, *action, "done", today))
        act.push_back({.record = finding.action, .units = {{"state", Put{.single = "done"}}}});
    return act;
}

std::vector<RowRole<ReviewAction>> reviewActionRoles()
{
    return {
        {"actionId", [](const ReviewAction &line) { return QVariant(line.id); }},
        {"agreedOn", [](const ReviewAction &line) { return QVariant(line.agreedOn.startOfDay()); }},
        {"wordsThen", [](const ReviewAction &line) { return QVariant(line.then); }},
        {"wordsNow", [](const ReviewAction &line) { return QVariant(line.now); }},
        {"marked", [](const ReviewAction &line) { return QVariant(line.marked); }},
        {"actionState", [](const ReviewAction &line) { return QVariant(line.state); }},
        {"became", [](const ReviewAction &line) { return QVariant(line.became); }},
        {"because", [](const ReviewAction &line) { return QVariant(line.because); }},
        {"unsaved", [](const ReviewAction &line) { return QVariant(line.unsaved); }},
    };
}

} // namespace cairn
