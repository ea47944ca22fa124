#include "client/rows/draft_keeper.h"

#include "client/rows/when_answered.h"
#include "client/rows/words_of_record.h"

namespace cairn {

std::int64_t codePointsBefore(const QString &text, int position)
{
    return text.left(position).toUcs4().size();
}

int positionAfter(const QString &text, std::int64_t codePoints)
{
    qsizetype position = 0;
    for (; codePoints > 0 && position < text.size(); --codePoints)
        position += text[position].isHighSurrogate() ? 2 : 1;
    return static_cast<int>(std::min(position, text.size()));
}

DraftKeeper::DraftKeeper(StoreThread &store, const Surroundings &surroundings, QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings)
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(kDraftWait);
    connect(&m_wait, &QTimer::timeout, this, &DraftKeeper::flush);
}

void DraftKeeper::take(const QString &key, const QString &text, int caret)
{
    m_pending[key] = {.key = key.toStdString(),
                      .text = text.toStdString(),
                      .caret = codePointsBefore(text, caret),
                      .atMillis = toMillis(m_surroundings.now())};
    if (!m_wait.isActive())
        m_wait.start();
}

void DraftKeeper::flush()
{
    m_wait.stop();
    for (auto &[key, draft] : std::exchange(m_pending, {})) {
        whenAnswered(m_store.ask([draft = std::move(draft)](Vault &vault) {
            return draft.text.empty() ? dropDraft(vault.book(), draft.key)
                                      : keepDraft(vault.book(), draft);
        }),
                     this, [this, key = key](Result<void> done) {
                         if (done)
                             emit kept(key);
                         else
                             emit keepingFailed(toQString(done.error().sentence));
                     });
    }
}

void DraftKeeper::drop(const QString &key)
{
    m_pending.erase(key);
    whenAnswered(m_store.ask([key = key.toStdString()](Vault &vault) {
        return dropDraft(vault.book(), key);
    }),
                 this, [](Result<void> done) {
                     if (!done)
                         qWarning("a draft was not dropped: %s", done.error().cause.c_str());
                 });
}

QFuture<Result<std::optional<Draft>>> DraftKeeper::read(const QString &key)
{
    return m_store.ask(
        [key = key.toStdString()](Vault &vault) { return draftOf(vault.book(), key); });
}

} // namespace cairn
