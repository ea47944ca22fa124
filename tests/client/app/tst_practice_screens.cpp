#include <QAccessible>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QRegularExpression>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include "client/app/window.h"
#include "client/practice/practice_vault.h"
#include "client/vault/system_surroundings.h"

#include <functional>

Q_IMPORT_QML_PLUGIN(Cairn_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Cairn_UiPlugin)

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

/// What a screen reader finds on the screen, hidden things left out.
void gatherNames(QAccessibleInterface *place, QStringList &names)
{
    if (place == nullptr || place->state().invisible)
        return;
    names << place->text(QAccessible::Name);
    for (int child = 0; child < place->childCount(); ++child)
        gatherNames(place->child(child), names);
}

} // namespace

/// The whole program on the practice school: one may try everything, and no screen lets it be taken
/// for work.
class PracticeScreensTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QAccessible::setActive(true);
        const Surroundings surroundings = systemSurroundings();
        auto made = PracticeVault::make(surroundings);
        QVERIFY(made);
        m_practice = std::move(*made);
        m_appearance = std::make_unique<Appearance>(false);
        m_store = std::make_unique<StoreThread>(surroundings);
        m_desk = std::make_unique<Desk>(
            Desk::Parts{*m_store, surroundings, m_practice->directory(), *m_appearance});
        m_engine = std::make_unique<QQmlApplicationEngine>();
        m_window = openWindow(*m_engine, *m_desk);
        QVERIFY(m_window != nullptr);
        m_desk->account()->open(m_practice->passphrase());
        QTRY_COMPARE(m_desk->account()->stage(), AccountController::Open);
        QTRY_VERIFY(m_desk->today()->isReady());
    }
    void cleanupTestCase()
    {
        m_engine.reset();
        m_desk.reset();
        m_store.reset();
    }

    void everyScreenSaysThatItIsPractice_data()
    {
        datedScreens();
        QTest::newRow("schools") << Go([this] { m_desk->show(Desk::Schools); });
        QTest::newRow("records") << Go([this] { m_desk->show(Desk::Records); });
        QTest::newRow("decide") << Go([this] { m_desk->show(Desk::Decide); });
        QTest::newRow("details") << Go([this] { m_desk->show(Desk::Sync); });
        QTest::newRow("board") << Go([this] { m_desk->openBoard(); });
    }
    void everyScreenSaysThatItIsPractice()
    {
        QFETCH(const Go, go);

        go();

        QTRY_VERIFY(says(u"This is practice, at an invented school."_s));
        QVERIFY(says(u"Practice: nothing goes anywhere"_s));
        QCOMPARE(m_window->title(), u"Practice – Cairn"_s);
        for (const QString &word : {u"Send now"_s, u"Fetch now"_s, u"Not yet with the county"_s})
            QVERIFY2(!says(word), qPrintable(word));
    }

    void daysAndTimesAreWrittenAsInEngland_data() { datedScreens(); }
    void daysAndTimesAreWrittenAsInEngland()
    {
        QFETCH(const Go, go);
        static const QRegularExpression kHere(
            u"\\b\\d\\d? (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"_s);
        static const QRegularExpression kElsewhere(
            u"\\d{4}-\\d\\d-\\d\\d|\\d\\s?[AaPp][Mm]\\b|[A-Z][a-z]+ \\d\\d?, \\d{4}"_s);

        go();

        QTRY_VERIFY(!names().filter(kHere).isEmpty());
        QCOMPARE(names().filter(kElsewhere), QStringList());
    }

    void whatIsWrittenIsSavedAndWaitsForNobody()
    {
        m_desk->openVisit(QString::fromStdString(toText(m_practice->county().visit)));
        QTRY_VERIFY(!m_desk->visit()->visitId().isEmpty());
        const int before = m_desk->visit()->noteCount();

        m_desk->visit()->note()->keep(u"+ All adults used the same words. #early"_s);

        QTRY_COMPARE(m_desk->visit()->noteCount(), before + 1);
        QTRY_VERIFY(m_desk->safety()->saved().isValid());
        QCOMPARE(m_desk->safety()->unsent(), 0);
        QCOMPARE(m_desk->safety()->state(), SafetyController::Idle);
    }

private:
    using Go = std::function<void()>;

    void datedScreens()
    {
        QTest::addColumn<Go>("go");
        const QString visit = QString::fromStdString(toText(m_practice->county().visit));
        const QString school = QString::fromStdString(toText(m_practice->county().school));
        QTest::newRow("today") << Go([this] { m_desk->show(Desk::Today); });
        QTest::newRow("school") << Go([this, school] { m_desk->openSchool(school); });
        QTest::newRow("prepare") << Go([this, visit] { m_desk->openPrepare(visit); });
        QTest::newRow("visit") << Go([this, visit] { m_desk->openVisit(visit); });
        QTest::newRow("plan") << Go([this, school] { m_desk->openPlan(school); });
        QTest::newRow("record of visit") << Go([this, visit] { m_desk->openReport(visit); });
    }

    QStringList names() const
    {
        QStringList names;
        gatherNames(QAccessible::queryAccessibleInterface(m_window), names);
        return names;
    }
    bool says(const QString &words) const { return !names().filter(words).isEmpty(); }

    std::unique_ptr<PracticeVault> m_practice;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr; ///< of the engine
};

int main(int argc, char *argv[])
{
    const QGuiApplication program(argc, argv);
    dressProgram();
    PracticeScreensTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_practice_screens.moc"
