#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QtQml/qqmlextensionplugin.h>

#include "client/app/desk.h"
#include "client/app/first_page.h"
#include "client/app/screenshots.h"
#include "client/app/start_options.h"
#include "client/app/window.h"
#include "client/practice/practice_vault.h"
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

/// Points the options at a vault to practise in, which lives as long as what is returned.
Result<std::unique_ptr<PracticeVault>> practiceFor(StartOptions &options,
                                                   const Surroundings &surroundings)
{
    auto practice = PracticeVault::make(surroundings);
    if (practice) {
        options.vault = (*practice)->directory();
        options.passphrase = (*practice)->passphrase();
    }
    return practice;
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
    StartOptions options = readStartOptions();
    const Surroundings surroundings = surroundingsFor(options);
    std::unique_ptr<PracticeVault> practice; // before the store, so that it goes after it
    if (options.practice) {
        auto made = practiceFor(options, surroundings);
        if (!made) {
            std::fprintf(stderr, "%s\n", made.error().sentence.c_str());
            return kFailedExit;
        }
        practice = std::move(*made);
    }

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
                            {.into = options.screenshots,
                             .visit = options.visit,
                             .passphrase = options.passphrase,
                             .practice = options.practice});
    QObject::connect(&screenshots, &Screenshots::failed, &program, &endWith);
    QObject::connect(&screenshots, &Screenshots::finished, &program, &QGuiApplication::quit,
                     Qt::QueuedConnection);
    QMetaObject::invokeMethod(&screenshots, &Screenshots::start, Qt::QueuedConnection);
    return QGuiApplication::exec();
}
