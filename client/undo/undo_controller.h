#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "client/vault/store_thread.h"

#include <vector>

namespace cairn {

/// The acts of this sitting, each of which can be taken back by a new revision that says what stood
/// there before. The history keeps both.
class UndoController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString takenBack READ takenBack NOTIFY told)
    Q_PROPERTY(QString refusal READ refusal NOTIFY told)

public:
    static constexpr std::size_t kActsMax = 200; ///< the oldest are forgotten first

    explicit UndoController(StoreThread &store, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_acts.size()); }
    /// What was taken back just now: "Need: Urgency"; empty: nothing was.
    [[nodiscard]] const QString &takenBack() const { return m_takenBack; }
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

    /// The last act that was not taken back yet.
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismiss();

signals:
    void changed();
    void told();

private:
    void take(const QStringList &revisions);
    void tell(const QString &takenBack, const QString &refusal);

    StoreThread &m_store;
    std::vector<QStringList> m_acts;
    QStringList m_own; ///< revisions that took something back; they are no acts themselves
    bool m_busy = false;
    QString m_takenBack;
    QString m_refusal;
};

} // namespace cairn
