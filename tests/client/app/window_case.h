#pragma once

#include <QAccessible>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include "client/app/window.h"
#include "tests/client/support/visit_day.h"

Q_IMPORT_QML_PLUGIN(Cairn_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Cairn_UiPlugin)

namespace cairn::test {

using namespace Qt::StringLiterals;

inline QStringList s_said; ///< by Qt Quick, while the screens were shown

inline void listen(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    std::fprintf(stderr, "%s\n", qPrintable(message));
    if (type != QtDebugMsg && type != QtInfoMsg)
        s_said << message;
}

/// The whole program over the vault of the visit day, driven by keys. Qt Quick may say nothing.
class WindowCase : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_before = qInstallMessageHandler(listen); }
    void cleanupTestCase() { qInstallMessageHandler(m_before); }
    void init()
    {
        s_said.clear();
        m_day = std::make_unique<VisitDay>();
        m_appearance = std::make_unique<Appearance>(false);
        m_store = std::make_unique<StoreThread>(m_day->surroundings());
        m_store->setSyncPeriod(std::chrono::milliseconds(0));
        m_desk = std::make_unique<cairn::Desk>(
            cairn::Desk::Parts{*m_store, m_day->surroundings(), vaultDir(), *m_appearance});
        m_engine = std::make_unique<QQmlApplicationEngine>();
        m_window = openWindow(*m_engine, *m_desk);
        QVERIFY(m_window != nullptr);
    }
    void cleanup()
    {
        m_engine.reset();
        m_desk.reset();
        m_store.reset();
        QCOMPARE(s_said, QStringList());
    }

protected:
    virtual std::filesystem::path vaultDir() { return m_day->vault.dir; }
    /// Keeps a picture of what is on screen, where CAIRN_PICTURES says.
    void shoot(const QString &name)
    {
        const QString into = qEnvironmentVariable("CAIRN_PICTURES");
        if (into.isEmpty())
            return;
        QTest::qWait(250); // until what moves stands
        m_window->grabWindow().save(into + u'/' + name + u".png"_s);
    }
    [[nodiscard]] QString visitId() const { return QString::fromStdString(toText(m_day->visit)); }
    void unlock()
    {
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        m_desk->account()->open(QString::fromLatin1(kPassphrase));
        QTRY_COMPARE(m_desk->account()->stage(), AccountController::Open);
        QTRY_VERIFY(m_window->activeFocusItem() != nullptr);
    }
    void openVisit()
    {
        unlock();
        m_desk->openVisit(visitId());
        QTRY_COMPARE(m_desk->visit()->visitId(), visitId());
        QTRY_VERIFY(m_window->activeFocusItem() != nullptr);
        QTRY_COMPARE(m_window->activeFocusItem()->property("placeholderText").toString(),
                     u"Quick note…"_s);
    }
    void type(const char *text)
    {
        for (const char *sign = text; *sign != 0; ++sign)
            QTest::keyClick(m_window, *sign);
    }
    /// Tab, until a control whose accessible name begins so has the keyboard.
    void tabTo(const QString &name)
    {
        constexpr int kTabsMax = 90;
        for (int each = 0; each < kTabsMax; ++each) {
            if (accessibleName(m_window->activeFocusItem()).startsWith(name))
                return;
            press(Qt::Key_Tab);
        }
        QFAIL(qPrintable(u"Tab never reaches "_s + name));
    }
    static QString accessibleName(QObject *item)
    {
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(item);
        return told != nullptr ? told->text(QAccessible::Name) : QString();
    }
    void press(Qt::Key key) { QTest::keyClick(m_window, key); }
    /// What stands in the field that has the caret.
    [[nodiscard]] QString written() const
    {
        const QQuickItem *field = m_window->activeFocusItem();
        return field != nullptr ? field->property("text").toString() : u"nowhere"_s;
    }

    QtMessageHandler m_before = nullptr;
    std::unique_ptr<VisitDay> m_day;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<cairn::Desk> m_desk;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr; ///< of the engine
};

/// Runs the test with a window and no screen.
template <class Test>
int runInWindow(int argc, char *argv[])
{
    const QGuiApplication program(argc, argv);
    dressProgram();
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace cairn::test
