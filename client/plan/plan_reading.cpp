#include "client/plan/plan_sheet.h"
#include "client/plan/readings_line.h"
#include "client/rows/carried_on.h"
#include "client/rows/record_words.h"
#include "client/rows/words_of_record.h"
#include "client/rows/written_field.h"
#include "shared/book/linked_records.h"
#include "shared/domain/editing.h"

#include <algorithm>
#include <map>
#include <set>

namespace cairn {

namespace {

struct PlanKind {
    std::string_view type;
    PlanPaths paths;
};

/// What it is, its area, for whom, who, by when, what success looks like, where it stands.
constexpr std::array<PlanKind, 5> kKinds{{
    {"need", {"statement", "area", "groups", "school_says", "urgency", "school_words", "state"}},
    {"action_plan", {"name", "kind", "needs", "owner", "dates.end", "exit_criteria", "state"}},
    {"objective", {"wording", "area", "learners", "lead", "target.by", "target.words", "state"}},
    {"measure",
     {"definition.name", "definition.unit", "definition.covers", "", "", "readings", ""}},
    {"action", {"what", "promise.owner", "", "promise.who", "promise.due", "notes", "state"}},
}};

PlanControl controlOf(const FormPlace &place)
{
    switch (place.unit->policy) {
    case Policy::State: return PlanControl::State;
    case Policy::Prose: return PlanControl::Prose;
    case Policy::Set: return PlanControl::Set;
    case Policy::Append: return PlanControl::Reading;
    default: break;
    }
    constexpr std::int64_t kLineMax = 200; // letters; a longer text has several lines
    switch (place.type().kind) {
    case FieldKind::Choice:
    case FieldKind::Node:
    case FieldKind::Ref: return PlanControl::Choice;
    case FieldKind::Day: return PlanControl::Day;
    case FieldKind::Text:
        return place.type().limit > kLineMax ? PlanControl::Prose : PlanControl::Line;
    default: return PlanControl::Told;
    }
}

/// Lays the rows of one school's grid.
class Laying {
public:
    Laying(Book &book, const PlanReader &reader) : m_book(book), m_reader(reader), m_words(book) {}

    [[nodiscard]] Result<PlanSheet> of(const RecordId &school);

private:
    struct Under {
        int depth = 0;
        QString plan = {};
        QString objective = {};
    };
    [[nodiscard]] std::vector<RecordView> all(const char *type, const char *path,
                                              const std::string &id);
    [[nodiscard]] bool isFinished(const RecordView &view) const;
    /// Whether the row is shown.
    bool lay(const RecordView &view, const Under &under);
    using Records = std::vector<RecordView>;
    void layPlans(const std::string &school, const Records &actions);
    void layPlan(const RecordView &plan, const Records &objectives, const Records &actions);
    void rememberPlan(const RecordView &plan, const Records &objectives, const Records &actions);
    [[nodiscard]] PlanCell cellOf(const RecordView &view, std::size_t column);
    void addPeople();

