#include "client/review/review_sheet.h"
#include "client/rows/field_edit.h"
#include "client/vault/entered_text.h"

namespace cairn {

UnitEdit found(const ReviewFinding &finding)
{
    Map entry{{"objective", finding.objective.toStdString()},
              {"result", finding.result.toStdString()}};
    for (const auto &[field, words] :
         {std::pair("changed", &finding.changed), std::pair("evidence", &finding.evidence)})
        if (!words->trimmed().isEmpty())
            entry.emplace(field, entered(words->trimmed()));
    return {"results", Amend{.add = {Value(std::move(entry))}}};
}

Result<UnitEdit> saidInReview(Book &book, const std::string &path, const QString &text)
{
    const FormPlace place = placeOf(*book.schema.type("review"), path);
    if (place.unit == nullptr)
        return noSuchPlace(path);
    if (place.unit->policy == Policy::Prose)
        return UnitEdit{place.unit->name, Write{entered(text)}};
    auto value = takenValue(book, place.type(), text);
    if (!value)
        return std::unexpected(value.error());
    if (place.unit->policy == Policy::Set)
        return UnitEdit{place.unit->name, Amend{.add = {std::move(*value)}}};
    if (place.field != nullptr)
        return UnitEdit{place.unit->name, Put{.fields = {{place.field->name, std::move(*value)}}}};
    return UnitEdit{place.unit->name, Put{.single = std::move(*value)}};
}

std::vector<RowRole<ReviewObjective>> reviewObjectiveRoles()
{
    return {
        {"objectiveId", [](const ReviewObjective &line) { return QVariant(line.id); }},
        {"agreedOn",
         [](const ReviewObjective &line) { return QVariant(line.agreedOn.startOfDay()); }},
        {"wordsThen", [](const ReviewObjective &line) { return QVariant(line.then); }},
        {"wordsNow", [](const ReviewObjective &line) { return QVariant(line.now); }},
        {"marked", [](const ReviewObjective &line) { return QVariant(line.marked); }},
        {"because", [](const ReviewObjective &line) { return QVariant(line.because); }},
        {"learners", [](const ReviewObjective &line) { return QVariant(line.learners); }},
        {"objectiveState", [](const ReviewObjective &line) { return QVariant(line.state); }},
        {"measures", [](const ReviewObjective &line) { return QVariant(line.measures); }},
        {"earlier", [](const ReviewObjective &line) { return QVariant(line.earlier); }},
        {"result", [](const ReviewObjective &line) { return QVariant(line.result); }},
        {"changed", [](const ReviewObjective &line) { return QVariant(line.changed); }},
        {"evidence", [](const ReviewObjective &line) { return QVariant(line.evidence); }},
        {"unsaved", [](const ReviewObjective &line) { return QVariant(line.unsaved); }},
    };
}

} // namespace cairn
