#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "shared/wire/digest_messages.h"
#include "shared/wire/pack_messages.h"
#include "shared/wire/sync_messages.h"

using namespace cairn;

/// Texts that stand somewhere for others to read: the format's page, and messages of older builds.
class WireTextsTest : public QObject {
    Q_OBJECT

private slots:
    void messagesOfVersionOneReadAsTheyDid_data();
    void messagesOfVersionOneReadAsTheyDid();
    void theExamplesOfTheFormatPageRead_data();
    void theExamplesOfTheFormatPageRead();
};

namespace {

std::string packAgain(std::string_view lines)
{
    std::string again;
    for (std::string_view rest = lines; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1)) {
        const PackLine line = *parsePackLine(rest.substr(0, rest.find('\n')));
        if (const auto *head = std::get_if<PackHead>(&line))
            again += encode(*head);
        else if (const auto *end = std::get_if<PackEnd>(&line))
            again += encode(*end);
        else
            again += textOf(std::get<Revision>(line));
        again += '\n';
    }
    return again;
}

/// What we say of what we read.
std::string readAndSaid(const QString &message, const std::string &lines, Spelling spelling)
{
    if (message == "hello-request")
        return encode(*parseHelloRequest(lines));
    if (message == "hello-answer")
        return encode(*parseHelloAnswer(lines));
    if (message == "push-request")
        return encode(*parsePush(lines), spelling);
    if (message == "push-answer")
        return encode(*parsePushAnswer(lines));
    if (message == "pull-request")
        return encode(*parsePullRequest(lines));
    if (message == "digest-request")
        return encode(*parseDigestRequest(lines));
    if (message == "digest-answer")
        return encode(*parseDigestAnswer(lines));
    if (message == "pack")
        return packAgain(lines);
    if (message == "pack-file")
        return lines; // tests/client/pack opens and writes one
    return encode(*parsePullAnswer(lines), spelling);
}

} // namespace

void WireTextsTest::theExamplesOfTheFormatPageRead_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QByteArray>("text");
    QFile page(QStringLiteral(CAIRN_FORMAT_PAGE));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QRegularExpression example(QStringLiteral("```json ([a-z-]+)\n(.*?)```"),
                                     QRegularExpression::DotMatchesEverythingOption);
    const QString content = QString::fromUtf8(page.readAll());
    for (auto found = example.globalMatch(content); found.hasNext();) {
        const auto match = found.next();
        QTest::newRow(qPrintable(match.captured(1)))
            << match.captured(1) << match.captured(2).toUtf8();
    }
}

void WireTextsTest::theExamplesOfTheFormatPageRead()
{
    QFETCH(QString, message);
    QFETCH(QByteArray, text);
    const std::string lines = text.toStdString();
    QCOMPARE(QByteArray::fromStdString(readAndSaid(message, lines, Spelling::Short)), text);
    if (message == "push-request")
        QVERIFY(isIntact(parsePush(lines)->revisions.front()));
}

void WireTextsTest::messagesOfVersionOneReadAsTheyDid_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QByteArray>("text");
    const QDir kept(QStringLiteral(CAIRN_VERSION_ONE));
    const QStringList names = kept.entryList({QStringLiteral("*.jsonl")});
    QCOMPARE(names.size(), 6);
    for (const QString &name : names) {
        QFile file(kept.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << QFileInfo(name).baseName() << file.readAll();
    }
}

/// Byte by byte: an older build reads what we say to it, and we what it says.
void WireTextsTest::messagesOfVersionOneReadAsTheyDid()
{
    QFETCH(QString, message);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(readAndSaid(message, text.toStdString(), Spelling::Full)),
             text);
}

QTEST_GUILESS_MAIN(WireTextsTest)
#include "tst_wire_texts.moc"