    Book &m_book;
    const PlanReader &m_reader;
    RecordWords m_words;
    PlanSheet m_sheet;
    std::map<std::string, QString, std::less<>> m_planNames; ///< by what is in the plan
    std::set<std::string, std::less<>> m_gone;               ///< what goes on in a later plan
    std::optional<Fault> m_fault;
};

std::vector<RecordView> Laying::all(const char *type, const char *path, const std::string &id)
{
    auto found = list(m_book, {.type = type, .where = {{path, id}}});
    if (!found) {
        m_fault = found.error();
        return {};
    }
    return std::move(*found);
}

bool Laying::isFinished(const RecordView &view) const
{
    const Unit *state = m_book.schema.type(view.type)->stateUnit();
    if (m_gone.contains(toText(view.id)))
        return true;
    if (state == nullptr)
        return false;
    const std::string_view now = view.at(state->name).textOr();
    const auto next = state->moves.to.find(now);
    return state->moves.withdraws(now) || (next != state->moves.to.end() && next->second.empty());
}

PlanCell Laying::cellOf(const RecordView &view, std::size_t column)
{
    PlanCell cell{.id = QString::number(column)};
    const std::string path = planPathsOf(view.type).at(column);
    const RecordType &type = *m_book.schema.type(view.type);
    if (path.empty())
        return cell;
    const FormPlace place = placeOf(type, path);
    cell.path = toQString(path);
    cell.label = toQString(place.field != nullptr ? place.field->label : place.unit->label);
    cell.control = controlOf(place);
    const Value &value = view.at(path);
    cell.value = writtenText(place.type(), value);
    cell.told = tell(m_book.schema, *place.unit, value, m_words.titles()).line();
    if (place.field != nullptr)
        cell.told = toldText(m_book.schema, place.type(), value, m_words.titles());
    const List *amendments = view.at("amendments").list();
    if (path == "wording" && amendments != nullptr && !amendments->empty())
        cell.told = toQString(amendments->back().at("text").textOr()); // what holds now
    if (cell.control == PlanControl::Reading) {
        cell.value.clear(); // what is written there is the next one
        cell.told = toldReadings(view);
    }
    if (cell.control == PlanControl::Day) {
        const QDate day = QDate::fromString(toQString(value.textOr()), Qt::ISODate);
        cell.told = toldDay(day);
        cell.late = day.isValid() && day < m_reader.today && !isFinished(view);
    }
    if (cell.control == PlanControl::Set)
        for (const Value &element : value.list() != nullptr ? *value.list() : List{})
            cell.chosen << toQString(element.textOr());
    const auto &writers = place.unit->writtenBy;
    cell.schoolsVoice = std::ranges::find(writers, "head") != writers.end();
    for (const Finding &finding : judgeEdit(type, factsOf(view), *place.unit, m_reader.role))
        if (finding.weight == Weight::Refuses)
            cell.lock = toQString(finding.sentence);
    const auto shown = view.units.find(place.unit->name);
    cell.contested = shown != view.units.end() && shown->second.standing == Standing::Contested;
    return cell;
}

bool Laying::lay(const RecordView &view, const Under &under)
{
    if (isFinished(view)) {
        ++m_sheet.finished;
        if (!m_reader.showsFinished)
            return false;
    }
    PlanRow row{.id = toQString(toText(view.id)), .kind = toQString(view.type)};
    row.kindLabel = toQString(m_book.schema.type(view.type)->label);
    row.depth = under.depth;
    row.plan = view.type == "action_plan" ? row.id : under.plan;
    row.objective = view.type == "objective" ? row.id : under.objective;
    row.goesOn = m_gone.contains(toText(view.id));
    if (const auto from = m_planNames.find(view.at("came_from").textOr());
        from != m_planNames.end())
        row.cameFrom = from->second;
    for (std::size_t column = 0; column < kPlanColumns; ++column)
        row.cells.push_back(cellOf(view, column));
    m_sheet.rows.push_back(std::move(row));
    return true;
}

void Laying::rememberPlan(const RecordView &plan, const Records &objectives, const Records &actions)
{
    m_gone.merge(carriedOn(objectives));
    for (const RecordView &objective : objectives) {
        m_planNames.emplace(toText(objective.id), textAt(plan, "name"));
        for (const RecordView &action : actions)
            if (action.at("about.objective").textOr() == toText(objective.id))
                m_planNames.emplace(toText(action.id), textAt(plan, "name"));
    }
}

/// All are read first: what goes on in a later plan says so in the earlier one.
void Laying::layPlans(const std::string &school, const Records &actions)
{
    const Records plans = all("action_plan", "about.school", school);
    std::vector<Records> objectives;
    m_gone.merge(carriedOn(actions));
    for (const RecordView &plan : plans) {
        objectives.push_back(all("objective", "about.plan", toText(plan.id)));
        rememberPlan(plan, objectives.back(), actions);
    }
    for (std::size_t place = 0; place < plans.size(); ++place)
        layPlan(plans[place], objectives[place], actions);
}

void Laying::layPlan(const RecordView &plan, const Records &objectives, const Records &actions)
{
    const QString id = toQString(toText(plan.id));
    if (!lay(plan, {}))
        return;
    for (const RecordView &objective : objectives) {
        const Under under{2, id, toQString(toText(objective.id))};
        if (!lay(objective, {1, id, {}}))
            continue;
        for (const RecordView &measure : all("measure", "about.objective", toText(objective.id)))
            lay(measure, under);
        for (const RecordView &action : actions)
            if (action.at("about.objective").textOr() == toText(objective.id))
                lay(action, under);
    }
}

void Laying::addPeople()
{
    auto people = readPeople(m_book);
    if (!people)
        m_fault = people.error();
    else
        for (const auto &[person, name] : *people)
            m_sheet.people.push_back({.id = toQString(toText(person)), .label = name});
    std::ranges::sort(m_sheet.people, {}, &TermLine::label);
}

Result<PlanSheet> Laying::of(const RecordId &school)
{
    const std::string id = toText(school);
    const auto shown = show(m_book, school);
    if (!shown)
        return std::unexpected(shown.error());
    m_sheet.schoolId = toQString(id);
    m_sheet.school = schoolName(*shown);
    for (const RecordView &need : all("need", "about.school", id)) {
        lay(need, {});
        if (!isFinished(need))
            m_sheet.needs.push_back(
                {.id = toQString(toText(need.id)), .label = m_words.titleOf(need)});
    }
    const Records actions = all("action", "about.school", id);
    layPlans(id, actions);
    for (const RecordView &action : actions)
        if (action.at("about.objective").textOr().empty())
            lay(action, {});
    addPeople();
    if (m_fault)
        return std::unexpected(*m_fault);
    return std::move(m_sheet);
}

} // namespace

const PlanCell *PlanRow::cell(int column) const
{
    const auto place = static_cast<std::size_t>(column);
    return column >= 0 && place < cells.size() ? &cells[place] : nullptr;
}

const PlanPaths &planPathsOf(std::string_view type)
{
    const auto found = std::ranges::find(kKinds, type, &PlanKind::type);
    return found != kKinds.end() ? found->paths : kKinds.front().paths;
}

Result<PlanSheet> readPlan(Book &book, const RecordId &school, const PlanReader &reader)
{
    return Laying(book, reader).of(school);
}

PlanRow newPlanRow(const Schema &schema, std::string_view type)
{
    const RecordType &declared = *schema.type(type);
    PlanRow row{.id = kNewPlanRow, .kind = toQString(type)};
    row.kindLabel = toQString(declared.label);
    for (std::size_t column = 0; column < kPlanColumns; ++column)
        row.cells.push_back({.id = QString::number(column)});
    PlanCell &what = row.cells.front();
    const FormPlace place = placeOf(declared, planPathsOf(type).front());
    what.path = toQString(planPathsOf(type).front());
    what.label = toQString(place.field != nullptr ? place.field->label : place.unit->label);
    what.control = controlOf(place);
    return row;
}

} // namespace cairn
