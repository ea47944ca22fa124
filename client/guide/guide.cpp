#include "client/guide/guide.h"

#include <QFile>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QUrl>

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDotsAnInch = 300;

Result<void> addPicture(QTextDocument &guide, const QDir &pictures, const QString &name)
{
    const QImage picture(pictures.filePath(name));
    if (picture.isNull())
        return fault(
            FaultCode::NotFound,
            u"The guide needs the picture %1, and %2 does not hold it."_s.arg(name, pictures.path())
                .toStdString());
    guide.addResource(QTextDocument::ImageResource, QUrl(name), picture);
    return {};
}

} // namespace

Result<std::unique_ptr<QTextDocument>> guideWith(const QDir &pictures)
{
    static const QRegularExpression kPicture(u"<img src=\"([^\"]+)\""_s);
    QFile words(u":/guide/guide.html"_s);
    if (!words.open(QIODevice::ReadOnly))
        return fault(FaultCode::NotFound, "This program was built without the words of the guide.");
    const QString html = QString::fromUtf8(words.readAll());
    auto guide = std::make_unique<QTextDocument>();
    for (auto each = kPicture.globalMatch(html); each.hasNext();)
        if (auto added = addPicture(*guide, pictures, each.next().captured(1)); !added)
            return std::unexpected(added.error());
    guide->setDefaultFont(QFont({u"Inter"_s, u"Noto Sans"_s, u"sans-serif"_s}, 10));
    guide->setHtml(html);
    return guide;
}

Result<void> printGuide(const QDir &pictures, const QString &into)
{
    const auto guide = guideWith(pictures);
    if (!guide)
        return std::unexpected(guide.error());
    QFile file(into);
    if (!file.open(QIODevice::WriteOnly))
        return fault(FaultCode::StorageReadOnly,
                     u"The guide could not be saved as %1: %2."_s.arg(into, file.errorString())
                         .toStdString());
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF()); // the document brings its own two centimetres
    writer.setResolution(kDotsAnInch);
    writer.setTitle(u"Cairn: a visit to your school"_s);
    (*guide)->print(&writer);
    return {};
}

} // namespace cairn
