#pragma once

#include <QObject>
#include <QTimer>

#include "client/vault/store_thread.h"
#include "shared/book/drafts.h"

#include <map>

namespace cairn {

/// Puts unfinished text on disk while it is being typed: the first keystroke after a write starts
/// the wait, so that at most `kDraftWait` of typing can be lost, however fast one types. What the
/// disk does not take is offered to it again until it does.
class DraftKeeper : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kDraftWait{300};
    static constexpr std::chrono::milliseconds kRetryWait{2'000};

    DraftKeeper(StoreThread &store, const Surroundings &surroundings, QObject *parent = nullptr);

    /// `caret` in UTF-16 units, as Qt counts.
    void take(const QString &key, const QString &text, int caret);
    /// Writes now what waits: on leaving a screen.
    void flush();
    /// The text became a revision, or was given up. What is typed after this stays.
    void drop(const QString &key);
    [[nodiscard]] QFuture<Result<std::optional<Draft>>> read(const QString &key);

signals:
    void kept(const QString &key);
    /// Empty: it is kept again as always.
    void keepingFailed(const QString &sentence);

private:
    void keep(const QString &key, const Draft &draft);
    void takeKept(const QString &key);
    void takeRefused(const QString &key, const Draft &draft, std::uint64_t write,
                     const QString &sentence);

    StoreThread &m_store;
    Surroundings m_surroundings;
    QTimer m_wait;
    std::map<QString, Draft> m_pending;
    std::map<QString, std::uint64_t> m_newest; ///< by key, the number of the last write
    std::uint64_t m_writes = 0;
    bool m_failing = false;
};

/// Where Qt counts UTF-16 units, the store counts code points.
[[nodiscard]] std::int64_t codePointsBefore(const QString &text, int position);
[[nodiscard]] int positionAfter(const QString &text, std::int64_t codePoints);

} // namespace cairn
