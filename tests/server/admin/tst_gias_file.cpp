#include <QFile>
#include <QTest>

#include "server/admin/gias_columns.h"
#include "server/admin/gias_file.h"
#include "tests/server/office.h"

using namespace cairn;
using namespace cairn::test;

class GiasFileTest : public QObject {
    Q_OBJECT

private slots:
    void theCountyIsReadAsThePublisherWroteIt();
    void headsKeepTheirAccents();
    void theSameTextInUtf8IsTheSame_data();
    void theSameTextInUtf8IsTheSame();
    void aRealExtractsHeaderIsUnderstood();
    void columnsMayStandInAnyOrderAndInCompany();
    void missingColumnsAreNamed();
    void dayFieldsAreTurnedRound();
    void aRowThatCannotBeIsRefusedAlone_data();
    void aRowThatCannotBeIsRefusedAlone();
    void whatIsNoExtractIsRefusedAsAWhole_data();
    void whatIsNoExtractIsRefusedAsAWhole();
    void aFileCutAnywhereIsNoticed();
    void limitsAreKept();
};

namespace {

const std::set<std::string> kCumbria{"942", "943"};

std::string fileAt(const char *path)
{
    QFile file(QStringLiteral(CAIRN_SOURCE_DIR "/") + QString::fromUtf8(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const GiasSetting *settingOf(const GiasFile &file, const std::string &urn)
{
    for (const GiasSetting &setting : file.settings) {
        if (setting.fields.at("urn") == urn)
            return &setting;
    }
    return nullptr;
}

std::string small(const std::string &rows)
{
    return "URN,LA (code),EstablishmentName,OpenDate\r\n" + rows;
}

/// A field as a fault of the whole file would say it.
QString sentenceOf(const std::string &bytes)
{
    const auto read = readGiasFile(bytes, kCumbria);
    return read ? QString() : QString::fromStdString(read.error().sentence);
}

} // namespace

void GiasFileTest::theCountyIsReadAsThePublisherWroteIt()
{
    const GiasFile file = must(readGiasFile(demonstrationRegister(), kCumbria));

    QCOMPARE(file.rowsRead, 370U);
    QCOMPARE(file.leftOut, 12U);
    QCOMPARE(file.settings.size(), 358U);
    QVERIFY(file.refused.empty());
    QVERIFY(file.missingColumns.empty());
    std::map<std::string, int> byStatus;
    for (const GiasSetting &setting : file.settings)
        ++byStatus[setting.fields.at("status")];
    const std::map<std::string, int> expected{
        {"Open", 350}, {"Closed", 6}, {"Open, but proposed to close", 1}, {"Proposed to open", 1}};
    QVERIFY(byStatus == expected);
    const GiasSetting *mirkdale = settingOf(file, "990137");
    QVERIFY(mirkdale);
    QCOMPARE(mirkdale->fields.at("postcode"), std::string("CA17 4VV"));
    QCOMPARE(mirkdale->fields.at("trust"), std::string("ESK & EDEN LEARNING TRUST"));
    QCOMPARE(mirkdale->fields.at("gss"), std::string("E06000064"));
}

void GiasFileTest::headsKeepTheirAccents()
{
    const GiasFile file = must(readGiasFile(demonstrationRegister(), kCumbria));

    std::string names;
    for (const GiasSetting &setting : file.settings)
        names +=
            setting.fields.at("head_first_name") + " " + setting.fields.at("head_last_name") + "\n";

    QVERIFY(names.contains("ë"));
    QVERIFY(names.contains("ñ"));
    QVERIFY(names.contains("’"));
}

void GiasFileTest::theSameTextInUtf8IsTheSame_data()
{
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("without a mark") << QByteArray();
    QTest::newRow("with a mark") << QByteArray("\xEF\xBB\xBF");
}

void GiasFileTest::theSameTextInUtf8IsTheSame()
{
    QFETCH(QByteArray, mark);
    const std::string_view published = demonstrationRegister();
    // The right quotation mark is the one letter of the file where the two differ.
    QString text = QString::fromLatin1(published.data(), static_cast<qsizetype>(published.size()));
    text.replace(QChar(0x92), QChar(0x2019));

    const GiasFile fromUtf8 = must(readGiasFile((mark + text.toUtf8()).toStdString(), kCumbria));
    const GiasFile asPublished = must(readGiasFile(published, kCumbria));

    QCOMPARE(fromUtf8.settings.size(), asPublished.settings.size());
    for (std::size_t i = 0; i < fromUtf8.settings.size(); ++i)
        QVERIFY(fromUtf8.settings[i].fields == asPublished.settings[i].fields);
}

void GiasFileTest::aRealExtractsHeaderIsUnderstood()
{
    const GiasFile file =
        must(readGiasFile(fileAt("tests/data/gias/establishments_sample_2024.csv"), {"355"}));

    QCOMPARE(file.rowsRead, 2U);
    QCOMPARE(file.leftOut, 1U);
    QCOMPARE(file.settings.size(), 1U);
    QVERIFY(file.missingColumns.empty());
    QCOMPARE(file.settings.front().fields.at("urn"), std::string("138130"));
    QCOMPARE(file.settings.front().fields.at("type"), std::string("Academy special converter"));
}

void GiasFileTest::columnsMayStandInAnyOrderAndInCompany()
{
    const GiasFile file = must(readGiasFile(
        "Never heard of,establishmentname,LA (code),URN\nx,Birkbeck School,942,990001\n",
        kCumbria));

    QCOMPARE(file.settings.size(), 1U);
    QCOMPARE(file.settings.front().fields.at("name"), std::string("Birkbeck School"));
    QVERIFY(!file.settings.front().fields.contains("town"));
}

void GiasFileTest::missingColumnsAreNamed()
{
    const GiasFile file = must(readGiasFile(small("990001,942,Birkbeck School,\n"), kCumbria));

    QCOMPARE(file.missingColumns.size(), giasColumns().size() - 4);
    QVERIFY(std::ranges::find(file.missingColumns, "Postcode") != file.missingColumns.end());
    QVERIFY(std::ranges::find(file.missingColumns, "OpenDate") == file.missingColumns.end());
}

void GiasFileTest::dayFieldsAreTurnedRound()
{
    const GiasFile file =
        must(readGiasFile(small("990001,942,Birkbeck School,01-09-1996\n"), kCumbria));

    QCOMPARE(file.settings.front().fields.at("open_date"), std::string("1996-09-01"));
}

void GiasFileTest::aRowThatCannotBeIsRefusedAlone_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("why");
    QTest::newRow("a URN of letters") << "99ooo2,942,B,\n" << "URN is '99ooo2'";
    QTest::newRow("no URN") << ",942,B,\n" << "URN is ''";
    QTest::newRow("a blank name") << "990002,942,,\n" << "EstablishmentName is blank";
    QTest::newRow("a URN twice") << "990001,942,B,\n" << "stands in row 2 already";
    QTest::newRow("a day that is none") << "990002,942,B,31-02-2024\n" << "'31-02-2024'";
    QTest::newRow("a day in another order") << "990002,942,B,2024-02-01\n" << "dd-mm-yyyy";
    QTest::newRow("a name without end") << "990002,942," + QString(401, u'x') + ",\n"
                                        << "more than 400 characters";
}

void GiasFileTest::aRowThatCannotBeIsRefusedAlone()
{
    QFETCH(QString, row);
    QFETCH(QString, why);

    const GiasFile file = must(
        readGiasFile(small("990001,942,A,\n" + row.toStdString() + "990003,943,C,\n"), kCumbria));

    QCOMPARE(file.settings.size(), 2U);
    QCOMPARE(file.refused.size(), 1U);
    QCOMPARE(file.refused.front().row, 3U);
    QVERIFY2(QString::fromStdString(file.refused.front().why).contains(why),
             file.refused.front().why.c_str());
}

void GiasFileTest::whatIsNoExtractIsRefusedAsAWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("no URN column") << QByteArray("LA (code),Name\n942,A\n") << "no column 'URN'";
    QTest::newRow("no LA column") << QByteArray("URN,Name\n1,A\n") << "no column 'LA (code)'";
    QTest::newRow("a letter to somebody")
        << QByteArray("Dear Ruth,\nsee you at\nMillom\n") << "no column 'URN'";
    QTest::newRow("a column twice") << QByteArray("URN,URN,LA (code)\n1,2,942\n") << "twice";
    QTest::newRow("nothing") << QByteArray() << "empty";
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << "not a text";
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFEU\0R\0N\0", 8) << "UTF-16";
    QTest::newRow("a wrong mark") << QByteArray("\xEF\xBB\xBFURN,LA (code)\n\xEB,942\n") << "UTF-8";
    QTest::newRow("fewer fields") << QByteArray("URN,LA (code),T\n1,942,A\n2,942\n")
                                  << "Row 3 has 2";
    QTest::newRow("more fields") << QByteArray("URN,LA (code)\n1,942,A\n") << "Row 2 has 3";
    QTest::newRow("an open quotation mark")
        << QByteArray("URN,LA (code)\n1,942\n2,\"94\n3,943\n") << "Row 3";
    QTest::newRow("a stray quotation mark") << QByteArray("URN,LA (code)\n1,9\"42\n") << "Row 2";
    QTest::newRow("a line that does not end")
        << QByteArray("URN,LA (code)\n1,942\n2,94") << "Row 3 does not end";
}

void GiasFileTest::whatIsNoExtractIsRefusedAsAWhole()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);

    const QString sentence = sentenceOf(bytes.toStdString());

    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QVERIFY2(sentence.contains("Nothing was taken over."), qPrintable(sentence));
}

