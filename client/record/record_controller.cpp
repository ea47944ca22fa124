#include "client/record/record_controller.h"

#include "client/record/record_roles.h"
#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"
#include "shared/schema/json.h"

#include <algorithm>

namespace cairn {

static_assert(int(RecordController::Told) == int(FormControl::Told)
              && int(RecordController::Members) == int(FormControl::Members)
              && int(RecordController::Newer) == int(FormLock::Newer));

RecordController::RecordController(StoreThread &store, const Surroundings &surroundings,
                                   QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings), m_drafts(store, surroundings),
      m_pick(store), m_rows(formRowRoles()), m_strays(strayRoles()), m_ways(wayRoles()),
      m_belongings(belongingRoles()), m_belongingKinds(belongingKindRoles())
{
    connect(&m_drafts, &DraftKeeper::keepingFailed, this, &RecordController::setRefusal);
}

QString RecordController::recordId() const
{
    return m_beginning || m_record.isNull() ? QString() : toQString(toText(m_record));
}

const RecordType *RecordController::declared() const
{
    return builtInSchema().type(m_sheet.type.toStdString());
}

void RecordController::setReader(const Writer &writer, const std::string &role)
{
    m_reader.writer = writer;
    m_reader.role = role;
}

void RecordController::open(const QString &record)
{
    const auto id = parseId<RecordId>(record.toStdString());
    if (!id)
        return;
    if (*id == m_record && !m_beginning) {
        reload(false);
        return;
    }
    clear();
    m_record = *id;
    reload(true);
}

void RecordController::make()
{
    std::map<std::string, QString> written;
    for (const FormRow &row : m_sheet.rows)
        written[row.id.toStdString()] = row.value;
    for (const auto &[row, typed] : m_typed)
        written[row.toStdString()] = typed.text;
    const auto plan = [type = m_sheet.type.toStdString(),
                       written](Vault &vault) -> Result<std::vector<Edit>> {
        auto edit = cairn::beginning(vault.book(), *builtInSchema().type(type), written);
        if (!edit)
            return std::unexpected(edit.error());
        return std::vector{std::move(*edit)};
    };
    m_drafts.flush();
    QStringList drafts;
    for (const auto &[row, typed] : m_typed)
        drafts << draftKey(row);
    const auto answered = [this](Result<std::vector<Saved>> saved) {
        setRefusal(saved ? QString() : toQString(saved.error().sentence));
        if (!saved || saved->empty())
            return;
        for (const auto &[row, typed] : m_typed)
            m_drafts.drop(draftKey(row));
        m_typed.clear();
        const QString made = toQString(toText(saved->front().record));
        open(made);
        emit recordMade(made);
    };
    whenAnswered(m_store.recordPlanned(plan, drafts), this, answered);
}

void RecordController::look(const QString &row, const QString &text, int caret)
{
    const FormRow *shown = this->row(row);
    if (shown == nullptr || (!m_typed.contains(row) && text == shown->value))
        return;
    auto typed = m_typed.try_emplace(row, Typed{.text = {}, .base = shown->value}).first;
    typed->second.text = text;
    typed->second.restored = false;
    m_drafts.take(draftKey(row), text, caret);
}

void RecordController::keep(const QString &row, const QString &text, const QString &told)
{
    const FormRow *shown = this->row(row);
    if (shown == nullptr || shown->lock != FormLock::Open)
        return;
    const qsizetype plus = row.indexOf(u'+');
    if (m_beginning || plus >= 0) {
        keepForLater(row, text, told);
        if (plus >= 0 && !text.isEmpty() && addsAtOnce(row.left(plus)))
            addMember(row.left(plus));
        return;
    }
    const auto known = m_typed.find(row);
    const QString base = known != m_typed.end() ? known->second.base : shown->value;
    if (text == base && (known == m_typed.end() || known->second.elsewhere.isEmpty())) {
        if (known != m_typed.end()) {
            m_drafts.drop(draftKey(row));
            m_typed.erase(known);
            showRows();
        }
        return;
    }
    Typed typed{.text = text, .base = base};
    m_typed[row] = typed;
    write(row, typed, false);
}

void RecordController::keepMine(const QString &row)
{
    if (const auto known = m_typed.find(row); known != m_typed.end())
        write(row, known->second, true);
}

void RecordController::takeTheirs(const QString &row)
{
    m_typed.erase(row);
    m_drafts.drop(draftKey(row));
    reload(false);
}

void RecordController::write(const QString &row, const Typed &typed, bool over)
{
    auto elsewhere = std::make_shared<QString>();
    const FieldWriting writing{m_record, row.toStdString(), typed.text, typed.base, over};
    const auto plan = [writing, elsewhere](Vault &vault) -> Result<std::vector<Edit>> {
        auto edit = fieldEdit(vault.book(), writing);
        if (!edit)
            return std::unexpected(edit.error());
        *elsewhere = edit->elsewhere;
        if (!edit->edit)
            return std::vector<Edit>{};
        return std::vector{std::move(*edit->edit)};
    };
    const auto done = [this, row, text = typed.text, elsewhere,
                       record = m_record](Result<std::vector<Saved>> saved) {
        const auto known = m_typed.find(row);
        const bool isOpen = record == m_record && known != m_typed.end();
        if (!saved || !elsewhere->isEmpty()) {
            if (isOpen) {
                known->second.refusal = saved ? QString() : toQString(saved.error().sentence);
                known->second.elsewhere = *elsewhere;
                showRows();
            }
            return;
        }
        if (!isOpen)
            return;
        if (known->second.text == text) { // nothing was written since
            m_drafts.drop(draftKey(row));
            m_typed.erase(known);
        } else {
            known->second.base = text;
        }
        reload(false);
        emit kept(row);
    };
    whenAnswered(m_store.recordPlanned(plan), this, done);
}

/// Of a record that is not made yet, or of an element that is not added: a draft till then.
void RecordController::keepForLater(const QString &row, const QString &text, const QString &told)
{
    Typed &typed = m_typed[row];
    if (typed.text == text && typed.told == told)
        return;
    typed.text = text;
    typed.told = told;
    m_drafts.take(draftKey(row), text, static_cast<int>(text.size()));
    showRows();
}

void RecordController::addMember(const QString &row)
{
    std::map<std::string, QString> written;
    QStringList drafts;
    const QString prefix = row + u'+';
    for (const auto &[id, typed] : m_typed) {
        if (!id.startsWith(prefix))
            continue;
        drafts << draftKey(id);
        if (!typed.text.trimmed().isEmpty())
            written.emplace(id.mid(prefix.size()).toStdString(), typed.text);
    }
    const auto plan = [record = m_record, unit = row.toStdString(),
                       written](Vault &vault) -> Result<std::vector<Edit>> {
        auto edit = cairn::memberAdded(vault.book(), record, unit, written);
        if (!edit)
            return std::unexpected(edit.error());
        return std::vector{std::move(*edit)};
    };
    m_drafts.flush();
    const auto added = [this, row, prefix] {
        std::erase_if(m_typed, [&](const auto &typed) {
            const bool isPart = typed.first.startsWith(prefix);
            if (isPart)
                m_drafts.drop(draftKey(typed.first));
            return isPart;
        });
        emit memberAdded(row);
    };
    record(plan, added, drafts);
}

void RecordController::removeMember(const QString &row, const QString &member)
{
    const FormRow *shown = this->row(row);
    const auto value = parseJson(member.toStdString());
    if (shown == nullptr || shown->lock != FormLock::Open || !value)
        return;
    record([edit = memberRemoved(m_record, row.toStdString(), *value)](
               Vault &) { return std::vector{edit}; },
           [] {});
}

void RecordController::move(const QString &state)
{
    const RecordType *type = declared();
    const Unit *unit = type != nullptr ? type->stateUnit() : nullptr;
    if (unit == nullptr)
        return;
    const Edit edit{.record = m_record,
                    .units = {{unit->name, Put{.single = state.toStdString()}}}};
    record([edit](Vault &) { return std::vector{edit}; }, [] {});
}

void RecordController::record(const StoreThread::ActPlan &plan, const std::function<void()> &done,
                              const QStringList &endsDrafts)
{
    whenAnswered(m_store.recordPlanned(plan, endsDrafts), this,
                 [this, done](Result<std::vector<Saved>> saved) {
                     setRefusal(saved ? QString() : toQString(saved.error().sentence));
                     if (saved)
                         done();
                     reload(false);
                 });
}

void RecordController::leave()
{
    m_drafts.flush();
}

void RecordController::takeChange(const QSet<QString> &)
{
    if (m_ready && !m_beginning)
        reload(false);
}

const FormRow *RecordController::row(const QString &id) const
{
    const auto parts = m_parts.find(id.section(u'+', 0, 0));
    const bool isPart = id.contains(u'+') && parts != m_parts.end();
    const std::vector<FormRow> &rows = isPart ? parts->second->rows() : m_rows.rows();
    const auto found = std::ranges::find(rows, id, &FormRow::id);
    return found != rows.end() ? &*found : nullptr;
}

QString RecordController::draftKey(const QString &row) const
{
    return m_beginning ? QStringLiteral("begin/%1/%2").arg(m_sheet.type, row)
                       : QStringLiteral("record/%1/%2").arg(recordId(), row);
}

void RecordController::setRefusal(const QString &sentence)
{
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    emit refusalChanged();
}

} // namespace cairn
