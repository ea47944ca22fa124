#include "client/vault/store_room.h"

#include "client/vault/program.h"
#include "client/vault/vault_fault.h"
#include "client/vault/vault_files.h"
#include "shared/book/reading.h"

namespace cairn {
namespace {

constexpr std::chrono::seconds kSyncPeriod{60};

bool concernsStorage(FaultCode code)
{
    return code == FaultCode::StorageFull || code == FaultCode::StorageReadOnly
        || code == FaultCode::StorageBroken;
}

} // namespace

StoreRoom::StoreRoom(const Surroundings &surroundings)
    : m_surroundings(surroundings), m_period(kSyncPeriod)
{
}

void StoreRoom::open(const std::filesystem::path &dir, const std::string &passphrase,
                     const Opened &opened)
{
    close();
    auto vault = Vault::open(dir, passphrase, m_surroundings);
    if (!vault)
        return opened(std::unexpected(vault.error()));
    if (!(*vault)->enrolment())
        return opened(std::unexpected(notEnrolled()));
    m_vault = std::move(*vault);
    begin(opened);
}

void StoreRoom::enrol(const std::filesystem::path &dir, const std::string &passphrase,
                      const EnrolmentForm &form, const Opened &opened)
{
    close();
    const auto address = ServerLink::address(form.url, form.pin);
    if (!address)
        return opened(std::unexpected(address.error()));
    auto vault = openToEnrol(dir, passphrase, m_surroundings);
    if (!vault)
        return opened(std::unexpected(vault.error()));
    m_vault = std::move(*vault);
    m_link = std::make_unique<ServerLink>(*address);
    EnrolmentForm checked = form;
    checked.url = address->url;
    checked.pin = address->pin;
    cairn::enrol(*m_link, *m_vault, checked, [this, opened](const Result<void> &done) {
        if (done)
            return begin(opened);
        // Later: the link is still speaking.
        QMetaObject::invokeMethod(this, &StoreRoom::close, Qt::QueuedConnection);
        opened(std::unexpected(done.error()));
    });
}

void StoreRoom::begin(const Opened &opened)
{
    const Enrolment &enrolment = *m_vault->enrolment();
    opened(OpenedVault{.writer = m_vault->writer(),
                       .enrolment = enrolment,
                       .unwrapMillis = m_vault->unwrapMillis(),
                       .beganNewIncarnation = m_vault->beganNewIncarnation()});
    // Where practice is, there is no county: nothing is made that could speak with one.
    if (enrolment.url.empty())
        return publish();
    if (!m_link)
        m_link = std::make_unique<ServerLink>(ServerAddress{enrolment.url, enrolment.pin});
    m_engine = std::make_unique<SyncEngine>(
        SyncParty{m_vault->book(), m_vault->writer(),
                  [vault = m_vault.get()](std::string_view text) { return vault->sign(text); },
                  kProgram, m_vault->earlierLives(),
                  [vault = m_vault.get()] { return vault->beginNewLife(); }},
        *m_link);
    connect(m_engine.get(), &SyncEngine::sent, this, &StoreRoom::publish);
    connect(m_engine.get(), &SyncEngine::contactChanged, this, &StoreRoom::publish);
    connect(m_engine.get(), &SyncEngine::received, this,
            [this](std::size_t, const QSet<QString> &types) {
                emit recordsChanged(types);
                publish();
            });
    beginLane();
    publish();
    m_engine->setPeriod(m_period);
    m_engine->startRound();
}

/// Files follow a round that went well, in their own time: no record waits for them.
void StoreRoom::beginLane()
{
    auto shelf = openShelf(*m_vault);
    if (!shelf) {
        m_storage = shelf.error();
        return;
    }
    m_shelf.emplace(std::move(*shelf));
    m_lane = std::make_unique<FileLane>(m_vault->book(), *m_shelf, *m_link);
    connect(m_engine.get(), &SyncEngine::roundFinished, m_lane.get(), [this](const RoundEnd &end) {
        if (!end.fault)
            m_lane->start(m_engine->token());
    });
    connect(m_lane.get(), &FileLane::finished, this, [this](const LaneEnd &end) {
        if (end.fault && concernsStorage(end.fault->code)) {
            m_storage = asVaultFault(*end.fault);
            publish();
        }
    });
}

Result<Guarded> StoreRoom::save(const std::vector<Edit> &edits, const std::string &because,
                                const std::vector<std::string> &endsDrafts)
{
    return m_vault->save(edits, because, endsDrafts);
}

Result<void> StoreRoom::keepDraft(const Draft &draft)
{
    auto kept = draft.text.empty() ? m_vault->dropDraft(draft.key) : m_vault->keepDraft(draft);
    const bool wasWell = !m_storage;
    if (kept)
        m_storage.reset();
    else if (concernsStorage(kept.error().code))
        m_storage = kept.error();
    if (m_storage || !wasWell)
        publish();
    return kept;
}

void StoreRoom::tellOf(const std::vector<Edit> &edits, const Result<Guarded> &done)
{
    if (done && done->isWritten) {
        m_storage.reset();
        if (m_engine)
            m_engine->sendSoon();
        QStringList revisions;
        for (const Saved &each : done->saved)
            revisions << QString::fromStdString(toText(each.revision));
        emit acted(revisions);
        QSet<QString> types;
        for (std::size_t at = 0; at < edits.size(); ++at) {
            std::string type = edits[at].type;
            if (type.empty() && at < done->saved.size())
                if (const auto view = show(m_vault->book(), done->saved[at].record))
                    type = view->type;
            types.insert(QString::fromStdString(type));
        }
        emit recordsChanged(types);
    } else if (!done && concernsStorage(done.error().code)) {
        m_storage = done.error();
    }
    publish();
}

void StoreRoom::syncNow()
{
    if (m_engine)
        m_engine->startRound();
}

void StoreRoom::setSyncPeriod(std::chrono::milliseconds period)
{
    m_period = period;
    if (m_engine)
        m_engine->setPeriod(period);
}

void StoreRoom::close()
{
    m_lane.reset();
    m_shelf.reset();
    m_engine.reset();
    m_link.reset();
    m_vault.reset();
    m_storage.reset();
    m_published.reset();
}

void StoreRoom::publish()
{
    const auto status = m_vault->status();
    if (!status)
        m_storage = status.error();
    const SafetyReport report = safetyReport(status.value_or(DeviceStatus{}),
                                             m_engine ? m_engine->contact() : Contact{}, m_storage);
    if (report == m_published)
        return;
    m_published = report;
    emit safetyChanged(report);
}

} // namespace cairn
