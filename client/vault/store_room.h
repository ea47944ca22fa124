#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include "client/blobs/file_lane.h"
#include "client/sync/server_link.h"
#include "client/sync/sync_engine.h"
#include "client/vault/enrolling.h"
#include "client/vault/store_thread.h"
#include "client/vault/vault.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace cairn {

/// What lives in the store thread: the vault, the link and the engine between them. Everything
/// here runs in that thread; screens see StoreThread.
class StoreRoom : public QObject {
    Q_OBJECT

public:
    using Opened = std::function<void(Result<OpenedVault>)>;

    explicit StoreRoom(const Surroundings &surroundings);

    [[nodiscard]] Vault *vault() { return m_vault.get(); }

    void open(const std::filesystem::path &dir, const std::string &passphrase,
              const Opened &opened);
    void enrol(const std::filesystem::path &dir, const std::string &passphrase,
               const EnrolmentForm &form, const Opened &opened);
    [[nodiscard]] Result<Guarded> save(const std::vector<Edit> &edits, const std::string &because,
                                       const std::vector<std::string> &endsDrafts);
    /// As Vault::keepDraft; an empty text is dropped. What became of it is part of the truth about
    /// safety.
    [[nodiscard]] Result<void> keepDraft(const Draft &draft);
    /// What follows an act once its writer has been answered.
    void tellOf(const std::vector<Edit> &edits, const Result<Guarded> &done);
    void syncNow();
    void setSyncPeriod(std::chrono::milliseconds period);
    void close();

signals:
    void recordsChanged(const QSet<QString> &types);
    void acted(const QStringList &revisions);
    void safetyChanged(const cairn::SafetyReport &report);

private:
    void begin(const Opened &opened);
    void beginLane();
    void publish();

    Surroundings m_surroundings;
    std::chrono::milliseconds m_period;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<ServerLink> m_link;
    std::unique_ptr<SyncEngine> m_engine;
    std::optional<FileShelf> m_shelf;
    std::unique_ptr<FileLane> m_lane; ///< null until a shelf could be opened
    std::optional<Fault> m_storage;   ///< of the last write, if it failed
    std::optional<SafetyReport> m_published;
};

} // namespace cairn
