#include "client/undo/undo_controller.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "shared/book/reading.h"
#include "shared/book/undoing.h"

#include <algorithm>

namespace cairn {

namespace {

QString nameOf(Book &book, const Edit &edit)
{
    const auto shown = show(book, *edit.record);
    const RecordType *type = shown ? book.schema.type(shown->type) : nullptr;
    if (type == nullptr)
        return {};
    QStringList units;
    for (const UnitEdit &each : edit.units)
        if (const Unit *unit = type->unit(each.unit))
            units << toQString(unit->label);
    return toQString(type->label) + QStringLiteral(": ") + units.join(QStringLiteral(", "));
}

/// The whole act, last revision first, as one act.
Result<std::vector<Edit>> undoingAll(Book &book, const QStringList &act, QString &name)
{
    std::vector<Edit> edits;
    for (auto revision = act.rbegin(); revision != act.rend(); ++revision) {
        const auto id = parseRevisionId(revision->toStdString());
        if (!id)
            return std::unexpected(id.error());
        auto edit = undoing(book, *id);
        if (!edit)
            return std::unexpected(edit.error());
        name = nameOf(book, *edit);
        edits.push_back(std::move(*edit));
    }
    return edits;
}

} // namespace

UndoController::UndoController(StoreThread &store, QObject *parent)
    : QObject(parent), m_store(store)
{
    connect(&m_store, &StoreThread::acted, this, &UndoController::take);
}

void UndoController::undo()
{
    if (m_acts.empty() || m_busy)
        return;
    m_busy = true;
    const QStringList act = m_acts.back();
    auto name = std::make_shared<QString>();
    const auto plan = [act, name](Vault &vault) { return undoingAll(vault.book(), act, *name); };
    whenAnswered(
        m_store.recordPlanned(plan), this, [this, act, name](Result<std::vector<Saved>> saved) {
            m_busy = false;
            std::erase(m_acts, act); // taken back, or it never can be
            for (const Saved &each : saved ? *saved : std::vector<Saved>{})
                m_own << toQString(toText(each.revision));
            std::erase_if(m_acts,
                          [this](const QStringList &each) { return m_own.contains(each.front()); });
            emit changed();
            tell(saved ? *name : QString(), saved ? QString() : toQString(saved.error().sentence));
        });
}

void UndoController::dismiss()
{
    tell({}, {});
}

void UndoController::take(const QStringList &revisions)
{
    if (revisions.isEmpty() || m_own.contains(revisions.front()))
        return;
    m_acts.push_back(revisions);
    if (m_acts.size() > kActsMax)
        m_acts.erase(m_acts.begin());
    emit changed();
    if (!m_busy)
        dismiss();
}

void UndoController::tell(const QString &takenBack, const QString &refusal)
{
    if (takenBack == m_takenBack && refusal == m_refusal)
        return;
    m_takenBack = takenBack;
    m_refusal = refusal;
    emit told();
}

} // namespace cairn
