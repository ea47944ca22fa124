#include "client/plan/carry_controller.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

CarryController::CarryController(StoreThread &store, QObject *parent)
    : QObject(parent), m_store(store), m_lines(carryRoles())
{
}

void CarryController::look(const QString &plan)
{
    const auto id = parseId<RecordId>(plan.toStdString());
    const RecordId wanted = id ? *id : RecordId{};
    if (wanted == m_plan || isBusy())
        return;
    m_plan = wanted;
    m_refusal.clear();
    take({});
    reload();
}

void CarryController::reload()
{
    if (m_plan == RecordId{})
        return;
    const auto ask = [plan = m_plan](Vault &vault) { return readCarry(vault.book(), plan); };
    whenAnswered(m_store.ask(ask), this, [this, plan = m_plan](Result<CarrySheet> sheet) {
        if (plan != m_plan)
            return; // another one was looked at meanwhile
        if (!sheet)
            m_refusal = toQString(sheet.error().sentence);
        take(sheet ? std::move(*sheet) : CarrySheet{});
    });
}

void CarryController::take(CarrySheet sheet)
{
    m_sheet = std::move(sheet);
    m_lines.setRows(m_sheet.lines);
    emit loaded();
}

void CarryController::carry(const QString &line)
{
    const auto found = std::ranges::find(m_sheet.lines, line, &CarryLine::id);
    if (found == m_sheet.lines.end() || isBusy())
        return;
    const auto first = std::ranges::find(m_sheet.lines, found->objective, &CarryLine::id);
    for (const auto &each : {first, found})
        if (each != m_sheet.lines.end())
            if (const auto id = parseId<RecordId>(each->id.toStdString()))
                m_waiting.push_back(*id);
    next();
}

void CarryController::carryAll()
{
    if (isBusy())
        return;
    for (const CarryLine &line : m_sheet.lines)
        if (const auto id = parseId<RecordId>(line.id.toStdString()))
            m_waiting.push_back(*id);
    next();
}

void CarryController::next()
{
    if (m_waiting.empty())
        return reload();
    const auto deed = [plan = m_plan, what = m_waiting.front()](Vault &vault) {
        return carriedInto(vault.book(), plan, what);
    };
    m_refusal.clear();
    emit loaded();
    // What was asked of its words was answered when they were written.
    whenAnswered(m_store.savePlanned(deed, tr("It stood so in the plan before.")), this,
                 [this](Result<Guarded> done) {
                     if (!done)
                         m_refusal = toQString(done.error().sentence);
                     else if (!done->isWritten)
                         m_refusal = toQString(done->first()->sentence);
                     m_waiting.erase(m_waiting.begin());
                     if (!m_refusal.isEmpty())
                         m_waiting.clear(); // the rest is still offered
                     next();
                 });
}

} // namespace cairn
