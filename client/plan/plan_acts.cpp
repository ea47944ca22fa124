#include "client/plan/plan_acts.h"

#include "client/plan/readings_line.h"
#include "client/rows/words_of_record.h"
#include "client/vault/entered_text.h"

#include <algorithm>

namespace cairn {

namespace {

/// One text at a path of a record, new or not.
Result<UnitEdit> written(Book &book, const RecordType &type, const std::string &path,
                         const QString &words)
{
    const FormPlace place = placeOf(type, path);
    if (place.unit == nullptr)
        return noSuchPlace(path);
    if (place.unit->policy == Policy::Prose)
        return UnitEdit{place.unit->name, Write{entered(words)}};
    auto value = takenValue(book, place.type(), words);
    if (!value)
        return std::unexpected(value.error());
    if (place.field != nullptr)
        return UnitEdit{place.unit->name, Put{.fields = {{place.field->name, std::move(*value)}}}};
    return UnitEdit{place.unit->name, Put{.single = std::move(*value)}};
}

} // namespace

Result<Edit> planBegun(Book &book, const PlanPlace &place, const QString &words)
{
    const std::string type = place.kind.toStdString();
    auto what = written(book, *book.schema.type(type), planPathsOf(type).front(), words);
    if (!what)
        return std::unexpected(what.error());
    Map about;
    if (type == "objective")
        about.emplace("plan", place.plan.toStdString());
    else if (type == "measure")
        about.emplace("objective", place.objective.toStdString());
    else
        about.emplace("school", toText(place.school));
    if (type == "action" && !place.objective.isEmpty())
        about.emplace("objective", place.objective.toStdString());
    return Edit{.type = type,
                .units = {{"about", Put{.fields = std::move(about)}}, std::move(*what)}};
}

Result<FieldEdit> planWritten(Book &book, const FieldWriting &writing, const QDate &today)
{
    if (writing.path != "readings")
        return fieldEdit(book, writing);
    const auto measure = show(book, writing.record);
    if (!measure)
        return std::unexpected(measure.error());
    auto reading = takenReading(*measure, writing.text, today);
    if (!reading)
        return std::unexpected(reading.error());
    return FieldEdit{.edit = Edit{.record = writing.record,
                                  .units = {{writing.path, Amend{.add = {std::move(*reading)}}}}}};
}

Edit planTicked(const RecordId &record, const QString &unit, const QString &code, bool here)
{
    Amend amend;
    (here ? amend.add : amend.remove).emplace_back(code.toStdString());
    return {.record = record, .units = {{unit.toStdString(), amend}}};
}

Result<Edit> planMoved(Book &book, const PlanMove &move)
{
    const RecordType &type = *book.schema.type(move.type);
    Edit edit{.record = move.record,
              .units = {{type.stateUnit()->name, Put{.single = move.state.toStdString()}}}};
    if (move.path.isEmpty())
        return edit;
    auto text = written(book, type, move.path.toStdString(), move.words);
    if (!text)
        return std::unexpected(text.error());
    edit.units.insert(edit.units.begin(), std::move(*text));
    return edit;
}

QString lackingText(const RecordType &type, const Findings &findings)
{
    QString path;
    for (const Finding &finding : findings) {
        if (finding.weight != Weight::Refuses)
            continue;
        const FormPlace place = placeOf(type, finding.where);
        const bool isText = place.unit != nullptr && place.type().kind == FieldKind::Text
            && (place.unit->policy == Policy::Fact || place.unit->policy == Policy::Prose);
        if (finding.code != "required" || !isText || !path.isEmpty())
            return {};
        path = toQString(finding.where);
    }
    return path;
}

} // namespace cairn
