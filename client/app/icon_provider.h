#pragma once

#include <QQuickImageProvider>

namespace cairn {

/// "image://icon/<name>/<rrggbb>": a picture of the icon theme in one colour. A name that the theme
/// does not have gives an empty picture; its word stands beside it anyway.
class IconProvider : public QQuickImageProvider {
public:
    IconProvider();
    QPixmap requestPixmap(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace cairn
