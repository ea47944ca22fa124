#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QThread>

#include "client/sync/safety_report.h"
#include "client/vault/enrolling.h"
#include "client/vault/vault.h"
#include "shared/book/drafts.h"
#include "shared/book/record_act.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <type_traits>

namespace cairn {

class StoreRoom;

/// What a screen may know of the vault without asking.
struct OpenedVault {
    Writer writer;
    Enrolment enrolment;
    std::int64_t unwrapMillis = 0; ///< what the passphrase took
    bool beganNewIncarnation = false;
};

/// The only way for screens to the vault: the vault and the sync engine live in a thread of their
/// own, and the screen's thread never touches SQLite. Lives in the screen's thread; results come
/// back there with `.then(context, …)`. Questions are answered in the order asked, and before the
/// next page from the server is applied.
class StoreThread : public QObject {
    Q_OBJECT

public:
    explicit StoreThread(const Surroundings &surroundings, QObject *parent = nullptr);
    /// Waits for what was asked; nothing that was taken is dropped.
    ~StoreThread() override;

    /// Opens an enrolled vault and starts rounds with its server. Faults as Vault::open, and
    /// Unauthorised when it was never enrolled.
    QFuture<Result<OpenedVault>> open(const std::filesystem::path &dir, const QString &passphrase);

    /// Makes the vault if need be, enrols it, and opens it as above.
    QFuture<Result<OpenedVault>> enrol(const std::filesystem::path &dir, const QString &passphrase,
                                       const EnrolmentForm &form);

    /// Runs `ask(Vault &)` on the store thread. For reading and for drafts; acts go through
    /// `record`. Asking before the vault is open is a bug: the future is cancelled.
    template <class Ask>
    auto ask(Ask ask) -> QFuture<std::invoke_result_t<Ask &, Vault &>>;

    /// Writes one act, unless a rule refuses it or asks (`Vault::save`). When the future says that
    /// it is written, the act is on disk, and the drafts that it ends are not. Cancelled as `ask`
    /// is.
    QFuture<Result<Guarded>> save(const std::vector<Edit> &edits, const QString &because = {},
                                  const QStringList &endsDrafts = {});

    /// The same for a deed that has no place for a because: what asks is a fault like what
    /// refuses, with its sentence.
    QFuture<Result<std::vector<Saved>>> record(const std::vector<Edit> &edits);

    /// The same for an act that is worked out of what stands there when its turn comes; an empty
    /// one writes nothing. A fault of the plan is the answer.
    using ActPlan = std::function<Result<std::vector<Edit>>(Vault &)>;
    QFuture<Result<std::vector<Saved>>> recordPlanned(const ActPlan &plan,
                                                      const QStringList &endsDrafts = {});
    /// The same where a because may be said, as `save`.
    QFuture<Result<Guarded>> savePlanned(const ActPlan &plan, const QString &because = {},
                                         const QStringList &endsDrafts = {});

    /// Puts unfinished text on disk; an empty one is dropped. Faults as Vault::keepDraft.
    QFuture<Result<void>> keepDraft(const Draft &draft);

    /// A round with the server now.
    void syncNow();

    /// How long after one round the next begins; zero: only when asked.
    void setSyncPeriod(std::chrono::milliseconds period);

signals:
    /// Records of these types were written here or came from the county.
    void recordsChanged(const QSet<QString> &types);
    void safetyChanged(const cairn::SafetyReport &report);
    /// An act was written here; its revisions in order.
    void acted(const QStringList &revisions);

private:
    void saveThen(const ActPlan &plan, const std::string &because, const QStringList &endsDrafts,
                  const std::function<void(const Result<Guarded> *)> &then);

    using Job = std::function<void(Vault *)>; ///< null: the vault is not open
    void post(Job job);

    QThread m_thread;
    std::unique_ptr<StoreRoom> m_room;
};

template <class Ask>
auto StoreThread::ask(Ask ask) -> QFuture<std::invoke_result_t<Ask &, Vault &>>
{
    using Answer = std::invoke_result_t<Ask &, Vault &>;
    // std::function wants to copy, a promise cannot be copied.
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    auto future = promise->future();
    post([promise, ask = std::move(ask)](Vault *vault) mutable {
        if (vault == nullptr) {
            promise->future().cancel();
        } else if constexpr (std::is_void_v<Answer>) {
            ask(*vault);
        } else {
            promise->addResult(ask(*vault));
        }
        promise->finish();
    });
    return future;
}

} // namespace cairn
