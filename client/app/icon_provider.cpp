#include "client/app/icon_provider.h"

#include <QIcon>
#include <QPainter>
#include <QStringList>

namespace cairn {

namespace {

constexpr int kSideOtherwise = 20;

} // namespace

IconProvider::IconProvider() : QQuickImageProvider(QQuickImageProvider::Pixmap) { }

QPixmap IconProvider::requestPixmap(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QStringList parts = id.split(u'/');
    const QSize wanted = requestedSize.isValid() && !requestedSize.isEmpty()
        ? requestedSize
        : QSize(kSideOtherwise, kSideOtherwise);
    // The theme draws some pictures up to a size only; large type makes them larger.
    QPixmap picture = QIcon::fromTheme(parts.first()).pixmap(wanted);
    if (picture.isNull()) {
        picture = QPixmap(wanted);
        picture.fill(Qt::transparent);
    }
    if (picture.size() != wanted)
        picture = picture.scaled(wanted, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&picture);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(picture.rect(), QColor(u'#' + parts.last()));
    if (size != nullptr)
        *size = wanted;
    return picture;
}

} // namespace cairn
