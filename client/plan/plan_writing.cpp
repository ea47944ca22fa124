#include "client/plan/plan_controller.h"
#include "client/rows/finding_words.h"
#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

QString PlanController::draftKey(const QString &row, const QString &path) const
{
    return QStringLiteral("plan/%1/%2").arg(row, path);
}

/// Names what the new row belongs to, so that it comes back there.
QString PlanController::newKey(const PlanPlace &place) const
{
    const QString &owner = place.objective.isEmpty() ? place.plan : place.objective;
    return QStringLiteral("plan/%1/new.%2.%3").arg(m_sheet.schoolId, place.kind, owner);
}

PlanPlace PlanController::placeBeside(const QString &kind, const QString &beside) const
{
    PlanPlace place{.school = m_school, .kind = kind, .plan = {}, .objective = {}};
    const auto found = std::ranges::find(m_sheet.rows, beside, &PlanRow::id);
    const bool isOfPlan = kind == u"objective" || kind == u"measure" || kind == u"action";
    if (found == m_sheet.rows.end() || !isOfPlan)
        return place;
    place.plan = found->plan;
    if (kind != u"objective")
        place.objective = found->objective;
    return place;
}

bool PlanController::mayBegin(const QString &kind, const QString &beside) const
{
    const PlanPlace place = placeBeside(kind, beside);
    return m_ready && (kind != u"objective" || !place.plan.isEmpty())
        && (kind != u"measure" || !place.objective.isEmpty());
}

void PlanController::begin(const QString &kind, const QString &beside)
{
    if (!mayBegin(kind, beside))
        return;
    if (!m_new) { // else what was begun comes first
        m_new = placeBeside(kind, beside);
        show();
    }
    emit rowBegun(kNewPlanRow);
}

void PlanController::look(const QString &row, int column, const QString &text, int caret)
{
    const PlanRow *shown = this->row(row);
    const PlanCell *cell = shown != nullptr ? shown->cell(column) : nullptr;
    if (cell == nullptr)
        return;
    const QString key = draftKey(row, cell->path);
    if (!m_typed.contains(key) && text == cell->value)
        return;
    m_typed.try_emplace(key, Typed{.text = {}, .base = cell->value}).first->second.text = text;
    m_drafts.take(row == kNewPlanRow && m_new ? newKey(*m_new) : key, text, caret);
}

void PlanController::keep(const QString &row, int column, const QString &text)
{
    const PlanRow *shown = this->row(row);
    const PlanCell *cell = shown != nullptr ? shown->cell(column) : nullptr;
    if (cell == nullptr || !cell->lock.isEmpty() || cell->contested)
        return;
    if (row == kNewPlanRow && text.trimmed().isEmpty())
        return giveUp(row, column);
    const QString path = cell->path;
    const auto known = m_typed.find(draftKey(row, path));
    const QString base = known != m_typed.end() ? known->second.base : cell->value;
    m_typed[draftKey(row, path)] = {text, base};
    if (row == kNewPlanRow)
        return make(text, {});
    if (text == base) {
        m_stuck.erase(row);
        drop(row, path);
        return show();
    }
    write(row, path, false, {});
}

void PlanController::giveUp(const QString &row, int column)
{
    const PlanRow *shown = this->row(row);
    const PlanCell *cell = shown != nullptr ? shown->cell(column) : nullptr;
    if (cell == nullptr)
        return;
    drop(row, cell->path);
    if (row == kNewPlanRow)
        m_new.reset();
    m_stuck.erase(row);
    show();
}

void PlanController::drop(const QString &row, const QString &path)
{
    m_typed.erase(draftKey(row, path));
    m_drafts.drop(row == kNewPlanRow && m_new ? newKey(*m_new) : draftKey(row, path));
}

void PlanController::choose(const QString &code)
{
    const QString row = m_offer.row;
    if (m_offer.control == PlanControl::State)
        return move(row, code);
    const PlanRow *shown = this->row(row);
    const PlanCell *cell = shown != nullptr ? shown->cell(m_offer.column) : nullptr;
    const auto id = parseId<RecordId>(row.toStdString());
    if (cell == nullptr || !id)
        return;
    if (m_offer.control != PlanControl::Set)
        return keep(row, m_offer.column, code);
    const Edit edit = planTicked(*id, cell->path, code, !cell->chosen.contains(code));
    whenAnswered(m_store.save({edit}), this,
                 [this, row, label = m_offer.label](Result<Guarded> done) {
                     heed(row, done, {.trouble = {.label = label}});
                 });
    std::vector<PlanChoice> choices = m_choices.rows();
    for (PlanChoice &choice : choices)
        if (choice.id == code)
            choice.chosen = !choice.chosen;
    m_choices.setRows(std::move(choices));
}

void PlanController::write(const QString &row, const QString &path, bool over,
                           const QString &because)
{
    const auto id = parseId<RecordId>(row.toStdString());
    const auto typed = m_typed.find(draftKey(row, path));
    if (!id || typed == m_typed.end())
        return;
    auto elsewhere = std::make_shared<QString>();
    const QString text = typed->second.text;
    const FieldWriting writing{*id, path.toStdString(), text, typed->second.base, over};
    const auto plan = [writing, elsewhere,
                       today = dayOf(m_surroundings)](Vault &vault) -> Result<std::vector<Edit>> {
        auto edit = planWritten(vault.book(), writing, today);
        if (!edit)
            return std::unexpected(edit.error());
        *elsewhere = edit->elsewhere;
        return edit->edit ? std::vector{std::move(*edit->edit)} : std::vector<Edit>{};
    };
    const FormPlace place = placeOf(*typeOf(row), path.toStdString());
    const QString label =
        toQString(place.field != nullptr ? place.field->label : place.unit->label);
    m_onTheWay.insert(typed->first);
    show();
    whenAnswered(m_store.savePlanned(plan, because), this,
                 [this, row, path, text, label, elsewhere](Result<Guarded> done) {
                     Stuck stuck{.trouble = {.label = label}, .path = path};
                     stuck.trouble.elsewhere = *elsewhere;
                     const bool isWritten = heed(row, done, std::move(stuck));
                     m_onTheWay.erase(draftKey(row, path)); // what was kept never says it was not
                     if (!isWritten)
                         return show();
                     const auto known = m_typed.find(draftKey(row, path));
                     if (known != m_typed.end() && known->second.text == text)
                         drop(row, path);
                     reload(false);
                 });
}

