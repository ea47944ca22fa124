#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "shared/book/guarded_act.h"

namespace cairn {

/// What the rules said of the last thing that somebody wanted to keep, for the line under it.
class RuleWord : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("stands beside the field that it speaks of")
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    /// It was not kept, and can be with a because.
    Q_PROPERTY(bool asks READ asks NOTIFY changed)
    /// It was kept; this is worth knowing.
    Q_PROPERTY(bool kept READ isKept NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] const QString &sentence() const { return m_sentence; }
    [[nodiscard]] bool asks() const { return m_asks; }
    [[nodiscard]] bool isKept() const { return m_kept; }

    void take(const Guarded &done);
    void clear();

signals:
    void changed();

private:
    QString m_sentence; ///< empty: the rules said nothing
    bool m_asks = false;
    bool m_kept = false;
};

} // namespace cairn
