#include "client/app/window.h"

#include <QFont>
#include <QGuiApplication>
#include <QIcon>
#include <QLocale>
#include <QStandardPaths>

#include "client/app/icon_provider.h"

namespace cairn {

using namespace Qt::StringLiterals;

void dressProgram()
{
    QGuiApplication::setApplicationName(u"cairn"_s);
    QGuiApplication::setApplicationDisplayName(u"Cairn"_s);
    QGuiApplication::setOrganizationName(u"Cairn"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));

    // One family of icons on every desktop; where it is not installed, words stand alone.
    QIcon::setThemeSearchPaths(
        QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s,
                                  QStandardPaths::LocateDirectory));
    QIcon::setThemeName(u"breeze"_s);
    QFont::insertSubstitution(u"Inter"_s, u"Noto Sans"_s);
    QGuiApplication::setFont(QFont(u"Inter"_s));
}

QQuickWindow *openWindow(QQmlApplicationEngine &engine, Desk &desk)
{
    engine.addImportPath(u":/qt/qml"_s); // built in from Qt 6.5 on
    engine.addImageProvider(u"icon"_s, new IconProvider); // the engine owns it
    engine.setInitialProperties({{u"desk"_s, QVariant::fromValue(&desk)}});
    engine.load(QUrl(u"qrc:/qt/qml/Cairn/Ui/Main.qml"_s));
    const QList<QObject *> made = engine.rootObjects();
    return made.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(made.first());
}

} // namespace cairn
