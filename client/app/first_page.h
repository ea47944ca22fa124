#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QQuickWindow>

#include "client/app/desk.h"

namespace cairn {

/// Measures how long a person waits: what the passphrase takes on purpose, and what the program
/// takes from the unwrapped key to the first frame that shows the first screen with its content.
class FirstPage : public QObject {
    Q_OBJECT

public:
    FirstPage(Desk &desk, QQuickWindow &window, QObject *parent = nullptr);

    /// Call when the passphrase is handed over.
    void start() { m_clock.start(); }

signals:
    void shown(qint64 unlockMillis, qint64 windowMillis);

private:
    void takeFrame();

    Desk &m_desk;
    QElapsedTimer m_clock;
    bool m_loaded = false;
    bool m_done = false;
};

} // namespace cairn
