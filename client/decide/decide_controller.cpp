#include "client/decide/decide_controller.h"

#include "client/decide/decision_roles.h"
#include "client/rows/told_value.h"
#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

namespace {

const Unit *unitOf(const Decision &decision)
{
    const RecordType *type = builtInSchema().type(decision.type);
    return type != nullptr ? type->unit(decision.unit) : nullptr;
}

} // namespace

DecideController::DecideController(StoreThread &store, QObject *parent)
    : QObject(parent), m_store(store), m_lines(decisionRoles()), m_sides(sideRoles()),
      m_fields(fieldRoles())
{
}

QString DecideController::chosenValue() const
{
    if (m_chosen >= 0 && m_chosen < sideCount()) {
        const SideLine &side = m_open.sides[static_cast<std::size_t>(m_chosen)];
        return side.headline.isEmpty() ? side.words : side.headline;
    }
    const Unit *unit = unitOf(m_open);
    if (m_chosen != Another || unit == nullptr)
        return {};
    const ToldValue told = tell(builtInSchema(), *unit, anotherValue());
    return told.headline.isEmpty() ? told.words : told.headline;
}

QString DecideController::chosenAuthor() const
{
    return m_chosen >= 0 && m_chosen < sideCount()
        ? m_open.sides[static_cast<std::size_t>(m_chosen)].author
        : QString();
}

void DecideController::setWriter(const Writer &writer)
{
    m_writer = writer;
    reload();
}

void DecideController::open(const QString &id)
{
    const auto found = std::ranges::find(m_decisions, id, &Decision::id);
    m_open = found != m_decisions.end() ? *found : Decision{};
    m_chosen = Nothing;
    m_another.clear();
    m_sides.setRows(m_open.sides);
    fillFields();
    setRefusal({});
    emit openChanged();
    emit choiceChanged();
}

void DecideController::choose(int side)
{
    if (side >= sideCount() || side == m_chosen)
        return;
    m_chosen = side;
    emit choiceChanged();
}

void DecideController::write(const QString &field, const QString &value)
{
    m_another[field.toStdString()] = value.isEmpty() ? Value() : Value(value.toStdString());
    m_chosen = Another;
    emit choiceChanged();
}

void DecideController::settle(const QString &reason)
{
    if (m_chosen == Nothing || reason.trimmed().isEmpty() || chosenValue().isEmpty())
        return;
    Settle settle{.keep = {}, .value = {}, .reason = reason.trimmed().toStdString()};
    if (m_chosen >= 0) {
        const auto &side = m_open.sides[static_cast<std::size_t>(m_chosen)];
        const auto kept = parseRevisionId(side.id.toStdString());
        if (!kept)
            return;
        settle.keep = *kept;
    } else {
        settle.value = anotherValue();
    }
    record({m_open.unit, settle});
}

void DecideController::markRead()
{
    record({m_open.unit, MarkRead{}});
}

void DecideController::reload()
{
    whenAnswered(
        m_store.ask([me = m_writer](Vault &vault) { return readDecisions(vault.book(), me); }),
        this, [this](Result<std::vector<Decision>> decisions) {
            if (decisions)
                takeOver(std::move(*decisions));
            else
                setRefusal(toQString(decisions.error().sentence));
        });
}

void DecideController::takeChange(const QSet<QString> &)
{
    if (m_ready)
        reload();
}

/// What is open stays open, with what was chosen, as long as nobody wrote to it meanwhile.
void DecideController::takeOver(std::vector<Decision> decisions)
{
    m_decisions = std::move(decisions);
    std::vector<DecisionLine> lines;
    for (const Decision &each : m_decisions)
        lines.push_back({each.id, each.what, each.unitLabel, each.where, each.day, each.contested});
    m_lines.setRows(std::move(lines));
    m_ready = true;
    emit loaded();

    const auto found = std::ranges::find(m_decisions, m_open.id, &Decision::id);
    if (found == m_decisions.end())
        open(m_decisions.empty() ? QString() : m_decisions.front().id);
    else if (found->sides != m_open.sides)
        open(m_open.id);
}

void DecideController::record(const UnitEdit &edit)
{
    whenAnswered(m_store.record({{.record = m_open.record, .units = {edit}}}), this,
                 [this](Result<std::vector<Saved>> saved) {
                     setRefusal(saved ? QString() : toQString(saved.error().sentence));
                     if (saved)
                         emit settled();
                 });
}

void DecideController::fillFields()
{
    std::vector<FieldLine> lines;
    for (const ChoiceField &field : m_open.fields) {
        FieldLine line{.id = field.id, .label = field.label, .isLong = field.isLong, .choices = {}};
        if (!field.choices.empty()) {
            line.choices = std::make_shared<RowListModel<TermLine>>(termLineRoles());
            line.choices->setRows(field.choices);
        }
        lines.push_back(std::move(line));
    }
    m_fields.setRows(std::move(lines));
}

Value DecideController::anotherValue() const
{
    const auto single = m_another.find("");
    return single != m_another.end() ? single->second : Value(m_another);
}

void DecideController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
