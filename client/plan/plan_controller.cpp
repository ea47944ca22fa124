#include "client/plan/plan_controller.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "shared/book/drafts.h"

#include <algorithm>
#include <utility>

namespace cairn {

static_assert(int(PlanController::Reading) == int(PlanControl::Reading)
              && int(PlanController::State) == int(PlanControl::State));

namespace {

constexpr std::array<const char *, 5> kKinds{"need", "action_plan", "objective", "measure",
                                             "action"};

bool isWritten(PlanControl control)
{
    return control == PlanControl::Line || control == PlanControl::Prose
        || control == PlanControl::Day || control == PlanControl::Reading;
}

} // namespace

PlanController::PlanController(StoreThread &store, const Surroundings &surroundings,
                               QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_drafts(store, surroundings),
      m_carrying(store), m_rows(planRowRoles()), m_choices(planChoiceRoles())
{
    connect(&m_drafts, &DraftKeeper::keepingFailed, this, &PlanController::setRefusal);
}

void PlanController::setReader(const PersonId &me, const std::string &role)
{
    m_reader.me = me;
    m_reader.role = role;
}

void PlanController::setShowsFinished(bool shows)
{
    if (m_reader.showsFinished == shows)
        return;
    m_reader.showsFinished = shows;
    reload(false);
}

void PlanController::open(const QString &school)
{
    const auto id = parseId<RecordId>(school.toStdString());
    if (!id)
        return;
    if (*id == m_school)
        return reload(false);
    m_drafts.flush();
    m_school = *id;
    m_sheet = {};
    m_ready = false;
    m_new.reset();
    m_typed.clear();
    m_stuck.clear();
    setRefusal({});
    show();
    m_cells.clear(); // nothing shows them any more
    reload(true);
}

QAbstractItemModel *PlanController::cellsOf(const QString &row)
{
    auto &cells = m_cells[row];
    if (cells == nullptr) {
        cells = std::make_unique<RowListModel<PlanCell>>(planCellRoles(), this); // else QML owns it
        if (const PlanRow *shown = this->row(row))
            cells->setRows(shown->cells);
    }
    return cells.get();
}

int PlanController::rowPlace(const QString &row) const
{
    const auto found = std::ranges::find(m_rows.rows(), row, &PlanRow::id);
    return found == m_rows.rows().end() ? -1 : static_cast<int>(found - m_rows.rows().begin());
}

void PlanController::offer(const QString &row, int column)
{
    const PlanRow *shown = this->row(row);
    const PlanCell *cell = shown != nullptr ? shown->cell(column) : nullptr;
    if (cell == nullptr || !cell->lock.isEmpty() || cell->contested)
        return;
    m_offer = {row, column, cell->label, cell->control};
    if (cell->control != PlanControl::State) {
        m_choices.setRows(choicesFor(*shown, column));
        emit offered();
        return;
    }
    const auto id = parseId<RecordId>(row.toStdString());
    if (!id)
        return;
    m_reader.today = dayOf(m_surroundings);
    whenAnswered(m_store.ask([id = *id, reader = m_reader](Vault &vault) {
        return readPlanMoves(vault.book(), id, reader);
    }),
                 this, [this, row](Result<std::vector<PlanChoice>> moves) {
                     if (row != m_offer.row)
                         return; // something else was asked for since
                     setRefusal(moves ? QString() : toQString(moves.error().sentence));
                     m_choices.setRows(moves ? std::move(*moves) : std::vector<PlanChoice>{});
                     emit offered();
                 });
}

std::vector<PlanChoice> PlanController::choicesFor(const PlanRow &row, int column) const
{
    const PlanCell &cell = *row.cell(column);
    const FormPlace place = placeOf(*typeOf(row.id), cell.path.toStdString());
    const FieldType &type = place.type();
    std::vector<TermLine> terms;
    if (type.kind == FieldKind::Ref)
        terms = type.of == "person" ? m_sheet.people : m_sheet.needs;
    else
        terms = termLines(builtInSchema(), type.of);
    std::vector<PlanChoice> choices;
    if (cell.control == PlanControl::Choice)
        choices.push_back({.id = {}, .label = tr("Nothing yet"), .chosen = cell.value.isEmpty()});
    for (const TermLine &term : terms)
        choices.push_back({.id = term.id,
                           .label = term.label,
                           .note = term.description,
                           .chosen = cell.value == term.id || cell.chosen.contains(term.id)});
    return choices;
}

void PlanController::reload(bool withDrafts)
{
    m_reader.today = dayOf(m_surroundings);
    const auto ask = [school = m_school, reader = m_reader,
                      withDrafts](Vault &vault) -> Result<Opened> {
        auto sheet = readPlan(vault.book(), school, reader);
        if (!sheet)
            return std::unexpected(sheet.error());
        Opened opened{.sheet = std::move(*sheet), .drafts = {}};
        const auto keepDraft = [&](const QString &key) {
            const auto draft = draftOf(vault.book(), key.toStdString());
            if (draft && *draft)
                opened.drafts.emplace(key, toQString((*draft)->text));
        };
        if (!withDrafts)
            return opened;
        const QString begun = QStringLiteral("plan/%1/new.").arg(opened.sheet.schoolId);
        for (const char *kind : kKinds)
            keepDraft(begun + QLatin1String(kind) + u'.');
        for (const PlanRow &row : opened.sheet.rows) {
            for (const PlanCell &cell : row.cells)
                if (isWritten(cell.control))
                    keepDraft(QStringLiteral("plan/%1/%2").arg(row.id, cell.path));
            for (const char *kind : kKinds)
                keepDraft(begun + QLatin1String(kind) + u'.' + row.id);
        }
        return opened;
    };
    whenAnswered(m_store.ask(ask), this, [this, school = m_school](Result<Opened> opened) {
        if (school != m_school)
            return; // another school was opened meanwhile
        if (opened)
            take(std::move(*opened));
        else
            setRefusal(toQString(opened.error().sentence));
    });
}

void PlanController::take(Opened opened)
{
    m_sheet = std::move(opened.sheet);
    m_ready = true;
    restore(opened.drafts);
    show();
    if (rowPlace(m_made) >= 0)
        emit rowMade(std::exchange(m_made, {}));
}

/// What was typed the last time and never kept.
void PlanController::restore(const Drafts &drafts)
{
    for (const PlanRow &row : m_sheet.rows)
        for (const PlanCell &cell : row.cells)
            if (const auto found = drafts.find(draftKey(row.id, cell.path));
                found != drafts.end() && found->second != cell.value)
                m_typed.try_emplace(found->first, Typed{found->second, cell.value});
    const QString begun = QStringLiteral("plan/%1/new.").arg(m_sheet.schoolId);
    for (const auto &[key, text] : drafts) {
        if (m_new || !key.startsWith(begun) || text.trimmed().isEmpty())
            continue;
        const QString place = key.mid(begun.size());
        m_new = placeBeside(place.section(u'.', 0, 0), place.section(u'.', 1));
        m_typed[draftKey(
            kNewPlanRow,
            newPlanRow(builtInSchema(), m_new->kind.toStdString()).cells.front().path)] = {text,
                                                                                           {}};
    }
}

void PlanController::show()
{
    std::vector<PlanRow> rows = m_sheet.rows;
    if (m_new)
        insertNew(rows);
    for (PlanRow &row : rows) {
        overlay(row);
        if (const auto cells = m_cells.find(row.id); cells != m_cells.end())
            cells->second->setRows(row.cells);
    }
    m_rows.setRows(std::move(rows));
    emit loaded();
}

void PlanController::overlay(PlanRow &row) const
{
    for (PlanCell &cell : row.cells) {
        const auto typed = m_typed.find(draftKey(row.id, cell.path));
        if (cell.path.isEmpty() || typed == m_typed.end())
            continue;
        cell.unsaved = !m_onTheWay.contains(typed->first);
        cell.value = typed->second.text;
        if (isWritten(cell.control))
            cell.told = typed->second.text;
    }
    if (const auto stuck = m_stuck.find(row.id); stuck != m_stuck.end())
        row.trouble = stuck->second.trouble;
}

/// After what it belongs to.
void PlanController::insertNew(std::vector<PlanRow> &rows) const
{
    PlanRow fresh = newPlanRow(builtInSchema(), m_new->kind.toStdString());
    fresh.plan = m_new->plan;
    fresh.objective = m_new->objective;
    fresh.depth = !fresh.objective.isEmpty() ? 2 : !fresh.plan.isEmpty() ? 1 : 0;
    const auto belongs = [&](const PlanRow &row) {
        if (!fresh.objective.isEmpty())
            return row.objective == fresh.objective;
        if (!fresh.plan.isEmpty())
            return row.plan == fresh.plan;
        const bool isNeed = row.kind == u"need";
        return fresh.kind == u"need"       ? isNeed
            : fresh.kind == u"action_plan" ? isNeed || !row.plan.isEmpty()
                                           : true;
    };
    const auto last = std::find_if(rows.rbegin(), rows.rend(), belongs);
    rows.insert(last.base(), std::move(fresh));
}

const PlanRow *PlanController::row(const QString &id) const
{
    const auto found = std::ranges::find(m_rows.rows(), id, &PlanRow::id);
    return found != m_rows.rows().end() ? &*found : nullptr;
}

const RecordType *PlanController::typeOf(const QString &row) const
{
    const PlanRow *shown = this->row(row);
    return shown != nullptr ? builtInSchema().type(shown->kind.toStdString()) : nullptr;
}

void PlanController::takeChange(const QSet<QString> &types)
{
    static const QSet<QString> shown{QStringLiteral("need"),      QStringLiteral("action_plan"),
                                     QStringLiteral("objective"), QStringLiteral("measure"),
                                     QStringLiteral("action"),    QStringLiteral("person")};
    if (!m_ready || !types.intersects(shown))
        return;
    reload(false);
    m_carrying.reload();
}

void PlanController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
