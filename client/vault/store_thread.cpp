#include "client/vault/store_thread.h"

#include <QMetaObject>

#include "client/vault/entered_text.h"
#include "client/vault/store_room.h"

namespace cairn {
namespace {

/// A future and the word that fulfils it from the store thread.
struct Opening {
    std::shared_ptr<QPromise<Result<OpenedVault>>> promise =
        std::make_shared<QPromise<Result<OpenedVault>>>();

    Opening() { promise->start(); }
    [[nodiscard]] StoreRoom::Opened word() const
    {
        return [told = promise](const Result<OpenedVault> &opened) {
            told->addResult(opened);
            told->finish();
        };
    }
};

} // namespace

StoreThread::StoreThread(const Surroundings &surroundings, QObject *parent)
    : QObject(parent), m_room(std::make_unique<StoreRoom>(surroundings))
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_room->moveToThread(&m_thread);
    connect(m_room.get(), &StoreRoom::recordsChanged, this, &StoreThread::recordsChanged);
    connect(m_room.get(), &StoreRoom::acted, this, &StoreThread::acted);
    connect(m_room.get(), &StoreRoom::safetyChanged, this, &StoreThread::safetyChanged);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    // Queued behind whatever was asked, so all of it is done first; then the room is empty and
    // may be taken down from here.
    QMetaObject::invokeMethod(m_room.get(), &StoreRoom::close, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<OpenedVault>> StoreThread::open(const std::filesystem::path &dir,
                                               const QString &passphrase)
{
    const Opening opening;
    QMetaObject::invokeMethod(
        m_room.get(),
        [room = m_room.get(), dir, phrase = entered(passphrase), word = opening.word()] {
            room->open(dir, phrase, word);
        },
        Qt::QueuedConnection);
    return opening.promise->future();
}

QFuture<Result<OpenedVault>> StoreThread::enrol(const std::filesystem::path &dir,
                                                const QString &passphrase,
                                                const EnrolmentForm &form)
{
    const Opening opening;
    QMetaObject::invokeMethod(
        m_room.get(),
        [room = m_room.get(), dir, phrase = entered(passphrase), form, word = opening.word()] {
            room->enrol(dir, phrase, form, word);
        },
        Qt::QueuedConnection);
    return opening.promise->future();
}

/// `then` gets null where no vault is open.
void StoreThread::saveThen(const ActPlan &plan, const std::string &because,
                           const QStringList &endsDrafts,
                           const std::function<void(const Result<Guarded> *)> &then)
{
    std::vector<std::string> drafts;
    for (const QString &key : endsDrafts)
        drafts.push_back(key.toStdString());
    QMetaObject::invokeMethod(
        m_room.get(),
        [room = m_room.get(), plan, because, drafts, then] {
            if (room->vault() == nullptr)
                return then(nullptr);
            const auto edits = plan(*room->vault());
            Result<Guarded> done = Guarded{.isWritten = true};
            if (!edits)
                done = std::unexpected(edits.error());
            else if (!edits->empty())
                done = room->save(*edits, because, drafts);
            then(&done);
            if (edits && !edits->empty())
                room->tellOf(*edits, done);
        },
        Qt::QueuedConnection);
}

QFuture<Result<Guarded>> StoreThread::save(const std::vector<Edit> &edits, const QString &because,
                                           const QStringList &endsDrafts)
{
    return savePlanned([edits](Vault &) { return edits; }, because, endsDrafts);
}

QFuture<Result<Guarded>> StoreThread::savePlanned(const ActPlan &plan, const QString &because,
                                                  const QStringList &endsDrafts)
{
    auto promise = std::make_shared<QPromise<Result<Guarded>>>();
    promise->start();
    saveThen(plan, entered(because), endsDrafts, [promise](const Result<Guarded> *done) {
        if (done)
            promise->addResult(*done);
        else
            promise->future().cancel();
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<std::vector<Saved>>> StoreThread::record(const std::vector<Edit> &edits)
{
    return recordPlanned([edits](Vault &) { return edits; });
}

QFuture<Result<std::vector<Saved>>> StoreThread::recordPlanned(const ActPlan &plan,
                                                               const QStringList &endsDrafts)
{
    auto promise = std::make_shared<QPromise<Result<std::vector<Saved>>>>();
    promise->start();
    saveThen(plan, {}, endsDrafts, [promise](const Result<Guarded> *done) {
        if (done)
            promise->addResult(savedOf(*done));
        else
            promise->future().cancel();
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<void>> StoreThread::keepDraft(const Draft &draft)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_room.get(),
        [room = m_room.get(), draft, promise] {
            if (room->vault() != nullptr)
                promise->addResult(room->keepDraft(draft));
            else
                promise->future().cancel();
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

void StoreThread::syncNow()
{
    QMetaObject::invokeMethod(m_room.get(), &StoreRoom::syncNow, Qt::QueuedConnection);
}

void StoreThread::setSyncPeriod(std::chrono::milliseconds period)
{
    QMetaObject::invokeMethod(
        m_room.get(), [room = m_room.get(), period] { room->setSyncPeriod(period); },
        Qt::QueuedConnection);
}

void StoreThread::post(Job job)
{
    QMetaObject::invokeMethod(
        m_room.get(), [room = m_room.get(), job = std::move(job)] { job(room->vault()); },
        Qt::QueuedConnection);
}

} // namespace cairn
