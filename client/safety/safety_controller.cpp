#include "client/safety/safety_controller.h"

#include "client/rows/words_of_record.h"

namespace cairn {

static_assert(int(SafetyController::Idle) == int(SafetyState::Idle)
              && int(SafetyController::SignInNeeded) == int(SafetyState::SignInNeeded)
              && int(SafetyController::Broken) == int(SafetyState::Broken));

SafetyController::SafetyController(StoreThread &store, const Surroundings &surroundings,
                                   QObject *parent)
    : QObject(parent), m_store(store), m_surroundings(surroundings)
{
    connect(&m_store, &StoreThread::safetyChanged, this, &SafetyController::take);
}

QDateTime SafetyController::saved() const
{
    return localTime(m_report.savedMillis);
}

QDateTime SafetyController::contact() const
{
    return localTime(m_report.contactMillis);
}

QDateTime SafetyController::nextRetry() const
{
    return localTime(m_report.nextRetryMillis);
}

QDateTime SafetyController::now() const
{
    return localTime(toMillis(m_surroundings.now()));
}

QString SafetyController::sentence() const
{
    return toQString(m_report.sentence);
}

void SafetyController::syncNow()
{
    m_store.syncNow();
}

void SafetyController::setPractice(bool practice)
{
    if (practice == m_practice)
        return;
    m_practice = practice;
    emit changed();
}

void SafetyController::take(const SafetyReport &report)
{
    if (report == m_report)
        return;
    m_report = report;
    emit changed();
}

} // namespace cairn
