#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// How the screens look; Cairn's own setting, kept outside the vault since it is needed before.
class Appearance : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in main")
    Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY changed)
    Q_PROPERTY(qreal scale READ scale WRITE setScale NOTIFY changed)
    Q_PROPERTY(bool calm READ isCalm WRITE setCalm NOTIFY changed)

public:
    enum Scheme { Light, Dark, Contrast };
    Q_ENUM(Scheme)

    static constexpr qreal kScaleMax = 2.0;

    /// `remembered`: read from and kept in the settings of the user.
    explicit Appearance(bool remembered, QObject *parent = nullptr);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] qreal scale() const { return m_scale; }
    [[nodiscard]] bool isCalm() const { return m_calm; }
    void setScheme(Scheme scheme);
    void setScale(qreal scale); ///< 1 to kScaleMax
    void setCalm(bool calm);

signals:
    void changed();

private:
    void keep();

    bool m_remembered;
    Scheme m_scheme = Light;
    qreal m_scale = 1.0;
    bool m_calm = false;
};

} // namespace cairn
