#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThread>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "client/vault/store_thread.h"

#include <functional>
#include <memory>
#include <optional>

namespace cairn {

class Dictionary;

/// Whether words are spelled as people in Britain spell them. The dictionary lives in a thread of
/// its own and answers are remembered here, so that who types never waits for it.
class Speller : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(bool absent READ isAbsent NOTIFY stateChanged)

public:
    explicit Speller(StoreThread &store, QObject *parent = nullptr);
    ~Speller() override;

    /// No dictionary is installed on this computer: nothing is marked. Known when `load` has
    /// looked.
    [[nodiscard]] bool isAbsent() const { return m_state == State::Absent; }

    /// Finds the dictionary, and reads the words of the county and one's own from the open vault.
    /// `place`: see Dictionary::open; empty: the one that is installed.
    void load(const QString &place = {});

    /// Whether the word is known to be wrong; what was never asked about is asked, and `judged`
    /// tells the answer.
    [[nodiscard]] bool isWrong(const QString &word);

    /// Answers in this thread, best first. `context` gone: nobody is answered.
    void suggest(const QString &word, QObject *context,
                 const std::function<void(const QStringList &)> &answer);

    /// From now on this word is right, on this device and for good.
    void learn(const QString &word);

signals:
    void stateChanged();
    void judged(const QSet<QString> &wrong); ///< these words are wrong
    void learned();                          ///< what was wrong may be right now

private:
    enum class State { Closed, Loading, Ready, Absent };

    [[nodiscard]] bool isAccepted(const QString &word) const;
    void readWords();
    void askPending();
    void takeVerdicts(const QSet<QString> &asked, const QSet<QString> &wrong);

    StoreThread &m_store;
    QThread m_thread;
    QObject m_worker;                         ///< what runs in the thread is posted to it
    std::shared_ptr<Dictionary> m_dictionary; ///< used in the thread alone
    State m_state = State::Closed;
    QHash<QString, bool> m_verdicts; ///< word → it is wrong
    QSet<QString> m_pending;
    QTimer m_gather; ///< words of one moment are asked about together
    QSet<QString> m_accepted;
    QStringList m_mine;
};

} // namespace cairn
