#include <QDirIterator>
#include <QFile>
#include <QTest>

#include "tests/house/rules.h"

using namespace cairn::house;
using namespace Qt::StringLiterals;

/// The rules of the house, held against the whole tree. What each rule means stands in rules.h.
class HouseTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QDir root(QStringLiteral(CAIRN_SOURCE_DIR));
        for (const auto &top : {u"client"_s, u"server"_s, u"shared"_s, u"qml"_s, u"tests"_s}) {
            QDirIterator walk(root.filePath(top), QDir::Files, QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                m_sources << Source{root.relativeFilePath(file.fileName()),
                                    QString::fromUtf8(file.readAll())};
            }
        }
        QVERIFY(!m_sources.isEmpty());
    }

    void filesAreShort() { hold(fileLength); }
    void linesFitAHundredColumns() { hold(lineLength); }

private:
    void hold(Findings (*rule)(const Source &))
    {
        QStringList said;
        for (const Source &source : std::as_const(m_sources)) {
            for (const Finding &finding : rule(source))
                said << u"%1:%2 %3"_s.arg(finding.path).arg(finding.line).arg(finding.advice);
        }
        QVERIFY2(said.isEmpty(), qPrintable(said.join(u"\n        "_s)));
    }

    QList<Source> m_sources;
};

QTEST_GUILESS_MAIN(HouseTest)
#include "tst_house.moc"
