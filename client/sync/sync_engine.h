#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

#include "client/sync/county_ear.h"
#include "client/sync/link.h"
#include "client/sync/mending.h"
#include "client/sync/safety_report.h"
#include "client/sync/snapshot_fetch.h"
#include "client/sync/sync_party.h"
#include "shared/sync/sync_step.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace cairn {

/// How a round ended.
struct RoundEnd {
    std::optional<Fault> fault; ///< nothing: all that could be exchanged has been
};

/// Drives `nextStep`: signs in, greets, pushes until nothing is unsent, pulls until no more is
/// there, mends what then differs; where rounds come by themselves it listens in between. Lives in
/// the thread of its book.
/// A failed step loses nothing: what the server has not acknowledged is still unsent in the log.
class SyncEngine : public QObject {
    Q_OBJECT

public:
    SyncEngine(SyncParty party, Link &link, QObject *parent = nullptr);

    [[nodiscard]] const Contact &contact() const { return m_contact; }
    /// What the last round signed in with, for what travels in a lane of its own; may be empty.
    [[nodiscard]] const std::string &token() const { return m_token; }

    /// Asks for a round now, whatever the back-off says. Signals come later, never from within.
    void startRound();

    /// Something was written: where rounds come by themselves it goes now, as soon as the back-off
    /// lets it.
    void sendSoon();

    /// Rounds by themselves: this long after the last one, and after failures by `nextStep`'s
    /// back-off. Zero, as at first: only on request, and a failure ends the round.
    void setPeriod(std::chrono::milliseconds period);

signals:
    void sent(const cairn::PushSummary &summary);
    /// New revisions of records of these types; a count of 0 says that scopes came or went.
    void received(std::size_t count, const QSet<QString> &types);
    void roundFinished(const cairn::RoundEnd &end);
    void contactChanged();

private:
    using Take = std::function<Result<void>(const std::string &)>;

    void wake();
    void advance();
    void goOn();
    void takeHeard(const Page &page);
    void takePageOver(const Page &page);
    Result<void> keepContact(std::int64_t millis);
    void perform(const Rest &step);
    void perform(const WaitUntil &step);
    void perform(const SignIn &step);
    void perform(const Hello &step);
    void perform(const Push &step);
    void perform(const Pull &step);
    void perform(const Fetch &step);
    void perform(const Mend &step);
    [[nodiscard]] Result<void> takeHello(const std::string &text);
    [[nodiscard]] Result<void> takePush(const std::string &text);
    [[nodiscard]] Result<void> readNext(const PushRequest &asked, const PushSummary &summary);
    [[nodiscard]] Result<void> takePage(const PullRequest &asked, const std::string &text);
    /// A push as it goes out.
    struct Offer {
        PushRequest request;
        std::string body;
    };
    [[nodiscard]] Offer written(PushRequest batch) const;
    void offer(Offer next);
    void prepareAhead();
    void askPage(const PullRequest &request);
    [[nodiscard]] Result<void> takeMended(const DigestRequest &asked, const std::string &text);
    [[nodiscard]] Result<void> takeSlice();
    void askToken(const std::string &nonce);
    void ask(const LinkRequest &request, Take take);
    void takeAnswer(const LinkAnswer &answer, const Take &take);
    void takeFailure(const LinkTrouble &trouble);
    [[nodiscard]] Result<SyncState> stateNow();
    [[nodiscard]] Instant monotonicNow() const;
    void setContact(const Contact &contact);

    SyncParty m_party;
    Link &m_link;
    CountyEar m_ear;
    QTimer m_wake;
    std::chrono::milliseconds m_period{0};
    SyncState m_state;
    double m_jitter = 0;
    std::string m_token;
    bool m_tokenProven = false; ///< the server took it at least once
    bool m_asking = false;
    std::uint64_t m_question = 0; ///< number of the newest; answers to others come too late
    std::int64_t m_serverWire = 1;
    Instant m_greetedAt{};
    struct Round {
        bool pushStalls = false;   ///< the server did not take what comes next
        bool greetsAgain = false;  ///< because the server's epoch had changed
        bool signsInAgain = false; ///< because a new token had aged
        bool exchanged = false;    ///< something, either way
        int greetings = 0;
    } m_round;
    Mending m_mending;
    SnapshotFetch m_snapshots;
    PushRequest m_batch;
    bool m_batchIsNext = false;     ///< read a moment ago, and not offered yet
    PushRequest m_offered;          ///< what the server judges now
    std::optional<Offer> m_ahead{}; ///< what follows it
    Contact m_contact;
};

} // namespace cairn
