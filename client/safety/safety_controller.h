#pragma once

#include <QDateTime>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "client/vault/store_thread.h"

namespace cairn {

/// The truth about safety for the strip on every screen: what SafetyReport says, no more.
class SafetyController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(QDateTime saved READ saved NOTIFY changed)
    Q_PROPERTY(QDateTime contact READ contact NOTIFY changed)
    Q_PROPERTY(QDateTime nextRetry READ nextRetry NOTIFY changed)
    Q_PROPERTY(QDateTime now READ now NOTIFY changed)
    Q_PROPERTY(int unsent READ unsent NOTIFY changed)
    Q_PROPERTY(int needsAttention READ needsAttention NOTIFY changed)
    Q_PROPERTY(int contested READ contested NOTIFY changed)
    Q_PROPERTY(int unread READ unread NOTIFY changed)
    Q_PROPERTY(int mended READ mended NOTIFY changed)
    Q_PROPERTY(int onlyHere READ onlyHere NOTIFY changed)
    Q_PROPERTY(bool clockWrong READ clockWrong NOTIFY changed)
    Q_PROPERTY(bool practice READ isPractice NOTIFY changed)
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)

public:
    /// As SafetyState.
    enum State {
        Idle,
        Sending,
        NoServer,
        Portal,
        Untrusted,
        SignInNeeded,
        Misunderstood,
        DiskFull,
        ReadOnly,
        Broken
    };
    Q_ENUM(State)

    SafetyController(StoreThread &store, const Surroundings &surroundings,
                     QObject *parent = nullptr);

    [[nodiscard]] QDateTime saved() const;
    [[nodiscard]] QDateTime contact() const;
    [[nodiscard]] QDateTime nextRetry() const;
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] int unsent() const { return static_cast<int>(m_report.unsent); }
    [[nodiscard]] int needsAttention() const { return static_cast<int>(m_report.needsAttention); }
    [[nodiscard]] int contested() const { return static_cast<int>(m_report.contested); }
    [[nodiscard]] int unread() const { return static_cast<int>(m_report.unread); }
    [[nodiscard]] int mended() const { return static_cast<int>(m_report.mended); }
    [[nodiscard]] int onlyHere() const { return static_cast<int>(m_report.onlyHere); }
    [[nodiscard]] bool clockWrong() const { return m_report.clockAheadMillis != 0; }
    [[nodiscard]] bool isPractice() const { return m_practice; }
    [[nodiscard]] State state() const { return static_cast<State>(m_report.state); }
    [[nodiscard]] QString sentence() const;

    Q_INVOKABLE void syncNow();
    /// A vault without a county is there to practise in.
    void setPractice(bool practice);
    void take(const SafetyReport &report);

signals:
    void changed();

private:
    StoreThread &m_store;
    Surroundings m_surroundings;
    SafetyReport m_report;
    bool m_practice = false;
};

} // namespace cairn
