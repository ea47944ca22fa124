#include "client/app/window.h"

#include <QFont>
#include <QGuiApplication>
#include <QIcon>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

#include "client/app/icon_provider.h"
#include "client/app/renderer.h"
#include "client/undo/undo_keys.h"

namespace cairn {

using namespace Qt::StringLiterals;

namespace {

/// What screens and papers say, counted things in their two forms. Built in, so it is there.
void speakEnglish()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto catalogue = std::make_unique<QTranslator>(QCoreApplication::instance());
    [[maybe_unused]] const bool isThere = catalogue->load(u":/words/cairn_en_GB.qm"_s);
    Q_ASSERT(isThere);
    QCoreApplication::installTranslator(catalogue.release()); // the program's now
}

} // namespace

void dressProgram()
{
    QGuiApplication::setApplicationName(u"cairn"_s);
    QGuiApplication::setApplicationDisplayName(u"Cairn"_s);
    QGuiApplication::setOrganizationName(u"Cairn"_s);
    speakEnglish();

    // One family of icons on every desktop; where it is not installed, words stand alone.
    QIcon::setThemeSearchPaths(QStandardPaths::locateAll(
        QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory));
    QIcon::setThemeName(u"breeze"_s);
    QFont::insertSubstitution(u"Inter"_s, u"Noto Sans"_s);
    QGuiApplication::setFont(QFont(u"Inter"_s));
    chooseRenderer();
}

QQuickWindow *openWindow(QQmlApplicationEngine &engine, Desk &desk)
{
    engine.addImportPath(u":/qt/qml"_s); // built in from Qt 6.5 on
    engine.addImageProvider(u"icon"_s, std::make_unique<IconProvider>().release()); // its owner now
    engine.setInitialProperties({{u"desk"_s, QVariant::fromValue(&desk)}});
    engine.load(QUrl(u"qrc:/qt/qml/Cairn/Ui/Main.qml"_s));
    const QList<QObject *> made = engine.rootObjects();
    auto *window = made.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(made.first());
    if (window != nullptr)
        std::make_unique<UndoKeys>(*window).release(); // the window's now
    return window;
}

} // namespace cairn
