#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "client/guide/guide.h"

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

/// Pictures as large as the program takes them, and as empty as a test needs them.
void leavePictures(const QDir &folder)
{
    QImage picture(1366, 768, QImage::Format_RGB32);
    picture.fill(Qt::lightGray);
    for (const char *scene : {"prepare", "visit", "judgement", "board", "plan", "record"})
        QVERIFY(
            picture.save(folder.filePath(u"practice-%1-light.png"_s.arg(QLatin1String(scene)))));
}

qsizetype pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression kPage(u"/Type\\s*/Page\\b(?!s)"_s);
    qsizetype pages = 0;
    for (auto each = kPage.globalMatch(QString::fromLatin1(pdf)); each.hasNext(); ++pages)
        each.next();
    return pages;
}

} // namespace

/// The guide that lies in the staff room.
class GuideTest : public QObject {
    Q_OBJECT

private slots:
    void isFivePagesOfA4()
    {
        leavePictures(QDir(m_folder.path()));
        const QString into = m_folder.filePath(u"guide.pdf"_s);

        const auto printed = printGuide(QDir(m_folder.path()), into);

        QVERIFY2(printed, printed ? "" : printed.error().sentence.c_str());
        QFile file(into);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.contains("/MediaBox [0 0 595"));
        QCOMPARE(pagesOf(pdf), 5);
    }

    void namesThePictureThatIsNotThere()
    {
        const QTemporaryDir empty;

        const auto printed = printGuide(QDir(empty.path()), empty.filePath(u"guide.pdf"_s));

        QVERIFY(!printed);
        QVERIFY(printed.error().sentence.find("practice-prepare-light.png") != std::string::npos);
        QVERIFY(!QFile::exists(empty.filePath(u"guide.pdf"_s)));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(GuideTest)
#include "tst_guide.moc"
