#include "client/app/appearance.h"

#include <QSettings>

#include <algorithm>

namespace cairn {

Appearance::Appearance(bool remembered, QObject *parent) : QObject(parent), m_remembered(remembered)
{
    if (!m_remembered)
        return;
    const QSettings settings;
    const int scheme = settings.value(QStringLiteral("look/scheme")).toInt();
    const qreal scale = settings.value(QStringLiteral("look/scale"), 1.0).toReal();
    m_scheme = static_cast<Scheme>(std::clamp(scheme, int(Light), int(Contrast)));
    m_scale = std::clamp(scale, 1.0, kScaleMax);
    m_calm = settings.value(QStringLiteral("look/calm")).toBool();
}

void Appearance::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    keep();
}

void Appearance::setScale(qreal scale)
{
    const qreal wanted = std::clamp(scale, 1.0, kScaleMax);
    if (qFuzzyCompare(m_scale, wanted))
        return;
    m_scale = wanted;
    keep();
}

void Appearance::setCalm(bool calm)
{
    if (m_calm == calm)
        return;
    m_calm = calm;
    keep();
}

void Appearance::keep()
{
    emit changed();
    if (!m_remembered)
        return;
    QSettings settings;
    settings.setValue(QStringLiteral("look/scheme"), int(m_scheme));
    settings.setValue(QStringLiteral("look/scale"), m_scale);
    settings.setValue(QStringLiteral("look/calm"), m_calm);
}

} // namespace cairn
