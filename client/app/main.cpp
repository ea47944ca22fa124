#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QtQml/qqmlextensionplugin.h>

#include "client/app/desk.h"
#include "client/app/first_page.h"
#include "client/app/screenshots.h"
#include "client/app/start_options.h"
#include "client/app/window.h"
#include "client/vault/system_surroundings.h"

#include <cstdio>

Q_IMPORT_QML_PLUGIN(Cairn_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Cairn_UiPlugin)

namespace {

using namespace cairn;

constexpr int kFailedExit = 1;

/// The clock of this computer, set to begin elsewhere where the command line says so.
Surroundings surroundingsFor(const StartOptions &options)
{
    Surroundings surroundings = systemSurroundings();
    if (options.now) {
        const auto ahead = *options.now - surroundings.now();
        surroundings.now = [real = surroundings.now, ahead] { return real() + ahead; };
    }
    return surroundings;
}

void printTiming(qint64 unlockMillis, qint64 windowMillis)
{
    std::printf("{\"unlock_ms\":%lld,\"window_ms\":%lld}\n", static_cast<long long>(unlockMillis),
                static_cast<long long>(windowMillis));
    std::fflush(stdout);
}

void endWith(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    QGuiApplication::exit(kFailedExit);
}

void openByItself(const StartOptions &options, Desk &desk, FirstPage &page)
{
    if (options.timing || !options.screenshots.isEmpty())
        QObject::connect(desk.account(), &AccountController::openingFailed, &desk, endWith);
    if (!options.visit.isEmpty()) {
        QObject::connect(desk.account(), &AccountController::vaultOpened, &desk,
                         [&desk, visit = options.visit] { desk.openVisit(visit); });
    }
    if (!options.passphrase.isEmpty()) {
        page.start();
        desk.account()->open(options.passphrase);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication program(argc, argv);
    dressProgram();
    const StartOptions options = readStartOptions();
    const Surroundings surroundings = surroundingsFor(options);

    Appearance appearance(!options.scheme && options.screenshots.isEmpty());
    appearance.setScheme(options.scheme.value_or(appearance.scheme()));
    StoreThread store(surroundings);
    Desk desk({store, surroundings, options.vault, appearance});
    QQmlApplicationEngine engine;
    QQuickWindow *window = openWindow(engine, desk);
    if (window == nullptr)
        return kFailedExit;

    FirstPage page(desk, *window);
    if (options.timing) {
        QObject::connect(&page, &FirstPage::shown, &printTiming);
        QObject::connect(&page, &FirstPage::shown, &program, &QGuiApplication::quit,
                         Qt::QueuedConnection);
    }
    if (options.screenshots.isEmpty()) {
        openByItself(options, desk, page);
        return QGuiApplication::exec();
    }
    Screenshots screenshots(desk, appearance, *window,
                            {options.screenshots, options.visit, options.passphrase});
    QObject::connect(&screenshots, &Screenshots::failed, &program, &endWith);
    QObject::connect(&screenshots, &Screenshots::finished, &program, &QGuiApplication::quit,
                     Qt::QueuedConnection);
    QMetaObject::invokeMethod(&screenshots, &Screenshots::start, Qt::QueuedConnection);
    return QGuiApplication::exec();
}
