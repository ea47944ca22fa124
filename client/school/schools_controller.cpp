#include "client/school/schools_controller.h"

#include <QThreadPool>

#include "client/rows/when_answered.h"

namespace cairn {

SchoolsController::SchoolsController(StoreThread &store, QObject *parent)
    : QObject(parent), m_store(store)
{
}

void SchoolsController::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    emit wordsChanged();
    apply();
}

void SchoolsController::sortBy(Column column)
{
    m_descending = m_column == column && !m_descending;
    m_column = column;
    emit orderChanged();
    apply();
}

void SchoolsController::load()
{
    if (m_reading) {
        m_outdated = true;
        return;
    }
    m_reading = true;
    m_outdated = false;
    whenAnswered(m_store.ask([](Vault &vault) { return readLastVisits(vault.book()); }), this,
                 [this](Result<LastVisits> lastVisits) {
                     if (!lastVisits) {
                         qWarning("visits were not read: %s", lastVisits.error().cause.c_str());
                         m_reading = false;
                         return;
                     }
                     readSlice(std::make_shared<const LastVisits>(std::move(*lastVisits)), {});
                 });
}

void SchoolsController::readSlice(std::shared_ptr<const LastVisits> lastVisits,
                                  std::vector<SchoolLine> soFar)
{
    const std::size_t skip = soFar.size();
    whenAnswered(m_store.ask([lastVisits, skip](Vault &vault) {
        return readSchools(vault.book(), *lastVisits, skip);
    }),
                 this,
                 [this, lastVisits,
                  soFar = std::move(soFar)](Result<std::vector<SchoolLine>> slice) mutable {
                     if (!slice) {
                         qWarning("schools were not read: %s", slice.error().cause.c_str());
                         m_reading = false;
                         return;
                     }
                     const bool isLast = slice->size() < kSchoolSlice;
                     std::ranges::move(*slice, std::back_inserter(soFar));
                     if (isLast)
                         build(std::move(soFar));
                     else
                         readSlice(lastVisits, std::move(soFar));
                 });
}

void SchoolsController::build(std::vector<SchoolLine> lines)
{
    auto promise = std::make_shared<QPromise<std::shared_ptr<const SchoolTable>>>();
    promise->start();
    whenAnswered(promise->future(), this, [this](std::shared_ptr<const SchoolTable> table) {
        m_table = std::move(table);
        m_ready = true;
        m_reading = false;
        apply();
        if (m_outdated)
            load();
    });
    // Nine orders of 10,000 lines are no work for the screen's thread, nor for the store's.
    QThreadPool::globalInstance()->start([promise, lines = std::move(lines)]() mutable {
        promise->addResult(std::make_shared<const SchoolTable>(std::move(lines)));
        promise->finish();
    });
}

void SchoolsController::takeChange(const QSet<QString> &types)
{
    if (m_ready
        && (types.contains(QStringLiteral("school")) || types.contains(QStringLiteral("visit"))))
        load();
}

void SchoolsController::apply()
{
    m_schools.show(m_table,
                   m_table->find({.words = m_words,
                                  .column = static_cast<SchoolColumn>(m_column),
                                  .descending = m_descending}));
    emit tableChanged();
}

} // namespace cairn
