#include <QFile>
#include <QTest>

#include "tests/client/vault/small_vault.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace cairn;
using namespace cairn::test;

namespace {

Draft draftOf(const char *key, const char *text, std::int64_t caret = 3)
{
    return {.key = key, .text = text, .caret = caret, .atMillis = 1'762'765'200'000};
}

/// SQLite says full here exactly as it does when the disk has no page left.
void fillDisk(Vault &vault)
{
    vault.book().database.sqlite().exec("pragma max_page_count = 1");
    // A few pages of the file may still be free.
    const std::string much(1 << 16, 'a');
    for (int each = 0; each < 100; ++each)
        if (!keepDraft(vault.book(), {"full/" + std::to_string(each), much, 0, 0}))
            return;
    qFatal("the disk of this test is never full");
}

} // namespace

/// A disk that fills while somebody types: the words go to the page set aside.
class SparePageTest : public QObject {
    Q_OBJECT

private slots:
    void keepsWordsThatTheDatabaseDoesNotTake()
    {
        const SmallVault small;
        {
            const auto vault = *small.open();
            QVERIFY(vault->keepDraft(draftOf("visit/1/seen", "Nine of")));
            fillDisk(*vault);

            const std::string longer(70'000, 'z');
            const auto kept = vault->keepDraft(draftOf("visit/1/seen", longer.c_str(), 60'000));

            QCOMPARE(kept.error().code, FaultCode::StorageFull);
            QVERIFY(kept.error().sentence.find("page set aside") != std::string::npos);
            QCOMPARE((*vault->draft("visit/1/seen"))->text, longer);
        }
        const auto vault = *small.open(); // as after a dead battery; there is room again
        const auto back = vault->draft("visit/1/seen");
        QVERIFY(back && *back);
        QCOMPARE((*back)->text.size(), std::size_t{70'000});
        QCOMPARE((*back)->caret, std::int64_t{60'000});
        QCOMPARE((*cairn::draftOf(vault->book(), "visit/1/seen"))->text.size(),
                 std::size_t{70'000});
    }

    void forgetsThemOnceTheDatabaseHasThem()
    {
        const SmallVault small;
        const auto vault = *small.open();
        fillDisk(*vault);
        const std::string first(70'000, 'y');
        QVERIFY(!vault->keepDraft(draftOf("visit/1/seen", first.c_str())));
        vault->book().database.sqlite().exec("pragma max_page_count = 1000000");

        QVERIFY(vault->keepDraft(draftOf("visit/1/seen", "Nine of fourteen")));
        QCOMPARE((*vault->draft("visit/1/seen"))->text, std::string("Nine of fourteen"));
        QVERIFY(vault->dropDraft("visit/1/seen"));
        QVERIFY(!*vault->draft("visit/1/seen"));
    }

    void forgetsThemOnceTheyAreAnAct()
    {
        const SmallVault small;
        {
            const auto vault = *small.open();
            fillDisk(*vault);
            const std::string words(70'000, 'x');
            QVERIFY(!vault->keepDraft(draftOf("visit/1/seen", words.c_str())));
            vault->book().database.sqlite().exec("pragma max_page_count = 1000000");

            const std::string school = toText(keyedId("school", "990137"));
            const Edit visit{
                .type = "visit",
                .scope = "school:990137",
                .units = {{"about", Put{.fields = {{"school", school}, {"type", "focus_visit"}}}}}};
            const auto saved = vault->save({visit}, {}, {"visit/1/seen"});
            QVERIFY2(saved && saved->isWritten, saved ? "" : saved.error().cause.c_str());
            QVERIFY(!*vault->draft("visit/1/seen"));
        }
        const auto vault = *small.open();
        QVERIFY(!*vault->draft("visit/1/seen"));
    }

    void oneHalfThatWasTornLeavesTheOther()
    {
        const QTemporaryDir directory;
        const std::filesystem::path file = directory.filePath("spare").toStdString();
        const FileKey key({7});
        const Surroundings surroundings = systemSurroundings();
        {
            auto page = SparePage::open(file, key, surroundings);
            QVERIFY(page->keep(draftOf("a", "first")));  // turn 1, the second half
            QVERIFY(page->keep(draftOf("a", "second"))); // turn 2, the first half
        }
        QCOMPARE(SparePage::open(file, key, surroundings)->drafts().at("a").text,
                 std::string("second"));
        QFile torn(directory.filePath("spare"));
        QVERIFY(torn.open(QIODevice::ReadWrite));
        QVERIFY(torn.seek(40));
        QCOMPARE(torn.write("torn"), 4);
        torn.close();

        const auto page = SparePage::open(file, key, surroundings);
        QCOMPARE(page->drafts().at("a").text, std::string("first"));
    }

    void saysWhenItIsFullItself()
    {
        const QTemporaryDir directory;
        auto page = SparePage::open(directory.filePath("spare").toStdString(), FileKey({7}),
                                    systemSurroundings());
        const std::string much(SparePage::kHalfBytes, 'a');
        const auto kept = page->keep(draftOf("a", much.c_str()));
        QCOMPARE(kept.error().code, FaultCode::TooLarge);
        QVERIFY(page->keep(draftOf("a", "fewer words")));
    }

    void tellsNothingToStrangers()
    {
        const QTemporaryDir directory;
        const std::filesystem::path file = directory.filePath("spare").toStdString();
        {
            auto page = SparePage::open(file, FileKey({7}), systemSurroundings());
            QVERIFY(page->keep(draftOf("a", "Nine of fourteen matched.")));
        }
        QFile raw(directory.filePath("spare"));
        QVERIFY(raw.open(QIODevice::ReadOnly));
        QVERIFY(!raw.readAll().contains("fourteen"));
        QVERIFY(SparePage::open(file, FileKey({8}), systemSurroundings())->drafts().empty());
    }
};

QTEST_GUILESS_MAIN(SparePageTest)
#include "tst_spare_page.moc"
