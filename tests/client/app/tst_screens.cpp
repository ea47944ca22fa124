#include <QQmlApplicationEngine>
#include <QSignalSpy>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include "client/app/screenshots.h"
#include "client/app/window.h"
#include "tests/client/support/visit_day.h"

Q_IMPORT_QML_PLUGIN(Cairn_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Cairn_UiPlugin)

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

QStringList s_said; ///< by Qt Quick, while the screens were shown

void listen(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    std::fprintf(stderr, "%s\n", qPrintable(message));
    if (type != QtDebugMsg && type != QtInfoMsg)
        s_said << message;
}

} // namespace

/// The whole program over a real vault: every screen stands, and Qt Quick has nothing to say.
class ScreensTest : public QObject {
    Q_OBJECT

private slots:
    void everyScreenShowsWithoutAWarning()
    {
        const test::VisitDay day;
        const QTemporaryDir pictures;
        const QString kept = qEnvironmentVariable("CAIRN_PICTURES"); // for looking at them
        const auto before = qInstallMessageHandler(listen);
        Appearance appearance(false);
        StoreThread store(day.surroundings());
        store.setSyncPeriod(std::chrono::milliseconds(0));
        cairn::Desk desk({store, day.surroundings(), day.vault.dir, appearance});
        QQmlApplicationEngine engine;
        QQuickWindow *window = openWindow(engine, desk);
        QVERIFY(window != nullptr);

        Screenshots screenshots(desk, appearance, *window,
                                {QDir(kept.isEmpty() ? pictures.path() : kept),
                                 QString::fromStdString(toText(day.visit)),
                                 QString::fromLatin1(test::kPassphrase)});
        QSignalSpy finished(&screenshots, &Screenshots::finished);
        QSignalSpy failed(&screenshots, &Screenshots::failed);
        screenshots.start();
        QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() > 0, 120'000);
        qInstallMessageHandler(before);

        QVERIFY2(failed.isEmpty(),
                 failed.isEmpty() ? "" : qPrintable(failed.first().first().toString()));
        QVERIFY(finished.first().first().toInt() >= 20);
        QCOMPARE(s_said, QStringList());
    }
};

int main(int argc, char *argv[])
{
    QGuiApplication program(argc, argv);
    dressProgram();
    ScreensTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_screens.moc"
