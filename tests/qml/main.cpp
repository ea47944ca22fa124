#include <QGuiApplication>
#include <QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>

#include "client/app/icon_provider.h"
#include "client/app/window.h"

Q_IMPORT_QML_PLUGIN(Cairn_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Cairn_UiPlugin)

/// Gives the QML tests what the program gives its screens.
class Setup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable() { cairn::dressProgram(); }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral(":/qt/qml"));
        // The engine owns it.
        engine->addImageProvider(QStringLiteral("icon"),
                                 std::make_unique<cairn::IconProvider>().release());
    }
};

QUICK_TEST_MAIN_WITH_SETUP(qml, Setup)
#include "main.moc"
