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
    connect(&m_wait, &QTimer::timeout, this, &DraftKeeper::flush);
}

void DraftKeeper::take(const QString &key, const QString &text, int caret)
{
    m_pending[key] = {.key = key.toStdString(),
                      .text = text.toStdString(),
                      .caret = codePointsBefore(text, caret),
                      .atMillis = toMillis(m_surroundings.now())};
    // A wait for another try is longer than new words may wait.
    if (!m_wait.isActive() || m_wait.interval() != kDraftWait.count())
        m_wait.start(kDraftWait);
}

void DraftKeeper::flush()
{
    m_wait.stop();
    for (const auto &[key, draft] : std::exchange(m_pending, {}))
        keep(key, draft);
}

void DraftKeeper::keep(const QString &key, const Draft &draft)
{
    m_newest[key] = ++m_writes;
    whenAnswered(m_store.keepDraft(draft), this,
                 [this, key, draft, write = m_writes](const Result<void> &done) {
                     if (done)
                         takeKept(key);
                     else
                         takeRefused(key, draft, write, toQString(done.error().sentence));
                 });
}

void DraftKeeper::takeKept(const QString &key)
{
    emit kept(key);
    if (std::exchange(m_failing, false))
        emit keepingFailed({});
}

void DraftKeeper::takeRefused(const QString &key, const Draft &draft, std::uint64_t write,
                              const QString &sentence)
{
    m_failing = true;
    emit keepingFailed(sentence);
    const auto newest = m_newest.find(key);
    if (newest == m_newest.end() || newest->second != write || m_pending.contains(key))
        return; // newer words are on their way, or it was dropped
    m_pending[key] = draft;
    if (!m_wait.isActive())
        m_wait.start(kRetryWait);
}

void DraftKeeper::drop(const QString &key)
{
    m_pending.erase(key);
    m_newest.erase(key);
    whenAnswered(m_store.keepDraft({key.toStdString(), {}, 0, 0}), this,
                 [](const Result<void> &done) {
                     if (!done)
                         qWarning("a draft was not dropped: %s", done.error().cause.c_str());
                 });
}

QFuture<Result<std::optional<Draft>>> DraftKeeper::read(const QString &key)
{
    return m_store.ask([key = key.toStdString()](Vault &vault) { return vault.draft(key); });
}

} // namespace cairn