void PlanController::make(const QString &words, const QString &because)
{
    if (!m_new)
        return;
    const PlanRow fresh = newPlanRow(builtInSchema(), m_new->kind.toStdString());
    const PlanCell what = fresh.cells.front();
    const auto plan = [place = *m_new, words](Vault &vault) -> Result<std::vector<Edit>> {
        auto edit = planBegun(vault.book(), place, words);
        if (!edit)
            return std::unexpected(edit.error());
        return std::vector{std::move(*edit)};
    };
    m_drafts.flush();
    const auto made = [this, what](Result<Guarded> done) {
        const Stuck stuck{.trouble = {.label = what.label}, .path = what.path};
        if (!heed(kNewPlanRow, done, stuck))
            return;
        drop(kNewPlanRow, what.path);
        m_new.reset();
        m_made = toQString(toText(done->saved.front().record));
        reload(false);
    };
    whenAnswered(m_store.savePlanned(plan, because, {newKey(*m_new)}), this, made);
}

void PlanController::move(const QString &row, const QString &state, const QString &path,
                          const QString &words)
{
    const auto id = parseId<RecordId>(row.toStdString());
    const RecordType *type = typeOf(row);
    if (!id || type == nullptr || type->stateUnit() == nullptr)
        return;
    const PlanMove move{*id, type->name, state, path, words};
    auto findings = std::make_shared<Findings>();
    const auto plan = [move, findings,
                       reader = m_reader](Vault &vault) -> Result<std::vector<Edit>> {
        // Looked at first: all that is in the way is said, not the first of it.
        if (move.path.isEmpty()) {
            auto found =
                planMoveFindings(vault.book(), move.record, move.state.toStdString(), reader);
            if (!found)
                return std::unexpected(found.error());
            *findings = std::move(*found);
            if (refuses(*findings))
                return std::vector<Edit>{};
        }
        auto edit = planMoved(vault.book(), move);
        if (!edit)
            return std::unexpected(edit.error());
        return std::vector{std::move(*edit)};
    };
    const auto answered = [this, row, state, type, findings](Result<Guarded> done) {
        if (done && refuses(*findings))
            done = Guarded{.findings = *findings, .isWritten = false};
        Stuck stuck{.trouble = {.label = toQString(type->stateUnit()->label)}, .state = state};
        if (done && !done->isWritten)
            stuck.path = lackingText(*type, done->findings);
        if (!stuck.path.isEmpty()) {
            const FormPlace place = placeOf(*type, stuck.path.toStdString());
            stuck.trouble.lack =
                toQString(place.field != nullptr ? place.field->label : place.unit->label);
        }
        if (heed(row, done, std::move(stuck)))
            reload(false);
    };
    whenAnswered(m_store.savePlanned(plan), this, answered);
}

bool PlanController::heed(const QString &row, const Result<Guarded> &done, Stuck stuck)
{
    const bool isWritten = done && done->isWritten && stuck.trouble.elsewhere.isEmpty();
    const RecordType *type = typeOf(row);
    if (!done) {
        stuck.trouble.sentence = toQString(done.error().sentence);
    } else if (const Finding *first = done->first(); first != nullptr && type != nullptr) {
        stuck.trouble.asks = !done->isWritten && first->weight == Weight::Asks;
        stuck.trouble.kept = done->isWritten;
        const bool answered = done->isWritten && first->weight == Weight::Asks;
        if (!answered)
            stuck.trouble.sentence = first->weight == Weight::Refuses
                ? sentencesOf(*type, done->findings).join(u' ')
                : toQString(first->sentence);
    }
    const bool isQuiet = stuck.trouble.sentence.isEmpty() && stuck.trouble.elsewhere.isEmpty();
    if (isQuiet)
        m_stuck.erase(row);
    else
        m_stuck[row] = std::move(stuck);
    show();
    return isWritten;
}

void PlanController::answer(const QString &row, const QString &words)
{
    const auto found = m_stuck.find(row);
    if (found == m_stuck.end() || words.trimmed().isEmpty())
        return;
    const Stuck stuck = found->second;
    if (!stuck.trouble.lack.isEmpty())
        return move(row, stuck.state, stuck.path, words);
    if (!stuck.trouble.asks)
        return;
    if (row != kNewPlanRow)
        return write(row, stuck.path, false, words);
    if (const auto typed = m_typed.find(draftKey(row, stuck.path)); typed != m_typed.end())
        make(typed->second.text, words);
}

void PlanController::keepMine(const QString &row)
{
    if (const auto found = m_stuck.find(row); found != m_stuck.end())
        write(row, found->second.path, true, {});
}

void PlanController::takeTheirs(const QString &row)
{
    const auto found = m_stuck.find(row);
    if (found == m_stuck.end())
        return;
    drop(row, found->second.path);
    m_stuck.erase(found);
    reload(false);
}

} // namespace cairn
