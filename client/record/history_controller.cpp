#include "client/record/history_controller.h"

#include "client/rows/record_words.h"
#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

#include <algorithm>

namespace cairn {

namespace {

struct Looked {
    QString title;
    std::vector<HistoryLine> lines;
};

} // namespace

HistoryController::HistoryController(StoreThread &store, QObject *parent)
    : QObject(parent), m_store(store), m_changes(historyRoles()), m_then(thenRoles())
{
}

QString HistoryController::recordId() const
{
    return m_record.isNull() ? QString() : toQString(toText(m_record));
}

void HistoryController::open(const QString &record)
{
    const auto id = parseId<RecordId>(record.toStdString());
    if (!id)
        return;
    if (*id != m_record) {
        m_ready = false;
        m_changes.setRows({});
        lookAt({});
    }
    m_record = *id;
    reload();
}

void HistoryController::lookAt(const QString &revision)
{
    const auto found = std::ranges::find(m_changes.rows(), revision, &HistoryLine::revision);
    m_moment = found != m_changes.rows().end() && !revision.isEmpty() ? *found : HistoryLine{};
    m_then.setRows({});
    emit momentChanged();
    const auto moment = parseRevisionId(m_moment.revision.toStdString());
    if (!moment)
        return;
    whenAnswered(m_store.ask([record = m_record, moment = *moment](Vault &vault) {
        return readThen(vault.book(), record, moment);
    }),
                 this, [this, revision](Result<std::vector<ThenLine>> then) {
                     if (revision != m_moment.revision)
                         return;
                     m_refusal = then ? QString() : toQString(then.error().sentence);
                     if (then)
                         m_then.setRows(std::move(*then));
                     emit loaded();
                 });
}

void HistoryController::takeChange(const QSet<QString> &)
{
    if (m_ready)
        reload();
}

void HistoryController::reload()
{
    const auto read = [record = m_record](Vault &vault) -> Result<Looked> {
        auto lines = readHistory(vault.book(), record);
        if (!lines)
            return std::unexpected(lines.error());
        return Looked{RecordWords(vault.book()).titleOf(toText(record)), std::move(*lines)};
    };
    whenAnswered(m_store.ask(read), this, [this, record = m_record](Result<Looked> looked) {
        if (record != m_record)
            return;
        m_ready = true;
        m_refusal = looked ? QString() : toQString(looked.error().sentence);
        if (looked) {
            m_title = looked->title;
            m_changes.setRows(std::move(looked->lines));
        }
        emit loaded();
    });
}

} // namespace cairn
