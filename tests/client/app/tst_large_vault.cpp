#include <QElapsedTimer>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include "client/app/first_page.h"
#include "client/app/window.h"
#include "tests/client/vault/small_vault.h"
#include "tests/support/county.h"

Q_IMPORT_QML_PLUGIN(Cairn_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Cairn_UiPlugin)

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSchools = 10'000;
constexpr int kNotes = 2'000;

Put registerOf(int number)
{
    const std::string urn = std::to_string(900'000 + number);
    return {.fields = {{"urn", urn},
                       {"name", "School " + urn},
                       {"town", number % 3 == 0 ? "Penrith" : "Millom"},
                       {"phase", "Primary"},
                       {"status", "Open"},
                       {"pupils", std::to_string(number % 400)},
                       {"head_first_name", "Zoë"},
                       {"head_last_name", "Fell " + std::to_string(number % 97)}}};
}

/// More than a county has, and as much writing as one visitor does in years.
bool fill(Vault &vault)
{
    Writer office = vault.writer();
    office.isServer = true;
    RecordId school;
    for (int each = 0; each < kSchools; ++each) {
        const auto saved = recordAct(
            vault.book(), office, {{.type = "school", .units = {{"register", registerOf(each)}}}});
        if (!saved)
            return false;
        school = saved->front().record;
    }
    const auto visit =
        recordAct(vault.book(), vault.writer(), {test::newVisit(school, {vault.writer().person})});
    if (!visit)
        return false;
    const RecordId of = visit->front().record;
    constexpr int kAct = 100;
    for (int each = 0; each < kNotes; each += kAct) {
        const std::vector<Edit> notes(
            kAct, test::newObservation(of, vault.writer().person, "Nine of fourteen matched."));
        if (!recordAct(vault.book(), vault.writer(), notes))
            return false;
    }
    return true;
}

} // namespace

/// A vault of 12,000 records. The figures are printed, not judged: the machine is not ours.
class LargeVaultTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto vault = m_vault.open();
        QVERIFY(vault.has_value());
        QVERIFY(fill(**vault));
    }

    void showsItsFirstWindowAndScrollsItsSchools()
    {
        Appearance appearance(false);
        const Surroundings surroundings = systemSurroundings();
        StoreThread store(surroundings);
        store.setSyncPeriod(std::chrono::milliseconds(0));
        cairn::Desk desk({store, surroundings, m_vault.dir, appearance});
        QQmlApplicationEngine engine;
        QQuickWindow *window = openWindow(engine, desk);
        QVERIFY(window != nullptr);
        FirstPage page(desk, *window);
        QSignalSpy shown(&page, &FirstPage::shown);

        QElapsedTimer clock;
        clock.start();
        page.start();
        desk.account()->open(QString::fromLatin1(test::kPassphrase));
        QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(desk.schools()->isReady(), 60'000);
        const qint64 schoolsMillis = clock.elapsed();
        QCOMPARE(desk.schools()->total(), kSchools);

        desk.show(cairn::Desk::Schools);
        QTest::qWait(100);
        const double frame = millisPerPage(*window);
        clock.restart();
        desk.schools()->setWords(u"penrith fell 9"_s);
        const qint64 filterMillis = clock.elapsed();
        QVERIFY(desk.schools()->shown() > 0 && desk.schools()->shown() < kSchools);
        qInfo("12,000 records: window %lld ms after the key, all schools in memory after %lld ms; "
              "a page of the table drawn in software %.1f ms, a filter %lld ms",
              shown.first().at(1).toLongLong(), schoolsMillis, frame, filterMillis);
    }

private:
    /// Pages down a hundred times, drawing each.
    static double millisPerPage(QQuickWindow &window)
    {
        constexpr int kPages = 100;
        auto *list = window.findChild<QQuickItem *>(u"schools"_s);
        if (list == nullptr)
            qFatal("the table of schools is not there");
        QElapsedTimer clock;
        clock.start();
        for (int each = 0; each < kPages; ++each) {
            list->setProperty("contentY", each * list->height());
            window.grabWindow();
        }
        return double(clock.nsecsElapsed()) / 1e6 / kPages;
    }

    test::SmallVault m_vault;
};

int main(int argc, char *argv[])
{
    QGuiApplication program(argc, argv);
    dressProgram();
    LargeVaultTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_large_vault.moc"
