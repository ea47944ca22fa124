#include <QFile>

#include "tests/shared/store/small_store.h"

using namespace cairn;
using namespace cairn::test;

/// What people look for, in the words that stand in records.
class SearchTest : public QObject {
    Q_OBJECT

private slots:
    void searchFindsWordsAndTheirBeginnings();
    void aShortWordIsAWholeOne();
    void searchTakesAnythingPeopleType();
    void erasedWordsLeaveTheIndex();
};

void SearchTest::searchFindsWordsAndTheirBeginnings()
{
    Files files;
    const auto database = files.open();
    putRow(*database, 1, "{}", "Fourteen home reading books for Zoë");
    putRow(*database, 2, "{}", "The head teaches three days");
    Views views(*database);
    QCOMPARE(views.search("reading bo", 9)->size(), 1U);
    QCOMPARE(views.search("ZOE", 9)->size(), 1U);
    QCOMPARE(views.search("reading head", 9)->size(), 0U);
    QCOMPARE(views.search("hea", 9)->size(), 1U);
    QCOMPARE(views.search("days th", 9)->size(), 1U); // waited for: "days" alone
    QCOMPARE(views.search("days then", 9)->size(), 0U);
}

void SearchTest::aShortWordIsAWholeOne()
{
    Files files;
    const auto database = files.open();
    putRow(*database, 1, "{}", "Year 6 reads to Year 2");
    putRow(*database, 2, "{}", "Year 5 reads a book at home");
    Views views(*database);
    QCOMPARE(views.search("a", 9)->size(), 1U);
    QCOMPARE(views.search("at", 9)->size(), 1U);
    QCOMPARE(views.search("ho", 9)->size(), 0U);
    QCOMPARE(views.search("year 6", 9)->size(), 1U);
    QCOMPARE(views.search("year 7", 9)->size(), 0U);
}

void SearchTest::searchTakesAnythingPeopleType()
{
    Files files;
    const auto database = files.open();
    putRow(*database, 1, "{}", "books");
    for (const char *typed :
         {"", "\"", "book*", "NEAR(", "a AND", "-", "books\" OR \"x", "col:books"})
        QVERIFY2(Views(*database).search(typed, 9), typed);
}

void SearchTest::erasedWordsLeaveTheIndex()
{
    QTemporaryDir directory;
    const QString path = directory.filePath("plain.db");
    {
        const auto database = std::move(*Database::open({.file = path.toStdString()}));
        putRow(*database, 1, "{}", "unforgettable");
        putRow(*database, 1, "{}", "something else");
        QVERIFY(Views(*database).search("unforgettable", 9)->empty());
        QVERIFY(Views(*database).forgetWords());
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("unforgettable"));
}

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
