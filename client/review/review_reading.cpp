#include <QLocale>
#include <QStringList>

#include "client/review/agreed_then.h"
#include "client/review/review_sheet.h"
#include "client/rows/marked_words.h"
#include "client/rows/told_value.h"
#include "client/rows/words_of_record.h"
#include "client/rows/written_field.h"
#include "shared/book/as_it_was.h"
#include "shared/book/reading.h"

#include <algorithm>

namespace cairn {

namespace {

QString shortDay(const Value &day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(QDate::fromString(toQString(day.textOr()), Qt::ISODate),
                  QStringLiteral("d MMM yyyy"));
}

QString toldAt(const Schema &schema, const RecordView &record, const char *path)
{
    const FormPlace place = placeOf(*schema.type(record.type), path);
    return place.field != nullptr ? toldText(schema, place.type(), record.at(path))
                                  : tell(schema, *place.unit, record.at(path)).line();
}

/// What it asks for, in the words of that time: the wording, what success looks like, by when.
QString wordingOf(const RecordView &objective)
{
    QString wording = textAt(objective, "wording");
    const List *amendments = objective.at("amendments").list();
    if (amendments != nullptr && !amendments->empty())
        wording = toQString(amendments->back().at("text").textOr());
    QStringList words{wording, textAt(objective, "target.words")};
    if (const QString by = shortDay(objective.at("target.by")); !by.isEmpty())
        words << QStringLiteral("By %1.").arg(by);
    words.removeAll(QString());
    return words.join(u'\n');
}

QString measuresOf(Book &book, const RecordId &objective)
{
    const auto measures =
        list(book, {.type = "measure", .where = {{"about.objective", toText(objective)}}});
    QStringList lines;
    for (const RecordView &measure : measures ? *measures : std::vector<RecordView>{}) {
        const QString unit = textAt(measure, "definition.unit");
        lines << textAt(measure, "definition.name");
        const List *readings = measure.at("readings").list();
        for (const Value &reading : readings != nullptr ? *readings : List{}) {
            const std::int64_t *value = reading.at("value").number();
            QStringList line{shortDay(reading.at("on")),
                             QStringLiteral("%1 %2").arg(value != nullptr ? *value : 0).arg(unit),
                             toQString(reading.at("source").textOr())};
            line.removeAll(QString());
            lines << QStringLiteral("    ") + line.join(QStringLiteral(" · "));
        }
    }
    return lines.join(u'\n');
}

/// The last thing that a review says of an objective; null: nothing.
const Value *resultIn(const RecordView &review, const std::string &objective)
{
    const List *results = review.at("results").list();
    if (results == nullptr)
        return nullptr;
    const auto last = std::find_if(results->rbegin(), results->rend(), [&](const Value &result) {
        return result.at("objective").textOr() == objective;
    });
    return last != results->rend() ? &*last : nullptr;
}

bool isRecorded(const RecordView &review)
{
    const std::string_view state = review.at("state").textOr();
    return state == "recorded" || state == "agreed" || state == "closed";
}

struct Reviews {
    std::optional<RecordView> open = {}; ///< the newest that goes on
    std::vector<RecordView> recorded = {};
};

Result<Reviews> reviewsOf(Book &book, const RecordId &plan)
{
    auto all = list(book, {.type = "review", .where = {{"about.plan", toText(plan)}}});
    if (!all)
        return std::unexpected(all.error());
    Reviews reviews;
    for (RecordView &review : *all)
        if (isRecorded(review))
            reviews.recorded.push_back(std::move(review));
        else
            reviews.open = std::move(review);
    std::ranges::stable_sort(reviews.recorded, {}, [](const RecordView &review) {
        return std::string(review.at("date").textOr());
    });
    return reviews;
}

ReviewObjective objectiveOf(Book &book, const RecordView &objective, const Reviews &reviews)
{
    const std::string id = toText(objective.id);
    ReviewObjective line{.id = toQString(id)};
    line.now = wordingOf(objective);
    line.then = line.now;
    if (const auto told = firstIn(book, objective.id, "agreed")) {
        line.agreedOn = localTime(told->revision.clocks.wallMillis).date();
        if (const auto then = asItWas(book, objective.id, told->revision.id))
            line.then = wordingOf(*then);
    }
    if (line.then != line.now)
        line.marked = markedWords(line.then.toStdString(), line.now.toStdString()).marked;
    const List *amendments = objective.at("amendments").list();
    if (amendments != nullptr && !amendments->empty())
        line.because = toQString(amendments->back().at("because").textOr());
    line.learners = toldAt(book.schema, objective, "learners");
    line.state = toldAt(book.schema, objective, "state");
    line.measures = measuresOf(book, objective.id);
    for (const RecordView &review : reviews.recorded)
        if (const Value *result = resultIn(review, id))
            line.earlier = QStringLiteral("%1, %2").arg(
                labelOf(book.schema, "objective-results", result->at("result").textOr()),
                shortDay(review.at("date")));
    const Value *result = reviews.open ? resultIn(*reviews.open, id) : nullptr;
    if (result != nullptr) {
        line.result = toQString(result->at("result").textOr());
        line.changed = toQString(result->at("changed").textOr());
        line.evidence = toQString(result->at("evidence").textOr());
    }
    return line;
}

void addWhole(const Schema &schema, const RecordView &review, ReviewSheet &sheet)
{
    const RecordType &type = *schema.type("review");
    const auto written = [&](const char *path) {
        return writtenText(placeOf(type, path).type(), review.at(path));
    };
    sheet.review = toQString(toText(review.id));
    sheet.state = textAt(review, "state");
    sheet.date = written("date");
    sheet.present = toldAt(schema, review, "present");
    sheet.rating = written("progress.rating");
    sheet.words = written("progress.words");
    sheet.changed = written("changed");
    sheet.nextDate = written("next_date");
    sheet.contested = review.standing() == Standing::Contested;
}

} // namespace

Result<ReviewSheet> readReview(Book &book, const RecordId &plan, QDate today)
{
    const auto shown = show(book, plan);
    auto reviews = reviewsOf(book, plan);
    auto objectives = list(book, {.type = "objective", .where = {{"about.plan", toText(plan)}}});
    if (!shown || !reviews || !objectives)
        return std::unexpected(!shown         ? shown.error()
                                   : !reviews ? reviews.error()
                                              : objectives.error());
    ReviewSheet sheet{.planId = toQString(toText(plan)), .plan = textAt(*shown, "name")};
    sheet.schoolId = textAt(*shown, "about.school");
    if (const auto school = parseId<RecordId>(sheet.schoolId.toStdString()))
        if (const auto of = show(book, *school))
            sheet.school = schoolName(*of);
    sheet.date = today.toString(QStringLiteral("dd/MM/yyyy"));
    sheet.earlier = static_cast<int>(reviews->recorded.size());
    if (reviews->open)
        addWhole(book.schema, *reviews->open, sheet);
    for (const RecordView &objective : *objectives)
        sheet.objectives.push_back(objectiveOf(book, objective, *reviews));
    return sheet;
}

Result<std::optional<RecordView>> openReview(Book &book, const RecordId &plan)
{
    auto reviews = reviewsOf(book, plan);
    if (!reviews)
        return std::unexpected(reviews.error());
    return std::move(reviews->open);
}

Result<Edit> inReview(Book &book, const RecordId &plan, QDate today, UnitEdit deed)
{
    const auto shown = show(book, plan);
    auto reviews = reviewsOf(book, plan);
    if (!shown || !reviews)
        return std::unexpected(!shown ? shown.error() : reviews.error());
    if (reviews->open)
        return Edit{.record = reviews->open->id, .units = {std::move(deed)}};
    Edit edit{.type = "review"};
    edit.units = {{"about",
                   Put{.fields = {{"school", std::string(shown->at("about.school").textOr())},
                                  {"kind", "plan"},
                                  {"plan", toText(plan)}}}}};
    if (deed.unit != "date")
        edit.units.push_back({"date", Put{.single = today.toString(Qt::ISODate).toStdString()}});
    edit.units.push_back(std::move(deed));
    return edit;
}

} // namespace cairn
