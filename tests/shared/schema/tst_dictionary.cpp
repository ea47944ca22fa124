#include <QFile>
#include <QTest>

#include "shared/schema/dictionary.h"

using namespace cairn;

/// The printed dictionary says what the documents say.
class DictionaryTest : public QObject {
    Q_OBJECT

private slots:
    void thePageSaysWhatTheDocumentsSay();
};

void DictionaryTest::thePageSaysWhatTheDocumentsSay()
{
    const QByteArray made = QByteArray::fromStdString(dictionaryOf(builtInSchema()));
    QFile page(QStringLiteral(CAIRN_DICTIONARY));
    if (qEnvironmentVariableIsSet("CAIRN_WRITE_DICTIONARY")) {
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write(made);
        page.close();
    }
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QList<QByteArray> stands = page.readAll().split('\n');
    const QList<QByteArray> wanted = made.split('\n');
    for (qsizetype line = 0; line < std::min(stands.size(), wanted.size()); ++line)
        QVERIFY2(stands[line] == wanted[line],
                 "Line " + QByteArray::number(line + 1) + " of DICTIONARY.md is '" + stands[line]
                     + "' and should be '" + wanted[line]
                     + "'. Set CAIRN_WRITE_DICTIONARY and run this test to write it again.");
    QCOMPARE(stands.size(), wanted.size());
}

QTEST_GUILESS_MAIN(DictionaryTest)
#include "tst_dictionary.moc"
