#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

#include "client/sync/link.h"
#include "client/sync/safety_report.h"
#include "shared/book/device_sync.h"
#include "shared/sync/sync_step.h"

#include <chrono>
#include <functional>
#include <optional>

namespace cairn {

/// Whose work is exchanged, and how that device proves who it is.
struct SyncParty {
    Book &book;
    Writer writer;
    std::function<std::string(std::string_view)> sign; ///< base64url Ed25519 signature of a text
    std::string program;                               ///< "cairn 0.1.0"
};

/// How a round ended.
struct RoundEnd {
    std::optional<Fault> fault; ///< nothing: all that could be exchanged has been
    bool portal = false;
};

/// Drives `nextStep`: signs in, greets, pushes until nothing is unsent, pulls until no more is
/// there. Lives in the thread of its book. A failed step loses nothing: whatever the server has
/// not acknowledged is still unsent in the log.
class SyncEngine : public QObject {
    Q_OBJECT

public:
    SyncEngine(SyncParty party, Link &link, QObject *parent = nullptr);

    [[nodiscard]] const Contact &contact() const { return m_contact; }

    /// Asks for a round now, whatever the back-off says.
    void startRound();

    /// Rounds by themselves: this long after the last one, and after failures by `nextStep`'s
    /// back-off. Zero, as at first: only on request, and a failure ends the round.
    void setPeriod(std::chrono::milliseconds period);

signals:
    void sent(const cairn::PushSummary &summary);
    void received(std::size_t count, const QSet<QString> &types);
    void roundFinished(const cairn::RoundEnd &end);
    void contactChanged();

private:
    void advance();
    void perform(const Rest &step);
    void perform(const WaitUntil &step);
    void perform(const SignIn &step);
    void perform(const Hello &step);
    void perform(const Push &step);
    void perform(const Pull &step);
    void askToken(const std::string &nonce);
    void ask(LinkRequest request, std::function<Result<void>(const std::string &)> take);
    void takeFailure(const LinkTrouble &trouble);
    void finishRound(const RoundEnd &end);
    [[nodiscard]] SyncState stateNow();
    void setContact(Contact contact);

    SyncParty m_party;
    Link &m_link;
    QTimer m_wake;
    std::chrono::milliseconds m_period{0};
    SyncState m_state;
    std::string m_token;
    bool m_tokenProven = false; ///< the server took it at least once
    bool m_asking = false;
    bool m_changed = false; ///< this round sent or received something
    std::vector<Revision> m_batch;
    Contact m_contact;
};

} // namespace cairn
