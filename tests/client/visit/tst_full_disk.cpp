#include <QSignalSpy>

#include "client/safety/safety_controller.h"
#include "tests/client/visit/visit_case.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace cairn;
using namespace cairn::test;
using namespace Qt::StringLiterals;

/// The disk fills while somebody writes on the line: it is said, the words are kept in a second
/// place, writing goes on, and when there is room all is as before.
class FullDiskTest : public VisitCase {
    Q_OBJECT

private slots:
    void writingGoesOnAndNothingIsLost()
    {
        NoteController *line = m_visit->note();
        SafetyController safety(*m_store, m_day->surroundings());
        letPages(1);
        fill();

        const QString words = QString(70'000, u'a') + u" nine of fourteen"_s;
        line->lookAt(words, 12);
        QTRY_VERIFY(line->refusal().contains(u"page set aside"_s));
        QTRY_COMPARE(safety.state(), SafetyController::DiskFull);
        const QString more = words + u" matched"_s;
        line->lookAt(more, 13);
        QTRY_COMPARE(secondPlace(), more);

        letPages(1'000'000); // somebody makes room; nobody touches a key
        QTRY_COMPARE_WITH_TIMEOUT(draft(key()), more, 10'000);
        QTRY_COMPARE(line->refusal(), QString());
        QTRY_VERIFY(safety.state() != SafetyController::DiskFull);
    }

    void aNoteThatFoundNoRoomComesBackIntoTheLine()
    {
        NoteController *line = m_visit->note();
        QSignalSpy filled(line, &NoteController::lineFilled);
        letPages(1);
        fill();

        const QString words = QString(70'000, u'b') + u" were heard."_s;
        line->keep(words);
        line->lookAt(u"Typed meanwhile"_s, 15);

        QTRY_COMPARE(filled.count(), 1);
        QCOMPARE(filled.first().at(0).toString(), words + u"\nTyped meanwhile"_s);
        QVERIFY(!line->refusal().isEmpty());
        QTRY_COMPARE(secondPlace(), words + u"\nTyped meanwhile"_s);
        letPages(1'000'000);
        QTRY_COMPARE_WITH_TIMEOUT(draft(key()), words + u"\nTyped meanwhile"_s, 10'000);
    }

private:
    QString key() { return u"visit/%1/seen"_s.arg(id(m_day->visit)); }

    /// SQLite says full exactly as it does when the disk has no page left.
    void letPages(int count)
    {
        auto done = m_store->ask([count](Vault &vault) {
            vault.book().database.sqlite().exec("pragma max_page_count = " + std::to_string(count));
        });
        done.waitForFinished();
    }

    /// A few pages of the file are free all the same, until nothing larger than a word has room.
    void fill()
    {
        auto done = m_store->ask([](Vault &vault) {
            for (std::size_t bytes = 1 << 16; bytes > 64; bytes /= 2)
                for (int each = 0; each < 1'000; ++each)
                    if (!keepDraft(
                            vault.book(),
                            {"full/" + std::to_string(++m_filled), std::string(bytes, 'a'), 0, 0}))
                        break;
        });
        done.waitForFinished();
    }

    QString secondPlace()
    {
        auto asked =
            m_store->ask([key = key().toStdString()](Vault &vault) { return vault.draft(key); });
        asked.waitForFinished();
        const auto found = asked.result();
        return found && *found ? QString::fromStdString((*found)->text) : QString();
    }

    inline static int m_filled = 0;
};

QTEST_GUILESS_MAIN(FullDiskTest)
#include "tst_full_disk.moc"