void GiasFileTest::aFileCutAnywhereIsNoticed()
{
    const std::string whole = small("990001,942,\"Birk, the School\",01-09-1996\r\n"
                                    "990002,943,Scar School,\r\n");
    std::set<std::size_t> lineEnds; // cut after a whole row, a file is a shorter file
    for (std::size_t at = whole.find("\r\n"); at != std::string::npos;
         at = whole.find("\r\n", at + 1)) {
        lineEnds.insert(at + 1);
        lineEnds.insert(at + 2);
    }

    for (std::size_t size = 0; size < whole.size(); ++size) {
        const bool isRead = readGiasFile(whole.substr(0, size), kCumbria).has_value();
        QVERIFY2(isRead == lineEnds.contains(size), std::to_string(size).c_str());
    }
}

void GiasFileTest::limitsAreKept()
{
    const std::string longField(kGiasFieldBytesMax + 1, 'x');
    QVERIFY(sentenceOf(small("990001,111," + longField + ",\n")).contains("Row 2"));

    std::string many = "URN,LA (code)\n";
    for (std::size_t i = 0; i < kGiasRowsMax; ++i)
        many += "1,111\n";
    QCOMPARE(must(readGiasFile(many, kCumbria)).leftOut, kGiasRowsMax);
    QVERIFY(sentenceOf(many + "1,111\n").contains("100000 rows"));

    QVERIFY(sentenceOf(std::string(kGiasBytesMax + 1, 'x')).contains("64 MiB"));
}

QTEST_GUILESS_MAIN(GiasFileTest)
#include "tst_gias_file.moc"
